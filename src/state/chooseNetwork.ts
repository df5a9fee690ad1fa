import { type CatalogueId, defaultAlpha, defaultSide } from '../nets/ids'
import { type AppStore, choose } from './store'

/**
 * Another network in first place: at its own α and input side, unless the reader had moved away
 * from the last one's; what was done to the last one stays behind.
 */
export function chooseNetwork(store: AppStore, id: CatalogueId): void {
  const { netId, alpha, resolution } = store.getState().choice
  choose(store, {
    netId: id,
    alpha: alpha === defaultAlpha(netId) ? defaultAlpha(id) : alpha,
    resolution: resolution === defaultSide(netId) ? defaultSide(id) : resolution,
    transforms: '',
    node: '',
    opened: '',
    paper: 'auto',
  })
}

/**
 * The network to compare with, at its own α and input side; the first one again follows its α
 * and side, for then what is compared is a change. `none` ends the comparison.
 */
export function chooseSecond(store: AppStore, id: CatalogueId | 'none'): void {
  if (id === 'none') choose(store, { netId2: id, transforms2: '' })
  else if (id === store.getState().choice.netId)
    choose(store, { netId2: id, transforms2: '', linked: 'yes' })
  else
    choose(store, {
      netId2: id,
      alpha2: defaultAlpha(id),
      resolution2: defaultSide(id),
      transforms2: '',
      linked: 'no',
    })
}
