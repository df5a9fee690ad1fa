import type { Choice, RangedField } from './choice'

/** Something the laboratory put right by itself; each code is a key of the `shell` messages. */
export type Notice =
  | {
      readonly code: 'outOfRange'
      readonly field: RangedField
      readonly asked: number
      readonly used: number
      readonly min: number
      readonly max: number
    }
  | {
      readonly code: 'notWhole'
      readonly field: RangedField
      readonly asked: number
      readonly used: number
    }
  | {
      readonly code: 'notANumber'
      readonly field: RangedField
      readonly used: number
    }
  | {
      readonly code: 'groupsDoNotDivide'
      readonly asked: number
      readonly used: number
      readonly inChannels: number
      readonly outChannels: number
    }
  | {
      readonly code: 'kernelTooLarge'
      readonly asked: number
      readonly used: number
      readonly featureSize: number
      readonly dilation: number
    }
  | {
      readonly code: 'stepPastTheEnd'
      readonly asked: number
      readonly used: number
      readonly steps: number
    }
  | {
      readonly code: 'unreadable'
      readonly key: string
      readonly field: keyof Choice
      readonly asked: string
    }
  | { readonly code: 'unknownView'; readonly asked: string }
  | { readonly code: 'noSecond' }
  | {
      readonly code: 'unknownLayer' | 'unknownBlocks' | 'unknownChange' | 'unknownDials'
      readonly asked: string
    }
  | { readonly code: 'newerAddress'; readonly asked: string }

/** Notices of one subject replace each other, so that a drag leaves one line and not fifty. */
export const subjectOf = (notice: Notice) =>
  'field' in notice ? `${notice.code}:${notice.field}` : notice.code

/** Newest last, one a subject, and no more than a reader will read. */
export function addNotices(
  present: readonly Notice[],
  added: readonly Notice[],
): readonly Notice[] {
  if (added.length === 0) return present
  const subjects = new Set(added.map(subjectOf))
  return [...present.filter((notice) => !subjects.has(subjectOf(notice))), ...added].slice(-5)
}
