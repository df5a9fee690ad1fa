import type { Choice } from './choice'
import type { Notice } from './notice'

type Settling = { -readonly [Field in keyof Choice]: Choice[Field] }

const FOLLOWS = [
  ['alpha', 'alpha2'],
  ['resolution', 'resolution2'],
] as const

/**
 * What holds between the two networks: without a second one nothing of it is shown or follows;
 * one that follows has the first one's α and side, until a hand moves its own.
 */
export function settlePair(before: Choice, choice: Settling, notices: Notice[]): void {
  if (choice.netId2 === 'none') {
    if (choice.netShown === 'two' && before.netShown === 'one') notices.push({ code: 'noSecond' })
    choice.netShown = 'one'
    choice.linked = 'no'
    return
  }
  if (choice.linked === 'no') return
  const isParted = FOLLOWS.some(
    ([first, second]) =>
      choice[first] === before[first] &&
      choice[second] !== before[second] &&
      choice[second] !== choice[first],
  )
  if (before.linked === 'yes' && isParted) {
    choice.linked = 'no'
    return
  }
  for (const [first, second] of FOLLOWS) choice[second] = choice[first]
}
