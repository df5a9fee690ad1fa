import { type ComponentType, lazy } from 'react'
import type { LivePart } from '../../state/choice'
import { NowPart } from './NowPart'

/** What the reader came for is there at once; each other part is a chunk of its own. */
export const PAGES: Readonly<Record<LivePart, ComponentType>> = {
  now: NowPart,
  layers: lazy(() =>
    import('./layers/LayersPart').then(({ LayersPart }) => ({ default: LayersPart })),
  ),
  compare: lazy(() =>
    import('./compare/ComparePart').then(({ ComparePart }) => ({ default: ComparePart })),
  ),
  device: lazy(() =>
    import('./device/DevicePart').then(({ DevicePart }) => ({ default: DevicePart })),
  ),
  maps: lazy(() => import('./maps/MapsPart').then(({ MapsPart }) => ({ default: MapsPart }))),
  records: lazy(() =>
    import('./records/RecordsPart').then(({ RecordsPart }) => ({ default: RecordsPart })),
  ),
}
