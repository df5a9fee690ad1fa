import type { CatalogueId } from '../../nets/ids'
import type { Choice } from '../../state/choice'

/** The network that is looked at, or the one it is compared with. */
export type Place = 'one' | 'two'

/** What of a choice is one network's. */
export interface PlaceChoice {
  readonly id: CatalogueId | 'none'
  readonly alpha: number
  readonly resolution: number
  readonly transforms: string
}

/** The fields of the choice that hold a network's setting, by its place. */
export const PLACE_FIELDS = {
  one: { alpha: 'alpha', resolution: 'resolution', transforms: 'transforms' },
  two: { alpha: 'alpha2', resolution: 'resolution2', transforms: 'transforms2' },
} as const satisfies Record<Place, Record<string, keyof Choice>>

/** Both networks where they were, each in the other's place. */
export const swapped = (choice: Choice): Partial<Choice> =>
  choice.netId2 === 'none'
    ? {}
    : {
        netId: choice.netId2,
        alpha: choice.alpha2,
        resolution: choice.resolution2,
        transforms: choice.transforms2,
        netId2: choice.netId,
        alpha2: choice.alpha,
        resolution2: choice.resolution,
        transforms2: choice.transforms,
        node: '',
      }

/** The first network as it is now, in second place. */
export const kept = (choice: Choice): Partial<Choice> => ({
  netId2: choice.netId,
  alpha2: choice.alpha,
  resolution2: choice.resolution,
  transforms2: choice.transforms,
})
