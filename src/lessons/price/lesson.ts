import { STEPPING } from '../drawnLayer'
import { costOf, shownCost } from '../layerCost'
import type { Lesson } from '../lesson'

/** What can be doubled, and how many times the work it makes. */
const DOUBLED = { kernel: 4, side: 4, inputs: 2, outputs: 2 } as const

export const lesson: Lesson = {
  id: 'price',
  minutes: 7,
  steps: [
    {
      id: 'cell',
      scene: { ...STEPPING, inChannels: 3, outChannels: 4, step: 20, hide: 'answer' },
      point: 'stage',
      questions: {
        cell: {
          kind: 'numeric',
          unit: 'macs',
          tolerance: 0,
          vary: () => ({ kernel: 3, inputs: 3 }),
          answer: ({ kernel = 0, inputs = 0 }) => kernel * kernel * inputs,
          mistakes: {
            oneChannel: ({ kernel = 0 }) => kernel * kernel,
            notSquared: ({ kernel = 0, inputs = 0 }) => kernel * inputs,
          },
        },
      },
    },
    {
      id: 'layer',
      scene: { hide: '', step: 0 },
      point: 'counters',
      tasks: {
        end: {
          isDone: ({ choice }) => choice.view === 'convolve' && choice.step >= 36,
          example: { view: 'convolve', step: 144 },
        },
      },
    },
    {
      id: 'formula',
      scene: {
        ...{ view: 'cost', alpha: 1, resolution: 224, kernelSize: 3, inChannels: 64 },
        ...{ outChannels: 128, featureSize: 56, stride: 1, padding: 'same', hide: 'answer' },
      },
      point: 'controls',
      questions: {
        layer: {
          kind: 'numeric',
          unit: 'macs',
          tolerance: 0.01,
          vary: (random) => ({
            kernel: 3 + 2 * Math.floor(random() * 2),
            inputs: 16 * 2 ** Math.floor(random() * 3),
            outputs: 32 * 2 ** Math.floor(random() * 3),
            side: 7 * 2 ** Math.floor(random() * 4),
          }),
          answer: ({ kernel = 0, inputs = 0, outputs = 0, side = 0 }) =>
            costOf('standard', {
              ...{ kernelSize: kernel, inChannels: inputs, outChannels: outputs },
              featureSize: side,
            }).macs,
          mistakes: {
            oneChannel: ({ kernel = 0, outputs = 0, side = 0 }) =>
              kernel ** 2 * outputs * side ** 2,
            weights: ({ kernel = 0, inputs = 0, outputs = 0 }) => kernel ** 2 * inputs * outputs,
            oneSide: ({ kernel = 0, inputs = 0, outputs = 0, side = 0 }) =>
              kernel ** 2 * inputs * outputs * side,
          },
        },
      },
    },
    {
      id: 'doubling',
      scene: { hide: '' },
      point: 'answer',
      questions: {
        dearest: {
          kind: 'choice',
          options: ['inputs', 'outputs', 'side', 'channels'],
          answer: () => (DOUBLED.side > DOUBLED.inputs ? 'side' : 'inputs'),
        },
        kernels: {
          kind: 'line',
          at: [1, 3, 5, 7],
          range: [0, 60],
          given: 1,
          answer: (kernel) =>
            costOf('standard', { kernelSize: kernel }).macs /
            costOf('standard', { kernelSize: 1 }).macs,
          tolerance: 0.06,
        },
      },
    },
    {
      id: 'budget',
      scene: { kernelSize: 3, inChannels: 64, outChannels: 128, featureSize: 56 },
      point: 'controls',
      tasks: {
        afford: {
          isDone: ({ choice }) =>
            choice.view === 'cost' &&
            choice.inChannels === 64 &&
            choice.outChannels === 128 &&
            choice.kernelSize === 3 &&
            shownCost('standard', choice).macs <= 20e6,
          example: { view: 'cost', featureSize: 16 },
        },
      },
    },
  ],
}
