import { parseEdits } from '../../core/conv/edits'
import { commonDivisors } from '../../state/limits'
import { countsOf, isStepping, STEPPING, shownPlan, shownSetting } from '../drawnLayer'
import { costOf } from '../layerCost'
import type { Lesson } from '../lesson'

/** Wires between channels: the weights of a 1×1 layer in so many groups. */
const wires = (inputs: number, outputs: number, groups: number) =>
  costOf('grouped', { kernelSize: 1, inChannels: inputs, outChannels: outputs, groups }).params

const divisorsOf = (value: number) => commonDivisors(value, value)

export const lesson: Lesson = {
  id: 'groups',
  minutes: 9,
  steps: [
    {
      id: 'wires',
      scene: { ...STEPPING, inChannels: 6, outChannels: 6, hide: 'answer' },
      point: 'picture',
      questions: {
        wires: {
          kind: 'numeric',
          unit: 'count',
          tolerance: 0,
          vary: (random) => ({
            inputs: 12 * 2 ** Math.floor(random() * 3),
            outputs: 24 * 2 ** Math.floor(random() * 3),
            groups: [2, 3, 4, 6][Math.floor(random() * 4)] ?? 2,
          }),
          answer: ({ inputs = 0, outputs = 0, groups = 1 }) => wires(inputs, outputs, groups),
          mistakes: {
            squared: ({ inputs = 0, outputs = 0, groups = 1 }) => (inputs * outputs) / groups ** 2,
            all: ({ inputs = 0, outputs = 0 }) => inputs * outputs,
            oneOutput: ({ inputs = 0, groups = 1 }) => inputs / groups,
          },
        },
      },
    },
    {
      id: 'dial',
      scene: { hide: '' },
      point: 'walk',
      tasks: {
        third: {
          isDone: ({ choice }) => {
            const setting = shownSetting(choice)
            const whole = countsOf({ ...setting, kind: 'standard' })
            return (
              isStepping(choice) &&
              setting.kind === 'grouped' &&
              3 * countsOf(setting).macs === whole.macs
            )
          },
          example: { kind: 'grouped', groups: 3 },
        },
      },
    },
    {
      id: 'divisors',
      scene: {
        ...{ view: 'cost', alpha: 1, resolution: 224, kernelSize: 3, inChannels: 24 },
        ...{ outChannels: 36, featureSize: 28, stride: 1, padding: 'same', dilation: 1 },
        ...{ groups: 1 },
      },
      point: 'controls',
      questions: {
        possible: {
          kind: 'numeric',
          unit: 'count',
          tolerance: 0,
          vary: (random) => ({
            inputs: [24, 36, 48][Math.floor(random() * 3)] ?? 24,
            outputs: [18, 30, 42][Math.floor(random() * 3)] ?? 18,
          }),
          answer: ({ inputs = 0, outputs = 0 }) => commonDivisors(inputs, outputs).length,
          mistakes: {
            inputsOnly: ({ inputs = 0 }) => divisorsOf(inputs).length,
            largest: ({ inputs = 0, outputs = 0 }) => commonDivisors(inputs, outputs).at(-1) ?? 0,
          },
        },
      },
      tasks: {
        most: {
          isDone: ({ choice }) => {
            const most = commonDivisors(choice.inChannels, choice.outChannels).at(-1) ?? 1
            return choice.view === 'cost' && most > 1 && choice.groups === most
          },
          example: { groups: 12 },
        },
      },
    },
    {
      id: 'alone',
      scene: {
        ...{ view: 'convolve', tab: 'step', kind: 'grouped', kernelSize: 3, inChannels: 6 },
        ...{ outChannels: 6, featureSize: 6, groups: 3, multiplier: 1, step: 0, edits: '' },
      },
      point: 'walk',
      questions: {
        weights: {
          kind: 'numeric',
          unit: 'params',
          tolerance: 0,
          vary: (random) => ({
            kernel: 3 + 2 * Math.floor(random() * 3),
            channels: 32 * 2 ** Math.floor(random() * 5),
          }),
          answer: ({ kernel = 0, channels = 0 }) =>
            countsOf({ kind: 'depthwise', kernelSize: kernel, input: [14, 14, channels] }).params,
          mistakes: {
            standard: ({ kernel = 0, channels = 0 }) => kernel ** 2 * channels ** 2,
            oneSheet: ({ kernel = 0 }) => kernel ** 2,
            notSquared: ({ kernel = 0, channels = 0 }) => kernel * channels,
          },
        },
      },
      tasks: {
        depthwise: {
          isDone: ({ choice }) => {
            const stage = shownPlan(choice)?.stages[0]
            return isStepping(choice) && stage?.kernel[2] === 1 && stage.input[2] > 1
          },
          example: { kind: 'depthwise', multiplier: 1 },
        },
      },
    },
    {
      id: 'lost',
      scene: {
        ...{ kind: 'depthwise', inChannels: 4, outChannels: 4, multiplier: 1, groups: 1 },
        ...{ display: 'solid', step: 144, edits: '', pinned: '' },
      },
      point: 'picture',
      questions: {
        meet: {
          kind: 'choice',
          options: ['weights', 'larger', 'deeper', 'never'],
          answer: () => 'never',
        },
      },
      tasks: {
        touch: {
          isDone: ({ choice }) =>
            isStepping(choice) &&
            choice.kind === 'depthwise' &&
            (parseEdits(choice.edits) ?? []).some(({ where }) => where === 'i'),
          example: { edits: 'i2209' },
        },
      },
    },
    {
      id: 'shuffle',
      scene: {
        ...{ kind: 'grouped', inChannels: 6, outChannels: 6, groups: 2, display: 'solid' },
        ...{ step: 0, edits: '', pinned: '' },
      },
      point: 'picture',
      questions: {
        twice: {
          kind: 'choice',
          options: ['all', 'own', 'quarter'],
          answer: () => 'own',
        },
        dealt: {
          kind: 'numeric',
          unit: 'count',
          tolerance: 0,
          vary: (random) => {
            const groups = 3 + Math.floor(random() * 3)
            return { groups, channels: groups * groups * (2 + Math.floor(random() * 2)) }
          },
          // Each next group takes the same number of channels from every one before it.
          answer: ({ groups = 1, channels = 0 }) => channels / groups / groups,
          mistakes: {
            group: ({ groups = 1, channels = 0 }) => channels / groups,
            none: () => 0,
          },
        },
      },
    },
  ],
}
