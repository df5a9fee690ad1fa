import { BYTES } from '../../core/cost'
import { MOBILENET_V1_SLIM, MOBILENET_V2_SLIM } from '../../nets/accuracy'
import { parseBudget } from '../../state/budget'
import type { Choice } from '../../state/choice'
import { selectNetwork } from '../../state/runSelectors'
import { type Lesson, onceShown } from '../lesson'
import { hasMeasuredTwo, hasPinned, PINNED, PINNED_AND_RUNNING } from './measured'

/** What an app's weights may take, in bytes. */
const FILE = 8e6

const limitsOf = ({ budget }: Choice) => Object.entries(parseBudget(budget) ?? {})

/** Whether the network in first place keeps to every limit the reader set, two or more. */
function keepsBudget(choice: Choice): boolean {
  const cost = selectNetwork(choice)
  const budget = parseBudget(choice.budget) ?? {}
  if (!cost.ok || limitsOf(choice).length < 2) return false
  const { macs, params, peakActivationBytes } = cost.value.totals
  return (
    macs <= (budget.macs ?? Number.POSITIVE_INFINITY) &&
    params <= (budget.params ?? Number.POSITIVE_INFINITY) &&
    peakActivationBytes <= (budget.memory ?? Number.POSITIVE_INFINITY)
  )
}

const hasRival = ({ netId, alpha, resolution, netId2, alpha2, resolution2 }: Choice) =>
  netId2 !== 'none' && (netId2 !== netId || alpha2 !== alpha || resolution2 !== resolution)

/** The better of two published points in both figures, where one is. */
function beaten(): 'one' | 'two' | 'neither' {
  const full = ({ alpha, resolution }: { alpha: number; resolution: number }) =>
    alpha === 1 && resolution === 224
  const one = MOBILENET_V1_SLIM.find(full)
  const two = MOBILENET_V2_SLIM.find(full)
  if (!one?.top1 || !two?.top1 || !one.macs || !two.macs) return 'neither'
  if (one.macs > two.macs && one.top1 < two.top1) return 'one'
  return two.macs > one.macs && two.top1 < one.top1 ? 'two' : 'neither'
}

export const lesson: Lesson = {
  id: 'project',
  minutes: 10,
  steps: [
    {
      id: 'file',
      scene: {
        ...{ view: 'networks', part: 'accuracy', netId: 'mobilenet_v1', netId2: 'none' },
        ...{ alpha: 1, resolution: 224, transforms: '', netShown: 'one', budget: '' },
        ...{ linked: 'no', source: 'clip', livePart: 'now' },
      },
      point: 'first',
      questions: {
        weights: {
          kind: 'numeric',
          unit: 'count',
          tolerance: 0.01,
          vary: (random) => ({ millions: 3 + Math.floor(random() * 22) }),
          answer: ({ millions = 0 }) => BYTES * millions,
          mistakes: {
            oneByte: ({ millions = 0 }) => millions,
            bits: ({ millions = 0 }) => 8 * BYTES * millions,
          },
        },
      },
      tasks: {
        pick: {
          isDone: ({ choice }) => {
            const cost = choice.view === 'networks' ? selectNetwork(choice) : null
            return cost?.ok === true && cost.value.totals.params * BYTES <= FILE
          },
          example: { alpha: 0.5 },
        },
      },
    },
    {
      id: 'budget',
      scene: { view: 'networks', part: 'scaling' },
      point: 'budget',
      questions: {
        room: {
          kind: 'choice',
          options: ['macs', 'params', 'memory'],
          answer: () => 'memory',
        },
      },
      tasks: {
        limits: {
          isDone: ({ choice }) => limitsOf(choice).length >= 2,
          example: { budget: 'm100000000*p2000000' },
        },
        kept: {
          isDone: ({ choice }) => keepsBudget(choice),
          example: { budget: 'm100000000*p2000000', alpha: 0.5, resolution: 160 },
        },
      },
    },
    {
      id: 'rivals',
      scene: { view: 'networks', part: 'accuracy', hide: 'answer' },
      point: onceShown('first', 'published'),
      questions: {
        beaten: {
          kind: 'choice',
          options: ['one', 'two', 'neither'],
          answer: beaten,
        },
      },
      tasks: {
        rival: {
          isDone: ({ choice }) => hasRival(choice),
          example: { netId2: 'mobilenet_v2', alpha2: 0.5, resolution2: 160 },
        },
      },
    },
    {
      id: 'clock',
      scene: { view: 'live', livePart: 'now', hide: '' },
      point: 'device',
      questions: {
        frame: {
          kind: 'numeric',
          unit: 'count',
          tolerance: 0.03,
          vary: (random) => ({
            macs: [100, 200, 300, 600][Math.floor(random() * 4)]!,
            rate: [10, 20, 50][Math.floor(random() * 3)]!,
            overhead: 3 + Math.floor(random() * 6),
          }),
          answer: ({ macs = 0, rate = 1, overhead = 0 }) => overhead + macs / rate,
          mistakes: {
            noOverhead: ({ macs = 0, rate = 1 }) => macs / rate,
            upsideDown: ({ macs = 1, rate = 0, overhead = 0 }) => overhead + rate / macs,
          },
        },
      },
      tasks: {
        pin: {
          isDone: hasPinned,
          example: { view: 'live' },
          exampleState: PINNED,
        },
        other: {
          isDone: hasMeasuredTwo,
          example: { view: 'live', alpha: 0.5 },
          exampleState: PINNED_AND_RUNNING,
        },
      },
    },
    {
      id: 'defend',
      scene: { view: 'networks', part: 'accuracy', hide: '' },
      point: 'totals',
      questions: {
        reason: {
          kind: 'choice',
          options: ['accurate', 'least', 'new', 'evidence'],
          answer: () => 'evidence',
        },
      },
      tasks: {
        present: {
          isDone: ({ choice }) =>
            choice.view === 'networks' &&
            choice.part === 'compare' &&
            keepsBudget(choice) &&
            hasRival(choice),
          example: {
            ...{ budget: 'm100000000*p2000000', alpha: 0.5, resolution: 160 },
            ...{ netId2: 'mobilenet_v2', part: 'compare' },
          },
        },
      },
    },
  ],
}
