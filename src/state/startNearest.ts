import type { Result } from '../core/result'
import type { Backend, RuntimeApi, RuntimeFault, StartReport } from '../runtime/protocol'

/** What is tried, in this order, where the browser has no such backend; the last always works. */
const NEXT_BEST: Readonly<Record<Backend, readonly Backend[]>> = {
  webgpu: ['webgl', 'wasm', 'cpu'],
  webgl: ['wasm', 'cpu'],
  wasm: ['cpu'],
  cpu: [],
}

/** Starts the backend, or the next best one where the browser has none of that kind. */
export async function startNearest(
  api: Pick<RuntimeApi, 'start'>,
  backend: Backend,
  overtaken: () => boolean,
): Promise<Result<StartReport, RuntimeFault>> {
  let started = await api.start(backend)
  for (const candidate of NEXT_BEST[backend]) {
    if (overtaken() || started.ok || started.fault.code !== 'no-backend') break
    started = await api.start(candidate)
  }
  return started
}
