import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { foldRows } from '../../../core/rows'
import { choose } from '../../../state/store'
import type { PossibleStudy } from '../../../state/study'
import { useApp, useStore } from '../../../state/useApp'
import { Choices } from '../../../ui/Choices'
import styles from './Charts.module.css'
import { KindsSection } from './KindsSection'
import { LayersSection } from './LayersSection'
import { MemorySection } from './MemorySection'
import { PyramidSection } from './PyramidSection'
import { StagesSection } from './StagesSection'
import { useAt } from './useAt'
import { useChartWords } from './useChartWords'

/** One network in pictures: where its costs lie, what it holds at once, how its shapes run. */
export function ChartsPart({ study }: { study: PossibleStudy }) {
  const { t } = useTranslation('netCharts')
  const store = useStore()
  const measure = useApp(({ choice }) => choice.measure)
  const words = useChartWords(study.cost.convention.unit)
  const rows = useMemo(() => foldRows(study.cost), [study.cost])
  const at = useAt(rows)
  return (
    <div className={styles.part}>
      <div className={styles.measure}>
        <Choices
          label={t('measure.label')}
          value={measure}
          options={words.measures}
          onChange={(id) => choose(store, { measure: id })}
        />
      </div>
      <LayersSection study={study} rows={rows} measure={measure} at={at} />
      <div className={styles.pair}>
        <StagesSection study={study} rows={rows} measure={measure} at={at} />
        <div className={styles.part}>
          <KindsSection study={study} measure={measure} />
          <PyramidSection study={study} />
        </div>
      </div>
      <MemorySection study={study} rows={rows} at={at} />
    </div>
  )
}
