import type { CatalogueId } from '../../nets/ids'
import type { Choice } from '../../state/choice'
import type { AppStore } from '../../state/store'

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

/** A setting for one network; of one that follows it is the first one's. α null stays. */
export function settingAt(
  place: Place,
  store: AppStore,
  alpha: number | null,
  resolution: number,
): Partial<Choice> {
  const fields = PLACE_FIELDS[store.getState().choice.linked === 'yes' ? 'one' : place]
  return {
    [fields.resolution]: resolution,
    ...(alpha === null ? {} : { [fields.alpha]: alpha }),
  }
}

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
        opened: '',
      }

/** The first network as it is now, in second place. */
export const kept = (choice: Choice): Partial<Choice> => ({
  netId2: choice.netId,
  alpha2: choice.alpha,
  resolution2: choice.resolution,
  transforms2: choice.transforms,
  // It is to stay as it is now while the first one moves.
  linked: 'no',
})
