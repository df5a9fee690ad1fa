import { useTranslation } from 'react-i18next'
import type { Convention } from '../../core/convention'
import { useFormat } from '../../i18n/useFormat'
import { type CatalogueId, defaultAlpha, defaultSide } from '../../nets/ids'
import { selectNetwork } from '../../state/runSelectors'
import { useApp } from '../../state/useApp'
import { Badge } from '../../ui/Badge'
import { Panel } from '../../ui/Panel'
import { useSetting } from '../useConfigWords'
import styles from './Cards.module.css'
import { KindShares } from './KindShares'
import { RatioBar } from './RatioBar'
import { referenceOperations } from './reference'

/** What the network costs on paper. It follows a slider at once; no device is asked. */
export function TheoryCard() {
  const { t } = useTranslation('live')
  const format = useFormat()
  const choice = useApp((state) => state.choice)
  const setting = useSetting()
  const cost = useApp((state) => selectNetwork(state.choice))
  return (
    <Panel
      title={t('theory.title')}
      aside={<Badge kind="computed">{t('theory.badge')}</Badge>}
      piece="theory answer"
    >
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
            netId={choice.netId}
          />
          <p className={styles.note}>
            {t('theory.setting', {
              setting: setting(choice),
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

interface RelativeProps {
  readonly ratio: number
  readonly unit: Convention['unit']
  readonly netId: CatalogueId
}

function Relative({ ratio, unit, netId }: RelativeProps) {
  const { t } = useTranslation('live')
  const { t: shell } = useTranslation()
  const format = useFormat()
  const setting = useSetting()
  return (
    <div className={styles.relative}>
      <RatioBar ratio={ratio} kind="computed" />
      <p>
        {t(`theory.relative.${unit}`, {
          ratio: format.ratio(ratio),
          network: shell(`networks.${netId}`),
          setting: setting({
            netId,
            alpha: defaultAlpha(netId),
            resolution: defaultSide(netId),
          }),
        })}
      </p>
    </div>
  )
}
