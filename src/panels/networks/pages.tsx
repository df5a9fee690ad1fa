import { type ComponentType, memo } from 'react'
import type { Part } from '../../state/choice'
import type { PossibleStudy } from '../../state/study'
import { lazyAgain } from '../../ui/lazyAgain'
import { ofOne } from './OfOne'

export interface PartProps {
  readonly one: PossibleStudy
  /** Null where there is nothing to compare with. */
  readonly two: PossibleStudy | null
}

/** Each part is a chunk of its own, fetched when first opened. */
export const PAGES: Readonly<Record<Part, ComponentType<PartProps>>> = {
  table: lazyAgain(() =>
    import('./table/TablePart').then(({ TablePart }) => ({ default: ofOne(TablePart) })),
  ),
  graph: lazyAgain(() =>
    import('./graph/GraphPart').then(({ GraphPart }) => ({ default: ofOne(GraphPart) })),
  ),
  charts: lazyAgain(() =>
    import('./charts/ChartsPart').then(({ ChartsPart }) => ({ default: ofOne(ChartsPart) })),
  ),
  compare: lazyAgain(() =>
    import('./compare/ComparePart').then(({ ComparePart }) => ({ default: memo(ComparePart) })),
  ),
  accuracy: lazyAgain(() =>
    import('./accuracy/AccuracyPart').then(({ AccuracyPart }) => ({ default: memo(AccuracyPart) })),
  ),
  scaling: lazyAgain(() =>
    import('./scaling/ScalingPart').then(({ ScalingPart }) => ({ default: ofOne(ScalingPart) })),
  ),
  code: lazyAgain(() =>
    import('./code/CodePart').then(({ CodePart }) => ({ default: ofOne(CodePart) })),
  ),
}
