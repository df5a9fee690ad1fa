import { DEFAULT_CONVENTION } from '../../core/convention'
import { type CatalogueId, defaultAlpha, defaultSide } from '../../nets/ids'
import type { Choice } from '../choice'
import { studyOf } from '../study'
import { parseTransforms, printTransforms } from '../transforms'
import type { LabSide } from './labState'
import { otherSideOf, sideOf } from './sides'

/** The side the choice bar sets, and the one it is held against. */
export const LETTERS = ['a', 'b'] as const
export type Letter = (typeof LETTERS)[number]

export const SIDE_FIELDS = {
  a: {
    netId: 'netId',
    alpha: 'alpha',
    resolution: 'resolution',
    transforms: 'transforms',
    backend: 'backend',
  },
  b: {
    netId: 'netId2',
    alpha: 'alpha2',
    resolution: 'resolution2',
    transforms: 'transforms2',
    backend: 'backend2',
  },
} as const satisfies Record<Letter, Record<keyof LabSide, keyof Choice>>

/** Both sides as they stand in the choice; B is null until one is chosen. */
export interface Sides {
  readonly a: LabSide
  readonly b: LabSide | null
}

export const sidesOf = (choice: Choice): Sides => ({
  a: sideOf(choice),
  b: otherSideOf(choice),
})

/** What a choice says of two sides; neither follows the other from then on. */
export const choiceOf = (a: LabSide, b: LabSide): Partial<Choice> => ({
  netId: a.netId,
  alpha: a.alpha,
  resolution: a.resolution,
  transforms: a.transforms,
  backend: a.backend,
  netId2: b.netId,
  alpha2: b.alpha,
  resolution2: b.resolution,
  transforms2: b.transforms,
  backend2: b.backend,
  linked: 'no',
  node: '',
  opened: '',
})

/**
 * Another network for B: the first one again stands at A's setting, so that what differs is what
 * the reader changes next; any other has its own α and side.
 */
export function secondNetwork(choice: Choice, id: CatalogueId | 'none'): Partial<Choice> {
  if (id === 'none') return { netId2: id, transforms2: '' }
  const isFirst = id === choice.netId
  return {
    netId2: id,
    alpha2: isFirst ? choice.alpha : defaultAlpha(id),
    resolution2: isFirst ? choice.resolution : defaultSide(id),
    transforms2: '',
    backend2: choice.netId2 === 'none' ? choice.backend : choice.backend2,
    linked: 'no',
  }
}

/** Changes to a whole network that are compared here; others come by way of Networks. */
const CHANGES = ['full', 'relu', 'withoutSqueeze'] as const
export type Change = (typeof CHANGES)[number]

const isMade = (text: string, change: Change): boolean =>
  (parseTransforms(text) ?? []).some(({ kind }) => kind === change)

export const toggled = (text: string, change: Change, isOn: boolean): string => {
  const others = (parseTransforms(text) ?? []).filter(({ kind }) => kind !== change)
  return printTransforms(isOn ? [...others, { kind: change }] : others)
}

export interface ChangeState {
  readonly change: Change
  readonly isMade: boolean
  /** Whether it finds anything to change in this network. */
  readonly isPossible: boolean
}

export function changesOf(side: LabSide): readonly ChangeState[] {
  const { netId: id, alpha, resolution, transforms } = side
  return CHANGES.map((change) => {
    const others = toggled(transforms, change, false)
    const tried = toggled(others, change, true)
    const { made } = studyOf({
      ...{ id, alpha, resolution, transforms: tried },
      ...DEFAULT_CONVENTION,
    })
    return {
      change,
      isMade: isMade(transforms, change),
      isPossible: made.some(({ kind }) => kind === change),
    }
  })
}
