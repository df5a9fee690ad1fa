import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyComparison } from '../../../charts/net/EmptyComparison'
import { useWidth } from '../../../charts/useWidth'
import { foldRows } from '../../../core/rows'
import type { PossibleStudy } from '../../../state/study'
import { useWords } from '../useWords'
import styles from './Compare.module.css'

/** Where two networks will stand once there is a second. */
export const EmptyPart = memo(function EmptyPart({ study }: { study: PossibleStudy }) {
  const { t } = useTranslation('netCharts')
  const { name } = useWords()
  const [box, width] = useWidth<HTMLDivElement>(640)
  const layers = useMemo(
    () => foldRows(study.cost).map((row) => ({ key: row.name, value: row.operations })),
    [study.cost],
  )
  const title = t('compare.choose')
  const summary = t('compare.chooseHow', { network: name(study) })
  return (
    <section className={styles.empty}>
      <h2>{title}</h2>
      <p>{summary}</p>
      <div ref={box}>
        <EmptyComparison width={width} layers={layers} text={{ title, summary }} />
      </div>
    </section>
  )
})
