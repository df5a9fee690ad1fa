import { useState } from 'react'
import type { PossibleStudy } from '../study'
import { BudgetSection } from './BudgetSection'
import type { Budget } from './budget'
import { GridSection } from './GridSection'
import { LawSection } from './LawSection'
import styles from './scaling.module.css'
import { useGrid } from './useGrid'

/** Every α and resolution of a network, the law that they follow, and what a budget buys. */
export function ScalingPart({ study }: { readonly study: PossibleStudy }) {
  const { grid, missingInLine } = useGrid(study)
  const [budget, setBudget] = useState<Budget>({})
  return (
    <div className={styles.part}>
      <GridSection study={study} grid={grid} budget={budget} />
      <BudgetSection study={study} grid={grid} budget={budget} onBudget={setBudget} />
      <LawSection study={study} grid={grid} missing={missingInLine} />
    </div>
  )
}
