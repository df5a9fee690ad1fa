import { type Lesson, onceShown } from '../lesson'
import { oneOf, showsV1, v1, v1Layer } from '../v1Cost'

/** Sides that five halvings do not divide. */
const ODD = [100, 150, 170, 180, 200, 210] as const

/** Share of the whole network's figure that is left at an input side. */
const left = (side: number, figure: 'macs' | 'params') =>
  v1(1, side).totals[figure] / v1().totals[figure]

/** A layer's multiply–accumulates at half the side over those at the whole. */
const atHalf = (name: string) => v1Layer(name, 1, 112).macs / v1Layer(name).macs

export const lesson: Lesson = {
  id: 'resolution',
  minutes: 9,
  steps: [
    {
      id: 'places',
      scene: {
        ...{ view: 'networks', netId: 'mobilenet_v1', alpha: 1, resolution: 224, transforms: '' },
        ...{ netId2: 'none', part: 'table', fold: 'layers', sort: '', find: '', node: '' },
        ...{ measure: 'macs', unit: 'mac', hide: 'answer' },
      },
      point: 'first',
      questions: {
        untouched: {
          kind: 'choice',
          options: ['first', 'depthwise', 'pointwise', 'classifier'],
          answer: () => {
            const layers = { first: 'conv1', depthwise: 'conv_dw_3', pointwise: 'conv_pw_3' }
            const spared = Object.entries(layers).find(([, name]) => atHalf(name) === 1)
            return spared?.[0] ?? (atHalf('conv_preds') === 1 ? 'classifier' : '')
          },
        },
      },
      tasks: {
        half: {
          isDone: ({ choice }) => showsV1(choice) && choice.resolution === 112,
          example: { resolution: 112 },
        },
      },
    },
    {
      id: 'square',
      scene: { resolution: 224, part: 'scaling', measure: 'macs', hide: 'answer' },
      point: onceShown('first', 'scaling'),
      questions: {
        macs: {
          kind: 'numeric',
          unit: 'macs',
          tolerance: 0.02,
          vary: (random) => ({
            side: oneOf(random, [192, 160, 128, 96]),
            whole: v1().totals.macs,
          }),
          answer: ({ side = 0 }) => v1(1, side).totals.macs,
          mistakes: {
            once: ({ side = 0, whole = 0 }) => (whole * side) / 224,
            same: ({ whole = 0 }) => whole,
          },
        },
      },
    },
    {
      id: 'curves',
      scene: { resolution: 224, part: 'scaling', hide: 'answer' },
      point: onceShown('first', 'scaling'),
      questions: {
        work: {
          kind: 'line',
          at: [224, 192, 160, 128, 96],
          range: [0, 1],
          given: 1,
          answer: (side) => left(side, 'macs'),
          tolerance: 0.05,
        },
        weights: {
          kind: 'line',
          at: [224, 192, 160, 128, 96],
          range: [0, 1.2],
          given: 1,
          answer: (side) => left(side, 'params'),
          tolerance: 0.04,
        },
      },
    },
    {
      id: 'odd',
      scene: { resolution: 96, part: 'table', fold: 'layers', hide: 'table' },
      point: 'totals',
      questions: {
        last: {
          kind: 'numeric',
          unit: 'pixels',
          tolerance: 0,
          vary: (random) => ({ side: oneOf(random, ODD) }),
          answer: ({ side = 0 }) => v1Layer('conv_pw_13', 1, side).output[0],
          mistakes: {
            floor: ({ side = 0 }) => Math.floor(side / 32),
            broken: ({ side = 0 }) => side / 32,
            four: ({ side = 0 }) => v1Layer('conv_pw_11', 1, side).output[0],
          },
        },
      },
      tasks: {
        one: {
          isDone: ({ choice }) => showsV1(choice) && choice.resolution === 97,
          example: { resolution: 97 },
        },
      },
    },
    {
      id: 'memory',
      scene: {
        ...{ alpha: 0.5, resolution: 224, part: 'compare' },
        ...{ netId2: 'mobilenet_v1', alpha2: 1, resolution2: 112, transforms2: '' },
        ...{ linked: 'no', netShown: 'one', hide: 'answer' },
      },
      point: onceShown('first', 'totals'),
      questions: {
        peak: {
          kind: 'choice',
          options: ['alpha', 'side', 'same'],
          answer: () => {
            const [thin, small] = [v1(0.5), v1(1, 112)]
            const [one, other] = [thin.totals.peakActivationBytes, small.totals.peakActivationBytes]
            return one < other ? 'alpha' : one > other ? 'side' : 'same'
          },
        },
      },
    },
    {
      id: 'both',
      scene: { netId2: 'none', alpha: 1, resolution: 224, part: 'scaling', hide: '' },
      point: 'first',
      tasks: {
        both: {
          isDone: ({ choice }) => {
            if (!showsV1(choice)) return false
            const { macs, params } = v1(choice.alpha, choice.resolution).totals
            return macs <= 50e6 && params >= 1.3e6
          },
          example: { alpha: 0.5, resolution: 128 },
        },
      },
    },
  ],
}
