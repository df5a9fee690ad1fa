import { useCallback, useMemo } from 'react'
import { type Budget, parseBudget, printBudget } from '../../../state/budget'
import { choose } from '../../../state/store'
import type { PossibleStudy } from '../../../state/study'
import { useApp, useStore } from '../../../state/useApp'
import type { Place } from '../place'
import { BudgetSection } from './BudgetSection'
import { GridSection } from './GridSection'
import { LawSection } from './LawSection'
import styles from './scaling.module.css'
import { useGrid } from './useGrid'

interface ScalingPartProps {
  readonly study: PossibleStudy
  readonly place: Place
}

/** Every α and resolution of a network, the law that they follow, and what a budget buys. */
export function ScalingPart({ study, place }: ScalingPartProps) {
  const { grid, missingInLine } = useGrid(study)
  const store = useStore()
  const text = useApp(({ choice }) => choice.budget)
  const budget = useMemo(() => parseBudget(text) ?? {}, [text])
  const setBudget = useCallback(
    (next: Budget) => choose(store, { budget: printBudget(next) }),
    [store],
  )
  return (
    <div className={styles.part}>
      <GridSection study={study} place={place} grid={grid} budget={budget} />
      <BudgetSection study={study} place={place} grid={grid} budget={budget} onBudget={setBudget} />
      <LawSection study={study} grid={grid} missing={missingInLine} />
    </div>
  )
}
