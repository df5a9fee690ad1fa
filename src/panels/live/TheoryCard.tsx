import { useTranslation } from 'react-i18next'
import type { Convention } from '../../core/convention'
import { useFormat } from '../../i18n/useFormat'
import { selectNetwork } from '../../state/selectors'
import { useApp } from '../../state/useApp'
import { Badge } from '../../ui/Badge'
import { Panel } from '../../ui/Panel'
import styles from './Cards.module.css'
import { KindShares } from './KindShares'
import { RatioBar } from './RatioBar'
import { referenceOperations } from './reference'

/** What the network costs on paper. It follows a slider at once; no device is asked. */
export function TheoryCard() {
  const { t } = useTranslation('live')
  const format = useFormat()
  const choice = useApp((state) => state.choice)
  const cost = useApp((state) => selectNetwork(state.choice))
  return (
    <Panel title={t('theory.title')} aside={<Badge kind="computed">{t('theory.badge')}</Badge>}>
      {cost.ok ? (
        <>
          <p className={styles.figure} data-kind="computed">
            <span className={styles.big}>{format.si(cost.value.totals.operations)}</span>
            <span className={styles.unit}>{t(`theory.operations.${choice.unit}`)}</span>
          </p>
          <p className={styles.exact}>{format.integer(cost.value.totals.operations)}</p>
          <p className={styles.figure} data-kind="computed">
            <span className={styles.second}>{format.si(cost.value.totals.params)}</span>
            <span className={styles.unit}>{t('theory.params')}</span>
          </p>
          <p className={styles.exact}>{format.integer(cost.value.totals.params)}</p>
          <KindShares cost={cost.value} />
          <Relative
            ratio={cost.value.totals.operations / referenceOperations(choice)}
            unit={choice.unit}
          />
          <p className={styles.note}>
            {t('theory.setting', {
              alpha: choice.alpha,
              resolution: choice.resolution,
              layers: format.integer(cost.value.graph.nodes.length),
            })}
          </p>
        </>
      ) : (
        <p className={styles.note}>{t('theory.impossible', { layer: cost.fault.node })}</p>
      )}
    </Panel>
  )
}

function Relative({ ratio, unit }: { ratio: number; unit: Convention['unit'] }) {
  const { t } = useTranslation('live')
  const format = useFormat()
  return (
    <div className={styles.relative}>
      <RatioBar ratio={ratio} kind="computed" />
      <p>{t(`theory.relative.${unit}`, { ratio: format.ratio(ratio) })}</p>
    </div>
  )
}
