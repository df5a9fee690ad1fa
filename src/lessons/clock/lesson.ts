import { attainable } from '../../core/stats/roofline'
import type { LabSide } from '../../state/lab/labState'
import type { AppState } from '../../state/store'
import { type Lesson, onceShown } from '../lesson'
import { oneOf, v1, v1Layer } from '../v1Cost'
import { comparedLab, roofedLab, slowestThere, timedRun } from './example'

/** How many times fewer multiply–accumulates α 0.5 has. */
const fewer = () => v1().totals.macs / v1(0.5).totals.macs

const isThinned = (side: LabSide, alpha: number): boolean =>
  side.netId === 'mobilenet_v1' && side.alpha === alpha && side.transforms === ''

/** α 1 against α 0.5 was measured on one backend and one side, whichever was A. */
function isCompared({ comparison }: AppState['lab']): boolean {
  if (!comparison) return false
  const { side: a } = comparison.a
  const { side: b } = comparison.b
  const isSame = a.backend === b.backend && a.resolution === b.resolution
  return (
    isSame && ((isThinned(a, 1) && isThinned(b, 0.5)) || (isThinned(a, 0.5) && isThinned(b, 1)))
  )
}

/** Medians move from frame to frame: whoever picks one this near the longest has found it. */
const NEAR = 0.85

/** The selected layer's step takes longest, or nearly, once each has been timed. */
function isSlowest({ choice, run }: Pick<AppState, 'choice' | 'run'>): boolean {
  if (run.phase === 'idle' || !run.program || !run.stepTimings) return false
  const { steps, sumMs } = run.stepTimings
  const own = run.program.steps.find(({ nodes }) => nodes.includes(choice.node))
  const ms = own && steps.get(own.output)?.median
  if (sumMs === null || ms === undefined) return false
  return ms >= NEAR * Math.max(...[...steps.values()].map(({ median }) => median))
}

/** Layers of stride 1 whose arithmetic intensity is asked for. */
const DEPTHWISE = [1, 3, 5, 7] as const
const FLOAT_BYTES = 4

/** Bytes of a map that a depthwise layer of stride 1 reads, and as many that it writes. */
const mapBytes = ({ side = 0, channels = 0 }) => FLOAT_BYTES * side * side * channels

export const lesson: Lesson = {
  id: 'clock',
  minutes: 10,
  steps: [
    {
      id: 'count',
      scene: {
        ...{ view: 'live', livePart: 'compare', netId: 'mobilenet_v1', alpha: 1, resolution: 224 },
        ...{ transforms: '', netId2: 'mobilenet_v1', alpha2: 0.5, resolution2: 224 },
        ...{ transforms2: '', linked: 'no', backend: 'webgl', backend2: 'webgl', source: 'clip' },
        ...{ node: '', fold: 'layers', hide: 'answer' },
      },
      point: 'counted',
      questions: {
        fewer: {
          kind: 'numeric',
          unit: 'times',
          tolerance: 0.04,
          answer: fewer,
          mistakes: { law: () => 4, once: () => 2 },
        },
        starts: {
          kind: 'choice',
          options: ['same', 'half', 'quarter'],
          answer: () => {
            const share = v1(0.5).rows.length / v1().rows.length
            return share === 1 ? 'same' : share === 0.5 ? 'half' : 'quarter'
          },
        },
      },
    },
    {
      id: 'measure',
      scene: { livePart: 'compare', hide: '' },
      point: 'counted',
      tasks: {
        measure: {
          isDone: ({ lab }) => isCompared(lab),
          example: { livePart: 'compare' },
          get exampleState() {
            return { lab: comparedLab() }
          },
        },
      },
    },
    {
      id: 'starts',
      scene: { livePart: 'compare', hide: '' },
      point: 'result',
      questions: {
        faster: {
          kind: 'numeric',
          unit: 'times',
          tolerance: 0.03,
          vary: (random) => ({
            steps: 31,
            start: oneOf(random, [0.1, 0.2, 0.3]),
            work: oneOf(random, [6, 10, 20]),
            fewer: fewer(),
          }),
          answer: ({ steps = 0, start = 0, work = 0 }) =>
            (steps * start + work) / (steps * start + work / fewer()),
          mistakes: {
            count: fewer,
            onlyOne: ({ steps = 0, start = 0, work = 0 }) =>
              (steps * start + work) / (work / fewer()),
          },
        },
      },
    },
    {
      id: 'intensity',
      scene: {
        ...{ view: 'networks', part: 'table', fold: 'layers', sort: 'flopsPerByte', find: '' },
        ...{ measure: 'flopsPerByte', netId2: 'none', hide: 'table' },
      },
      point: onceShown('first', 'table'),
      questions: {
        intensity: {
          kind: 'numeric',
          unit: 'number',
          tolerance: 0.03,
          vary: (random) => {
            const brick = oneOf(random, DEPTHWISE)
            const { output, macs } = v1Layer(`conv_dw_${brick}`)
            return { brick, side: output[0], channels: output[2], macs }
          },
          answer: ({ brick }) => v1Layer(`conv_dw_${brick}`).flopsPerByte,
          mistakes: {
            macs: ({ macs = 0, ...map }) => macs / (2 * mapBytes(map)),
            values: ({ macs = 0, ...map }) => (2 * macs * FLOAT_BYTES) / (2 * mapBytes(map)),
            readOnly: ({ macs = 0, ...map }) => (2 * macs) / mapBytes(map),
          },
        },
      },
    },
    {
      id: 'layers',
      scene: {
        ...{ view: 'live', livePart: 'layers', alpha: 1, resolution: 224, node: '' },
        ...{ fold: 'layers', sort: '', measure: 'macs', hide: '' },
      },
      point: 'pairs',
      tasks: {
        slowest: {
          isDone: isSlowest,
          example: { node: slowestThere() },
          get exampleState() {
            return { run: timedRun() }
          },
        },
      },
    },
    {
      id: 'roof',
      scene: { view: 'live', livePart: 'device', hide: '' },
      point: 'roofline',
      questions: {
        attains: {
          kind: 'numeric',
          unit: 'count',
          tolerance: 0.03,
          vary: (random) => ({
            peak: oneOf(random, [200, 400, 800]),
            memory: oneOf(random, [10, 20, 30]),
            intensity: 2,
          }),
          // FLOPs are twice the MACs, in the roof and in what is asked.
          answer: ({ peak = 0, memory = 0, intensity = 0 }) =>
            2 *
            attainable(
              { macsPerSecond: peak / 2, bytesPerSecond: memory, overheadMs: 0 },
              intensity,
            ),
          mistakes: {
            peak: ({ peak = 0 }) => peak,
            memory: ({ memory = 0 }) => memory,
            divided: ({ memory = 0, intensity = 1 }) => memory / intensity,
          },
        },
      },
      tasks: {
        roof: {
          isDone: ({ lab }) => lab.roofline !== null,
          example: { livePart: 'device' },
          get exampleState() {
            return { lab: roofedLab() }
          },
        },
      },
    },
  ],
}
