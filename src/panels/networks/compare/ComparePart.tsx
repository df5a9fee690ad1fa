import { useTranslation } from 'react-i18next'
import { choose } from '../../../state/store'
import type { PossibleStudy } from '../../../state/study'
import { useApp, useStore } from '../../../state/useApp'
import { Choices } from '../../../ui/Choices'
import { useChartWords } from '../charts/useChartWords'
import { AlignedSection } from './AlignedSection'
import styles from './Compare.module.css'
import { EmptyPart } from './EmptyPart'
import { KindsComparison } from './KindsComparison'
import { QuickComparisons } from './QuickComparisons'
import { TotalsSection } from './TotalsSection'

interface ComparePartProps {
  readonly one: PossibleStudy
  /** Null where no second network is chosen, or it cannot be. */
  readonly two: PossibleStudy | null
}

/** Two networks beside each other, or one at two settings. */
export function ComparePart({ one, two }: ComparePartProps) {
  return (
    <div className={styles.part}>
      <QuickComparisons />
      {two ? <Comparison one={one} two={two} /> : <EmptyPart study={one} />}
    </div>
  )
}

function Comparison({ one, two }: { one: PossibleStudy; two: PossibleStudy }) {
  const { t } = useTranslation('netCharts')
  const store = useStore()
  const measure = useApp(({ choice }) => choice.measure)
  const words = useChartWords(one.cost.convention.unit)
  return (
    <>
      <TotalsSection one={one} two={two} />
      <div className={styles.measure}>
        <Choices
          label={t('measure.label')}
          value={measure}
          options={words.measures}
          onChange={(id) => choose(store, { measure: id })}
        />
      </div>
      <AlignedSection one={one} two={two} measure={measure} />
      <KindsComparison one={one} two={two} measure={measure} />
    </>
  )
}
