import { expand } from '../../src/core/expand'
import { mobilenetV1 } from '../../src/nets/mobilenetV1'
import { openPage, openWorker } from '../../src/runtime/host'
import { centreFrame, RESOLUTION } from './picture'
import type { BenchBackend, SmoothRow, SmoothSide } from './rows'

/** A display draws every 17 ms; a reader sees one that comes later than this. */
const LATE_MS = 50
const STRETCH_MS = 1500
const TURNS = 4

/** How the page draws while a network runs on frame after frame, in the worker and on the page. */
export async function smoothness(
  backend: BenchBackend,
  picture: (step: number) => HTMLCanvasElement,
): Promise<SmoothRow> {
  const graph = expand(mobilenetV1, { alpha: 0.25, resolution: RESOLUTION })
  if (!graph.ok) throw new Error(graph.fault.code)
  const gaps: Record<SmoothSide, number[]> = { worker: [], page: [] }
  const hosts = { worker: openWorker(), page: await openPage() }
  const sides = ['worker', 'page'] as const
  for (const side of sides) {
    await hosts[side].api.start(backend)
    await hosts[side].api.load(graph.value, { kind: 'seeded', seed: 1 })
  }
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const side of sides) {
      const { api } = hosts[side]
      const stop = watchFrames((ms) => gaps[side].push(ms))
      const until = performance.now() + STRETCH_MS
      for (let step = 0; performance.now() < until; step += 1) {
        await nextFrame() // the clip's pictures come with the display's
        await api.infer(await centreFrame(picture(step)), { timing: 'whole' })
      }
      stop()
    }
  for (const side of sides) hosts[side].end()
  const late = (side: SmoothSide) => {
    const times = gaps[side]
    return { share: times.filter((ms) => ms > LATE_MS).length / times.length, n: times.length }
  }
  return { backend, worker: late('worker'), page: late('page') }
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** Milliseconds from each animation frame to the next, until the answer is called. */
function watchFrames(onGap: (ms: number) => void): () => void {
  let before: number | null = null
  let handle = requestAnimationFrame(function tick(now) {
    if (before !== null) onGap(now - before)
    before = now
    handle = requestAnimationFrame(tick)
  })
  return () => cancelAnimationFrame(handle)
}
