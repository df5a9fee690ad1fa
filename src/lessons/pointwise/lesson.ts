import { parseMix } from '../../core/conv/filters'
import { selectLayerSetting } from '../../state/selectors'
import { isStepping, planOf, STEPPING } from '../drawnLayer'
import { costOf, pointwiseShare } from '../layerCost'
import { type Lesson, onceShown } from '../lesson'
import { v1Share } from '../wholeNetwork'

/** Multiply–accumulates of one value of a 1×1 layer. */
const macsOfOneValue = (inputs: number) =>
  planOf({ kind: 'pointwise', input: [14, 14, inputs] })?.stages[0]?.macsPerCell ?? Number.NaN

export const lesson: Lesson = {
  id: 'pointwise',
  minutes: 9,
  steps: [
    {
      id: 'one',
      scene: {
        ...STEPPING,
        kind: 'pointwise',
        inChannels: 4,
        outChannels: 4,
        step: 15,
        hide: 'answer',
      },
      point: 'picture',
      questions: {
        value: {
          kind: 'numeric',
          unit: 'macs',
          tolerance: 0,
          vary: (random) => ({ inputs: 16 * 2 ** Math.floor(random() * 6) }),
          answer: ({ inputs = 0 }) => macsOfOneValue(inputs),
          mistakes: {
            one: () => 1,
            window: ({ inputs = 0 }) => 9 * inputs,
            squared: ({ inputs = 0 }) => inputs ** 2,
          },
        },
      },
    },
    {
      id: 'mix',
      scene: {
        ...{ tab: 'pictures', picture: 'boats', pictureKernels: 'identity*identity*identity' },
        ...{ pictureMix: '0.3_0.59_0.11', pictureRange: 'common', pictureGain: 'auto', hide: '' },
      },
      point: 'mix',
      questions: {
        never: {
          kind: 'choice',
          options: ['grey', 'swap', 'blur', 'warmer'],
          answer: () => 'blur',
        },
      },
      tasks: {
        colour: {
          isDone: ({ choice }) => {
            const [row = []] = parseMix(choice.pictureMix) ?? []
            const sum = row.reduce((total, weight) => total + weight, 0)
            const isEmpty = row.every((weight) => weight === 0)
            return choice.tab === 'pictures' && !isEmpty && Math.abs(sum) < 1e-6
          },
          example: { pictureMix: '1_-1_0' },
        },
      },
    },
    {
      id: 'pair',
      scene: {
        ...{ tab: 'step', kind: 'depthwise', inChannels: 4, outChannels: 4, kernelSize: 3 },
        ...{ featureSize: 6, multiplier: 1, step: 0 },
      },
      point: 'walk',
      questions: {
        weights: {
          kind: 'numeric',
          unit: 'params',
          tolerance: 0.005,
          vary: (random) => {
            const inputs = 32 * 2 ** Math.floor(random() * 3)
            const outputs = inputs * 2 ** (1 + Math.floor(random() * 2))
            return { kernel: 3 + 2 * Math.floor(random() * 2), inputs, outputs }
          },
          answer: ({ kernel = 0, inputs = 0, outputs = 0 }) =>
            costOf('separable', { kernelSize: kernel, inChannels: inputs, outChannels: outputs })
              .params,
          mistakes: {
            standard: ({ kernel = 0, inputs = 0, outputs = 0 }) => kernel ** 2 * inputs * outputs,
            noMix: ({ kernel = 0, inputs = 0 }) => kernel ** 2 * inputs,
            mixOnly: ({ inputs = 0, outputs = 0 }) => inputs * outputs,
            ofOutputs: ({ kernel = 0, inputs = 0, outputs = 0 }) =>
              kernel ** 2 * outputs + inputs * outputs,
          },
        },
      },
      tasks: {
        join: {
          isDone: ({ choice }) => isStepping(choice) && choice.kind === 'separable',
          example: { kind: 'separable', multiplier: 1 },
        },
      },
    },
    {
      id: 'bill',
      scene: {
        ...{ view: 'cost', alpha: 1, resolution: 224, kernelSize: 3, inChannels: 512 },
        ...{ outChannels: 512, featureSize: 14, stride: 1, padding: 'same', dilation: 1 },
        ...{ groups: 1, hide: 'answer' },
      },
      point: 'controls',
      questions: {
        share: {
          kind: 'numeric',
          unit: 'share',
          tolerance: 0.01,
          vary: (random) => ({
            kernel: 3 + 2 * Math.floor(random() * 2),
            outputs: 64 * 2 ** Math.floor(random() * 4),
          }),
          answer: ({ kernel = 0, outputs = 0 }) =>
            pointwiseShare({ kernelSize: kernel, outChannels: outputs }),
          mistakes: {
            half: () => 0.5,
            other: ({ kernel = 0, outputs = 0 }) =>
              1 - pointwiseShare({ kernelSize: kernel, outChannels: outputs }),
          },
        },
      },
    },
    {
      id: 'network',
      scene: {
        ...{ view: 'networks', part: 'charts', netId: 'mobilenet_v1', netId2: 'none', alpha: 1 },
        ...{ resolution: 224, transforms: '', measure: 'macs', node: '', hide: 'answer' },
      },
      point: onceShown('first', 'kinds'),
      questions: {
        network: {
          kind: 'numeric',
          unit: 'share',
          tolerance: 0.02,
          answer: () => v1Share('pointwise', 'macs'),
          mistakes: {
            half: () => 0.5,
            weights: () => v1Share('pointwise', 'params'),
            depthwise: () => v1Share('depthwise', 'macs'),
          },
        },
      },
    },
    {
      id: 'turn',
      scene: {
        ...{
          view: 'cost',
          kernelSize: 3,
          inChannels: 64,
          outChannels: 64,
          featureSize: 28,
          hide: '',
        },
      },
      point: 'shares',
      tasks: {
        turn: {
          isDone: ({ choice }) =>
            choice.view === 'cost' && pointwiseShare(selectLayerSetting(choice)) < 0.5,
          example: { kernelSize: 9 },
        },
      },
    },
  ],
}
