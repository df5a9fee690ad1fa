import { type ComponentType, lazy, memo } from 'react'
import type { Part } from '../../state/choice'
import type { Place } from './place'
import type { PossibleStudy } from './study'

export interface PartProps {
  readonly one: PossibleStudy
  /** Null where there is nothing to compare with. */
  readonly two: PossibleStudy | null
}

/** A part that shows the first network alone; drawn again only for another study. */
const ofOne = (Part: ComponentType<{ study: PossibleStudy; place: Place }>) => {
  const Shown = memo(Part)
  return { default: ({ one }: PartProps) => <Shown study={one} place="one" /> }
}

/** Each part is a chunk of its own, fetched when first opened. */
export const PAGES: Readonly<Record<Part, ComponentType<PartProps>>> = {
  table: lazy(() => import('./table/TablePart').then(({ TablePart }) => ofOne(TablePart))),
  graph: lazy(() => import('./graph/GraphPart').then(({ GraphPart }) => ofOne(GraphPart))),
  charts: lazy(() => import('./charts/ChartsPart').then(({ ChartsPart }) => ofOne(ChartsPart))),
  compare: lazy(() =>
    import('./compare/ComparePart').then(({ ComparePart }) => ({ default: memo(ComparePart) })),
  ),
  accuracy: lazy(() =>
    import('./accuracy/AccuracyPart').then(({ AccuracyPart }) => ({ default: memo(AccuracyPart) })),
  ),
  scaling: lazy(() =>
    import('./scaling/ScalingPart').then(({ ScalingPart }) => ofOne(ScalingPart)),
  ),
  code: lazy(() => import('./code/CodePart').then(({ CodePart }) => ofOne(CodePart))),
}
