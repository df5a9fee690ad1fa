import { afterEach, expect, it, vi } from 'vitest'
import type { Backend } from '../../src/runtime/protocol'
import { DEFAULT_CHOICE } from '../../src/state/choice'
import { labOf } from '../../src/state/lab/labBrowser'
import type { LabState } from '../../src/state/lab/labState'
import { sideOf } from '../../src/state/lab/sides'
import { printRecord, readRecord } from '../../src/state/records/readRecord'
import { controllerOf } from '../../src/state/runBrowser'
import { createAppStore } from '../../src/state/store'

let stop = () => {}
afterEach(() => stop())

async function begin(backend: Backend) {
  const store = createAppStore({
    ...DEFAULT_CHOICE,
    view: 'live',
    alpha: 0.25,
    resolution: 64,
    backend,
  })
  const controller = controllerOf(store)
  controller.start()
  stop = () => controller.stop()
  await vi.waitUntil(() => store.getState().run.phase === 'running', { timeout: 60_000 })
  const lab = () => store.getState().lab
  return { store, lab, tasks: labOf(store), side: sideOf(store.getState().choice) }
}

const noFault = ({ running, fault }: LabState) => expect([running, fault]).toEqual([null, null])

it.each(['webgl', 'wasm'] as const)(
  'measures everything there is to measure with the real runtime on %s',
  async (backend) => {
    const { store, lab, tasks, side } = await begin(backend)

    await tasks.compare(side, { ...side, transforms: 'full' }, { warmups: 10, runs: 10 })
    noFault(lab())
    expect(lab().comparison?.counted.macs).toBeGreaterThan(4)
    expect(lab().comparison?.total.ratio).toBeGreaterThan(0)

    await tasks.roofline({ limitsMs: 2000, stepsMs: 2000, samples: 8 })
    noFault(lab())
    const { limits, points } = lab().roofline!
    expect(Object.values(limits).every((value) => Number.isFinite(value) && value >= 0)).toBe(true)
    expect(points).toHaveLength(28)

    await tasks.sweep(
      { over: 'resolution', values: [32, 48, 64] },
      { rounds: 2, samples: 5, visitMs: 1000 },
    )
    noFault(lab())
    expect(lab().sweep?.points).toHaveLength(3)

    const { kernelSize, stride, padding, dilation } = DEFAULT_CHOICE
    const layer = { kernelSize, stride, padding, dilation, inChannels: 16, outChannels: 32 }
    await tasks.layer({ ...layer, featureSize: 28, groups: 4, expansion: 2 }, backend, {
      samples: 5,
      budgetMs: 2000,
    })
    noFault(lab())
    expect(lab().layer?.rows.map(({ fault }) => fault)).toEqual([null, null, null, null, null])

    await tasks.measure({
      totalMs: 3000,
      framesUntilMs: 1500,
      warmups: 10,
      leastFrames: 10,
      stepSamples: 8,
    })
    noFault(lab())
    const record = lab().record!
    expect(readRecord(printRecord(record))).toEqual({ ok: true, value: record })

    // The live loop has its device back.
    await vi.waitUntil(() => store.getState().run.phase === 'running', { timeout: 60_000 })
  },
)
