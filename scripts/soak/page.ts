import { fail, ok } from '../../src/core/result'
import { createClient } from '../../src/runtime/client'
import type { RuntimeApi, RuntimeMemory } from '../../src/runtime/protocol'
import type { FrameSource } from '../../src/runtime/sources/source'
import { DEFAULT_CHOICE } from '../../src/state/choice'
import { createRunController } from '../../src/state/runController'
import { createWeightsShelf } from '../../src/state/runWeights'
import { choose, createAppStore } from '../../src/state/store'
import type { SoakSetting } from './figures'

declare global {
  interface Window {
    /** Called by `npm run soak`: changes the setting, waits for so many frames, asks the memory. */
    soak(setting: SoakSetting, frames: number): Promise<RuntimeMemory>
  }
}

/** Maps are looked at and put away again every so many frames. */
const MAPS_EVERY = 100
const TICK_MS = 4

const runtime = createClient()
let answered = 0

/** Frames as fast as the network takes them, each another picture. */
function drawnSource(): FrameSource {
  let step = 0
  return {
    kind: 'clip',
    mirrored: false,
    watch(onFrame) {
      const timer = setInterval(onFrame, TICK_MS)
      return () => clearInterval(timer)
    },
    async grab(side) {
      const canvas = new OffscreenCanvas(side, side)
      const pen = canvas.getContext('2d', { alpha: false })
      if (!pen) return fail({ code: 'frame-failed', detail: 'no 2D canvas' })
      step += 1
      pen.fillStyle = `hsl(${step % 360} 60% 50%)`
      pen.fillRect(0, 0, side, side)
      pen.fillStyle = '#fff'
      pen.fillRect(step % side, 0, side / 4, side)
      return ok({ bitmap: canvas.transferToImageBitmap(), captureMs: 0 })
    },
    step() {},
    close() {},
  }
}

const counted: RuntimeApi = {
  ...runtime,
  async infer(frame, options) {
    const answer = await runtime.infer(frame, options)
    if (answer.ok) answered += 1
    return answer
  },
}

const store = createAppStore({ ...DEFAULT_CHOICE, view: 'live', livePart: 'layers' })
const controller = createRunController(
  store,
  {
    openRuntime: async () => counted,
    openSource: async () => ok(drawnSource()),
    now: () => performance.now(),
    later(ms, callback) {
      const timer = setTimeout(callback, ms)
      return () => clearTimeout(timer)
    },
    isHidden: () => false,
    onVisibility: () => () => {},
  },
  createWeightsShelf({
    find: async () => null,
    fetch: async () => fail({ code: 'cancelled' }),
    open: async () => fail({ code: 'cancelled' }),
  }),
)

const until = async (isTrue: () => boolean) => {
  while (!isTrue()) {
    const { run } = store.getState()
    if (run.phase === 'fault') throw new Error(`${run.fault.code}: ${run.fault.detail}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** True once the setting's own program runs on the setting's own backend. */
const runs = (setting: SoakSetting) => () => {
  const { run } = store.getState()
  return (
    run.phase === 'running' &&
    run.program !== null &&
    Object.entries(setting).every(([key, value]) => Object(run.config)[key] === value)
  )
}

window.soak = async (setting, frames) => {
  choose(store, setting)
  controller.start()
  await until(runs(setting))
  answered = 0
  for (let next = MAPS_EVERY; answered < frames; next += MAPS_EVERY) {
    await until(() => answered >= Math.min(frames, next))
    const { run } = store.getState()
    const step = run.phase === 'idle' ? undefined : run.program?.steps[0]
    let shown = false
    controller.watchMaps({
      nodes: step ? [step.output] : [],
      show: () => {
        shown = true
      },
    })
    await until(() => shown)
    controller.watchMaps(null)
  }
  const { release } = await controller.hold()
  const memory = await runtime.memory()
  release()
  return memory
}
