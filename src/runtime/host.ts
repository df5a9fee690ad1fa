import { type Remote, transfer, wrap } from 'comlink'
import type { RuntimeApi } from './protocol'

/** Where a runtime lives, seen from the page. */
export interface Host {
  readonly where: 'worker' | 'page'
  readonly api: RuntimeApi
  /** Resolves if the host dies by itself, with what it said. */
  readonly died: Promise<string>
  /** Frees everything at once; the host is of no use afterwards. */
  end(): void
}

/** A worker of its own; frames are handed over, not copied. */
export function openWorker(): Host {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'separable-lab runtime',
  })
  const remote: Remote<RuntimeApi> = wrap<RuntimeApi>(worker)
  return {
    where: 'worker',
    api: {
      start: (backend) => remote.start(backend),
      load: (graph, weights, slot) => remote.load(graph, weights, slot),
      unload: (slot) => remote.unload(slot),
      infer: (frame, options) => remote.infer(transfer(frame, [frame]), options),
      tap: (frame, nodes, slot) => remote.tap(transfer(frame, [frame]), nodes, slot),
      repeat: (step, times, slot) => remote.repeat(step, times, slot),
      memory: () => remote.memory(),
      loseContext: () => remote.loseContext(),
      stop: () => remote.stop(),
    },
    died: new Promise((resolve) => {
      worker.addEventListener('error', (event) => resolve(event.message || 'the worker failed'))
      worker.addEventListener('messageerror', () => resolve('a message could not be read'))
    }),
    end: () => worker.terminate(),
  }
}

/** The same runtime on the page's own thread, for browsers whose workers have no WebGL. */
export async function openPage(): Promise<Host> {
  const { createRuntime } = await import('./runtime')
  const api = createRuntime('page')
  return { where: 'page', api, died: new Promise(() => {}), end: () => void api.stop() }
}
