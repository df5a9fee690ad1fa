import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparisonResult } from '../../../state/lab/labState'
import { choiceOf, type Sides } from '../../../state/lab/sideFields'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { Badge } from '../../../ui/Badge'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { Panel } from '../../../ui/Panel'
import { MarksNotice } from '../../MarksNotice'
import { ClassicTable, PhaseTable } from './ClassicTable'
import styles from './Compare.module.css'
import { FramesChart } from './FramesChart'
import { outcomeOf, standing, turned } from './outcome'
import { RatiosChart } from './RatiosChart'
import { TakeAway } from './TakeAway'
import { useSideNames } from './useSideNames'
import { VerdictText } from './VerdictText'

/** What the clock says; it stays until another comparison is made, and says of what it is. */
export function ResultPanel(sides: Sides) {
  const { t } = useTranslation('liveCompare')
  const { t: live } = useTranslation('live')
  const comparison = useApp(({ lab }) => lab.comparison)
  const isRunning = useApp(({ lab }) => lab.running?.task === 'compare')
  if (!comparison)
    return (
      <Panel title={t('result.title')} piece="result">
        <p className={styles.lead}>{t(isRunning ? 'result.running' : 'result.empty')}</p>
      </Panel>
    )
  const place = standing(comparison, sides)
  return (
    <Panel
      title={t('result.title')}
      piece="result"
      aside={<Badge kind="measured">{live('device.clock')}</Badge>}
    >
      <Measured comparison={comparison} place={place} />
    </Panel>
  )
}

interface MeasuredProps {
  readonly comparison: ComparisonResult
  readonly place: ReturnType<typeof standing>
}

function Measured({ comparison, place }: MeasuredProps) {
  const isTurned = place === 'turned'
  const shown = useMemo(() => (isTurned ? turned(comparison) : comparison), [comparison, isTurned])
  const outcome = useMemo(() => outcomeOf(shown), [shown])
  const names = useSideNames()(shown.a.side, shown.b.side)
  return (
    <div className={styles.result} data-stale={place === 'stale' || undefined}>
      {place === 'stale' && <Stale comparison={comparison} />}
      <VerdictText result={shown} outcome={outcome} names={names} />
      <MarksNotice marks={shown.marks} />
      <RatiosChart result={shown} outcome={outcome} names={names} />
      <ClassicTable result={shown} outcome={outcome} />
      <PhaseTable result={shown} />
      <FramesChart result={shown} names={names} />
      <TakeAway result={shown} />
    </div>
  )
}

/** The sides in hand are others than those that were measured. */
function Stale({ comparison: { a, b } }: { readonly comparison: ComparisonResult }) {
  const { t } = useTranslation('liveCompare')
  const store = useStore()
  const names = useSideNames()(a.side, b.side)
  return (
    <Notice kind="info" title={t('result.stale', names)}>
      <div className={styles.inside}>
        <Button onPress={() => choose(store, choiceOf(a.side, b.side))}>{t('result.back')}</Button>
      </div>
    </Notice>
  )
}
