import { describe, expect, it } from 'vitest'
import type { Spread } from '../../../src/core/quantile'
import { otherSideOf, sideOf } from '../../../src/state/lab/sides'
import { choose } from '../../../src/state/store'
import { settled } from '../runFakes'
import { LAPTOP, labBench, NOTHING_LEFT } from './labFakes'

type Bench = ReturnType<typeof labBench>

const SETTING = {
  kernelSize: 3,
  inChannels: 8,
  outChannels: 16,
  featureSize: 14,
  stride: 1,
  padding: 'same',
  dilation: 1,
  groups: 2,
  expansion: 2,
} as const

const TASKS = {
  compare: ({ lab, store }: Bench) => {
    const side = sideOf(store.getState().choice)
    return lab.compare(side, { ...side, alpha: 0.25 }, { warmups: 10, runs: 5 })
  },
  roofline: ({ lab }: Bench) => lab.roofline({ limitsMs: 500, stepsMs: 500, samples: 3 }),
  sweep: ({ lab }: Bench) => lab.sweep({ over: 'alpha' }, { rounds: 1, samples: 3, visitMs: 1000 }),
  layer: ({ lab }: Bench) => lab.layer(SETTING, 'webgl', { samples: 5, budgetMs: 1000 }),
  activations: ({ lab }: Bench) =>
    lab.activations(
      { inChannels: 8, outChannels: 16, featureSize: 14 },
      { samples: 5, budgetMs: 1000 },
    ),
  measure: ({ lab }: Bench) =>
    lab.measure({
      totalMs: 500,
      framesUntilMs: 300,
      warmups: 10,
      leastFrames: 5,
      stepSamples: 3,
    }),
} as const
const NAMES = ['compare', 'roofline', 'sweep', 'layer', 'activations', 'measure'] as const
const RESULT = {
  compare: 'comparison',
  roofline: 'roofline',
  sweep: 'sweep',
  layer: 'layer',
  activations: 'activations',
  measure: 'record',
} as const

/** The last of these calls is a sample that counts. */
const SAMPLED = {
  compare: 'infer',
  // The softmax behind it has no MACs and no place under a roof.
  roofline: 'repeat a conv_preds',
  sweep: 'repeat',
  layer: 'repeat',
  activations: 'repeat',
  measure: 'infer',
} as const

/** Every time in milliseconds that a result speaks of. */
function timesOf({ state }: Bench, task: (typeof NAMES)[number]): readonly number[] {
  const { comparison, roofline, sweep, layer, activations, record } = state()
  const ends = ({ p10, p90 }: Spread) => [p10, p90]
  switch (task) {
    case 'compare':
      return [...comparison!.a.totals, ...comparison!.b.totals]
    case 'roofline':
      return roofline!.points.flatMap(({ ms }) => ends(ms))
    case 'sweep':
      return sweep!.points.flatMap(({ ms }) => ends(ms))
    case 'layer':
      return layer!.rows.flatMap(({ ms }) => ends(ms!))
    case 'activations':
      return activations!.rows.flatMap(({ ms }) => ends(ms!))
    case 'measure':
      return record!.samples.total
  }
}

describe.each(NAMES)('the task %s', (task) => {
  it('says what it does while it runs, and ends with a result and nothing left behind', async () => {
    const bench = labBench()
    const notes = new Set<string>()
    bench.store.subscribe(({ lab }) => lab.running && notes.add(lab.running.note))
    await TASKS[task](bench)
    expect(bench.state()[RESULT[task]]).not.toBeNull()
    expect(bench.state().running).toBeNull()
    expect([...notes]).toContain('measuring')
    expect(bench.left()).toEqual(NOTHING_LEFT)
    expect(bench.counts.held).toBe(1)
  })

  it('leaves nothing behind wherever it is cancelled', async () => {
    const whole = labBench()
    await TASKS[task](whole)
    // Every call up to the twentieth, then a few of the many that follow.
    const ends = whole.calls.filter((call) => !/^(grab|stop)/.test(call)).length
    const places = [...Array(20).keys(), ends >> 1, ends - 1]
    for (const place of places) {
      const bench = labBench()
      let calls = 0
      bench.onCall(() => {
        if (calls === place) bench.lab.cancel()
        calls += 1
      })
      await TASKS[task](bench)
      expect([place, bench.left()]).toEqual([place, NOTHING_LEFT])
      expect([place, bench.state().running, bench.state().fault]).toEqual([place, null, null])
      if (task !== 'sweep') expect(bench.state()[RESULT[task]]).toBeNull()
    }
  })

  it.each(['start', 'load', 'repeat', 'infer'])(
    'leaves nothing behind where a %s fails, and says why',
    async (at) => {
      const bench = labBench()
      bench.failAt(at, 'context-lost')
      await TASKS[task](bench)
      expect(bench.left()).toEqual(NOTHING_LEFT)
      expect(bench.state().running).toBeNull()
      // Sweeps and the layer bench run no frames; measuring repeats nothing where a timer serves.
      const isUnasked = !bench.calls.some((call) => call.startsWith(at))
      if (isUnasked) expect(bench.state().fault).toBeNull()
      else
        expect(bench.state().fault).toEqual({ task, fault: { code: 'context-lost', detail: at } })
    },
  )

  it('waits while the tab is hidden, says so, and marks its result', async () => {
    const bench = labBench()
    let calls = 0
    bench.onCall(() => {
      calls += 1
      if (calls === 5) void bench.hide(true)
    })
    const task_ = TASKS[task](bench)
    for (let turn = 0; turn < 20; turn += 1) await settled()
    const frozen = bench.calls.length
    expect(bench.state().running?.waiting).toBe(true)
    await settled()
    expect(bench.calls).toHaveLength(frozen)
    bench.pass(3_600_000)
    await bench.hide(false)
    await task_
    const result = bench.state()[RESULT[task]]
    expect(result?.marks.hidden).toBe(true)
    expect(bench.left()).toEqual(NOTHING_LEFT)
  })

  it('counts nothing that was measured while the tab was hidden', async () => {
    const model = { webgl: { ...LAPTOP, stepClock: 'slope' } } as const
    const whole = labBench(model)
    await TASKS[task](whole)
    const isSampled = (call: string) => call.startsWith(SAMPLED[task])
    const last = whole.calls.filter(isSampled).length
    const bench = labBench(model)
    let calls = 0
    bench.onCall((call) => {
      if (!isSampled(call)) return
      calls += 1
      if (calls !== last) return
      void bench.hide(true)
      bench.pass(1e9)
      void bench.hide(false)
    })
    await TASKS[task](bench)
    expect(bench.state()[RESULT[task]]?.marks.hidden).toBe(true)
    const times = timesOf(bench, task)
    expect(Math.max(...times)).toBeLessThan(1000)
    expect(Math.min(...times)).toBeGreaterThan(0)
  })

  it('is forgotten with its fault', async () => {
    const bench = labBench()
    await TASKS[task](bench)
    bench.lab.clear(task)
    expect(bench.state()[RESULT[task]]).toBeNull()
    bench.failAt('start', 'internal')
    await TASKS[task](bench)
    bench.lab.clear(task)
    expect(bench.state().fault).toBeNull()
  })
})

describe('the laboratory', () => {
  it('ends the task before when another is asked for, and only then begins it', async () => {
    const bench = labBench()
    const first = TASKS.compare(bench)
    await settled()
    const second = TASKS.layer(bench)
    expect(bench.state().running?.task).toBe('layer')
    await Promise.all([first, second])
    expect(bench.state().comparison).toBeNull()
    expect(bench.state().layer).not.toBeNull()
    const stops = bench.calls.indexOf('stop')
    const starts = bench.calls.lastIndexOf('start webgl')
    expect(stops).toBeLessThan(starts)
    expect(bench.left()).toEqual(NOTHING_LEFT)
  })

  it('gives the live loop back only after its own runtime has stopped', async () => {
    const bench = labBench()
    const { hold } = bench.edges
    let stoppedFirst = false
    Object.assign(bench.edges, {
      hold: async () => {
        const held = await hold()
        const release = () => {
          stoppedFirst = bench.counts.opened === bench.counts.stopped
          held.release()
        }
        return { ...held, release }
      },
    })
    await TASKS.layer(bench)
    expect(stoppedFirst).toBe(true)
  })

  it('tells a throw nobody foresaw as a fault', async () => {
    const bench = labBench()
    Object.assign(bench.edges, { openRuntime: () => Promise.reject(new Error('no worker')) })
    await TASKS.layer(bench)
    expect(bench.state().fault?.fault).toEqual({ code: 'internal', detail: 'Error: no worker' })
    expect(bench.left()).toEqual(NOTHING_LEFT)
  })

  it('ends without a fault when the reader leaves the view', async () => {
    const bench = labBench()
    Object.assign(bench.edges, { openRuntime: () => new Promise(() => {}) })
    choose(bench.store, { view: 'live' })
    const ending = bench.lab.measure()
    await settled()
    expect(bench.state().running?.task).toBe('measure')
    choose(bench.store, { livePart: 'compare' })
    expect(bench.state().running?.task).toBe('measure')
    choose(bench.store, { view: 'cost' })
    await ending
    expect(bench.state()).toMatchObject({ running: null, fault: null, record: null })
    expect(bench.left()).toEqual(NOTHING_LEFT)
  })

  it('puts away a runtime and a hold that come after it was cancelled', async () => {
    const bench = labBench()
    const { openRuntime, hold } = bench.edges
    let open = () => {}
    let lend = () => {}
    const gate = (set: (go: () => void) => void) => new Promise<void>(set)
    Object.assign(bench.edges, {
      openRuntime: () => gate((go) => (open = go)).then(openRuntime),
    })
    const one = TASKS.layer(bench)
    await settled()
    bench.lab.cancel()
    await one
    open()
    await settled()
    expect(bench.counts).toMatchObject({ opened: 1, stopped: 1 })
    Object.assign(bench.edges, { hold: () => gate((go) => (lend = go)).then(hold) })
    const other = TASKS.layer(bench)
    await settled()
    bench.lab.cancel()
    await other
    lend()
    await settled()
    expect(bench.left()).toEqual(NOTHING_LEFT)
  })

  it('measures α 1 where a network has no width multiplier', () => {
    const bench = labBench({ webgl: LAPTOP })
    choose(bench.store, { netId: 'resnet18', alpha: 0.5, netId2: 'vgg16', alpha2: 0.5 })
    const { choice } = bench.store.getState()
    expect(sideOf(choice).alpha).toBe(1)
    expect(otherSideOf(choice)?.alpha).toBe(1)
    expect(otherSideOf({ ...choice, netId2: 'none' })).toBeNull()
  })
})
