import { type ComponentType, lazy, memo } from 'react'
import type { Part } from '../../state/choice'
import type { PossibleStudy } from '../../state/study'
import { ofOne } from './OfOne'

export interface PartProps {
  readonly one: PossibleStudy
  /** Null where there is nothing to compare with. */
  readonly two: PossibleStudy | null
}

/** Each part is a chunk of its own, fetched when first opened. */
export const PAGES: Readonly<Record<Part, ComponentType<PartProps>>> = {
  table: lazy(() =>
    import('./table/TablePart').then(({ TablePart }) => ({ default: ofOne(TablePart) })),
  ),
  graph: lazy(() =>
    import('./graph/GraphPart').then(({ GraphPart }) => ({ default: ofOne(GraphPart) })),
  ),
  charts: lazy(() =>
    import('./charts/ChartsPart').then(({ ChartsPart }) => ({ default: ofOne(ChartsPart) })),
  ),
  compare: lazy(() =>
    import('./compare/ComparePart').then(({ ComparePart }) => ({ default: memo(ComparePart) })),
  ),
  accuracy: lazy(() =>
    import('./accuracy/AccuracyPart').then(({ AccuracyPart }) => ({ default: memo(AccuracyPart) })),
  ),
  scaling: lazy(() =>
    import('./scaling/ScalingPart').then(({ ScalingPart }) => ({ default: ofOne(ScalingPart) })),
  ),
  code: lazy(() =>
    import('./code/CodePart').then(({ CodePart }) => ({ default: ofOne(CodePart) })),
  ),
}
