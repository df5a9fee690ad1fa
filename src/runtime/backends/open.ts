import { never } from '../../core/result'
import type { Backend } from '../protocol'
import type { OpenBackend } from './handle'

/** Each backend is code of its own, fetched when it is first asked for. */
export async function backendOpener(backend: Backend): Promise<OpenBackend> {
  switch (backend) {
    case 'webgl':
      return (await import('./webgl')).openWebgl
    case 'wasm':
      return (await import('./wasm')).openWasm
    case 'cpu':
      return (await import('./cpu')).openCpu
    case 'webgpu':
      return (await import('./webgpu')).openWebgpu
    default:
      return never(backend)
  }
}
