import { expect, it } from 'vitest'
import { lesson as attention } from '../../src/lessons/attention/lesson'
import { lesson as inverted } from '../../src/lessons/inverted/lesson'
import { readAddress } from '../../src/state/address'
import { createAppStore } from '../../src/state/store'

const tasks = [attention, inverted].flatMap(({ steps }) =>
  steps.flatMap(({ tasks = {} }) => Object.values(tasks)),
)

/** Addresses that somebody may send and no dial can be; the page reads them before it mends them. */
const HOSTILE = [
  ...['in_0', 'in_x', 'out_0.5', 't_0', 'k_0', 'k_4', 'px_0', 'px_-3'].map(
    (set) => `residual ${set}`,
  ),
  ...['shape_constructor', 'shape_x', 'seed_x', 'n_-1', 'n_4000000000'].map(
    (set) => `manifold ${set}`,
  ),
  ...['x_x', 'shown_constructor'].map((set) => `activations ${set}`),
  ...['picture_x', 'share_x'].map((set) => `squeeze ${set}`),
]

it.each(HOSTILE)('“%s” in an address ends none of 2 lessons’ tasks', (asked) => {
  const [experiment, set] = asked.split(' ')
  const { choice } = readAddress(`#/blocks?ex=${experiment}&set=${set}`)
  expect(choice.dials).toBe(set)
  const state = { ...createAppStore(choice).getState(), choice }
  for (const task of tasks) expect(typeof task.isDone(state)).toBe('boolean')
})

it('a matrix of 4,000,000,000 rows is none, and the 3 rows it begins with collapse some points', () => {
  const collapse = inverted.steps.find(({ id }) => id === 'collapse')?.tasks ?? {}
  const isDone = (set: string) => {
    const { choice } = readAddress(`#/blocks?ex=manifold&set=${set}`)
    return Object.values(collapse).map((task) =>
      task.isDone({ ...createAppStore(choice).getState(), choice }),
    )
  }
  expect(isDone('n_8')).toEqual([true])
  expect(isDone('n_4000000000')).toEqual([false])
})

it('an end of 513 channels is past the dial’s 512, and the block begins with 24 at both ends', () => {
  const ends = inverted.steps.find(({ id }) => id === 'inside')?.tasks?.noSkip
  const isDone = (set: string) => {
    const { choice } = readAddress(`#/blocks?ex=residual&set=${set}`)
    return ends?.isDone({ ...createAppStore(choice).getState(), choice })
  }
  expect([isDone('out_512'), isDone('out_513'), isDone('out_24')]).toEqual([true, false, false])
})
