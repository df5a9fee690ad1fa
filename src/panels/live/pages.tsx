import type { ComponentType } from 'react'
import type { LivePart } from '../../state/choice'
import { lazyAgain } from '../../ui/lazyAgain'
import { NowPart } from './NowPart'

/** What the reader came for is there at once; each other part is a chunk of its own. */
export const PAGES: Readonly<Record<LivePart, ComponentType>> = {
  now: NowPart,
  layers: lazyAgain(() =>
    import('./layers/LayersPart').then(({ LayersPart }) => ({ default: LayersPart })),
  ),
  compare: lazyAgain(() =>
    import('./compare/ComparePart').then(({ ComparePart }) => ({ default: ComparePart })),
  ),
  device: lazyAgain(() =>
    import('./device/DevicePart').then(({ DevicePart }) => ({ default: DevicePart })),
  ),
  maps: lazyAgain(() => import('./maps/MapsPart').then(({ MapsPart }) => ({ default: MapsPart }))),
  records: lazyAgain(() =>
    import('./records/RecordsPart').then(({ RecordsPart }) => ({ default: RecordsPart })),
  ),
}
