import { parseMix } from '../../core/conv/filters'
import { parseSpot } from '../../core/conv/spotText'
import { isStepping, planOf, STEPPING, shownPlan } from '../drawnLayer'
import { costOf } from '../layerCost'
import { type Lesson, onceShown } from '../lesson'
import { V1_ROWS } from '../wholeNetwork'

/** Sheets of weights that the reader is to make a layer of. */
const SHEETS = 30
/** Weights likewise; only a 3×3 kernel with 6 sheets, and a few others, have as many. */
const WEIGHTS = 54

/** Maps that one filter writes, whatever it reads. */
const mapsOfOneFilter = planOf({ outChannels: 1, input: [6, 6, 3] })?.stages.at(-1)?.output[2]

const widest = Math.max(...V1_ROWS.map(({ input }) => input[2]))
const convolutions = V1_ROWS.filter(({ kernelSize, groups }) => kernelSize && groups !== null)

export const lesson: Lesson = {
  id: 'channels',
  minutes: 9,
  steps: [
    {
      id: 'filter',
      scene: { ...STEPPING, inChannels: 3, outChannels: 4, step: 20, hide: 'answer' },
      point: 'picture',
      questions: {
        maps: {
          kind: 'choice',
          options: ['one', 'three', 'nine'],
          answer: () => (mapsOfOneFilter === 1 ? 'one' : 'three'),
        },
      },
    },
    {
      id: 'sum',
      scene: { hide: '', pinned: '', step: 20 },
      point: ({ pinned }) => (pinned === '' ? 'picture' : 'sum'),
      questions: {
        value: {
          kind: 'numeric',
          unit: 'count',
          tolerance: 0,
          vary: (random) => ({
            red: 2 + Math.floor(random() * 3),
            green: -5 - Math.floor(random() * 4),
            blue: 9 + Math.floor(random() * 6),
          }),
          answer: ({ red = 0, green = 0, blue = 0 }) => red + green + blue,
          mistakes: {
            product: ({ red = 0, green = 0, blue = 0 }) => red * green * blue,
            mean: ({ red = 0, green = 0, blue = 0 }) => (red + green + blue) / 3,
            largest: ({ blue = 0 }) => blue,
            sizes: ({ red = 0, green = 0, blue = 0 }) => red - green + blue,
          },
        },
      },
      tasks: {
        pin: {
          isDone: ({ choice }) => {
            const spot = parseSpot(choice.pinned)
            return isStepping(choice) && spot?.kind === 'map' && spot.map > 0
          },
          example: { pinned: 'm1220' },
        },
      },
    },
    {
      id: 'sheets',
      scene: { inChannels: 3, outChannels: 4, pinned: '', step: 0 },
      point: 'knobs',
      tasks: {
        thirty: {
          isDone: ({ choice }) => {
            const stage = shownPlan(choice)?.stages[0]
            if (!isStepping(choice) || stage?.id !== 'full') return false
            return stage.kernel[2] * stage.kernel[3] === SHEETS
          },
          example: { inChannels: 5, outChannels: 6 },
        },
      },
    },
    {
      id: 'weights',
      scene: { kernelSize: 3, inChannels: 3, outChannels: 4, featureSize: 6, step: 0 },
      point: 'picture',
      questions: {
        weights: {
          kind: 'numeric',
          unit: 'params',
          tolerance: 0.005,
          vary: (random) => ({
            kernel: 3 + 2 * Math.floor(random() * 2),
            inputs: 8 * 2 ** Math.floor(random() * 3),
            outputs: 64 * 2 ** Math.floor(random() * 2),
            side: 14 * 2 ** Math.floor(random() * 3),
          }),
          answer: ({ kernel = 0, inputs = 0, outputs = 0, side = 0 }) =>
            costOf('standard', {
              ...{ kernelSize: kernel, inChannels: inputs, outChannels: outputs },
              featureSize: side,
            }).params,
          mistakes: {
            oneSheet: ({ kernel = 0, outputs = 0 }) => kernel ** 2 * outputs,
            oneFilter: ({ kernel = 0, inputs = 0 }) => kernel ** 2 * inputs,
            places: ({ kernel = 0, inputs = 0, outputs = 0, side = 0 }) =>
              kernel ** 2 * inputs * outputs * side ** 2,
            added: ({ kernel = 0, inputs = 0, outputs = 0 }) => kernel ** 2 * (inputs + outputs),
          },
        },
      },
      tasks: {
        weigh: {
          isDone: ({ choice }) => isStepping(choice) && shownPlan(choice)?.params === WEIGHTS,
          example: { inChannels: 2, outChannels: 3 },
        },
      },
    },
    {
      id: 'colour',
      scene: {
        ...{ tab: 'pictures', pictureKernels: 'sobelX*sobelX*sobelX', pictureMix: '1_1_1' },
        ...{ picture: 'boats', pictureRange: 'own', pictureGain: 'auto' },
      },
      point: 'mix',
      questions: {
        contrast: {
          kind: 'choice',
          options: ['edge', 'contrast', 'bright'],
          answer: () => 'contrast',
        },
      },
      tasks: {
        blind: {
          isDone: ({ choice }) => {
            const rows = parseMix(choice.pictureMix) ?? []
            const [red = 1, green = 0, blue = 0] = rows[0] ?? []
            return choice.tab === 'pictures' && red === 0 && green !== 0 && blue !== 0
          },
          example: { pictureMix: '0_1_1' },
        },
      },
    },
    {
      id: 'deep',
      scene: {
        ...{ view: 'networks', part: 'table', netId: 'mobilenet_v1', netId2: 'none', alpha: 1 },
        ...{
          resolution: 224,
          transforms: '',
          node: '',
          fold: 'layers',
          sort: '',
          find: '',
          hide: 'answer*table',
        },
      },
      point: onceShown('first', 'table'),
      questions: {
        trend: {
          kind: 'choice',
          options: ['fewer', 'same', 'more'],
          answer: () => {
            const [first, last] = [convolutions[0], convolutions.at(-1)]
            const growth = (last?.output[2] ?? 0) - (first?.output[2] ?? 0)
            return growth > 0 ? 'more' : growth < 0 ? 'fewer' : 'same'
          },
        },
      },
      tasks: {
        widest: {
          isDone: ({ choice }) =>
            choice.view === 'networks' &&
            choice.netId === 'mobilenet_v1' &&
            convolutions.some(
              ({ input, members }) => members.includes(choice.node) && input[2] === widest,
            ),
          example: { node: convolutions.find(({ input }) => input[2] === widest)?.name ?? '' },
        },
      },
    },
  ],
}
