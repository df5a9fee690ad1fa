import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkCost } from '../../core/analyse'
import { type DisplayKind, foldRows } from '../../core/rows'
import { useFormat } from '../../i18n/useFormat'
import styles from './Cards.module.css'
import { RatioBar } from './RatioBar'

/** Which kind of layer the operations are in, as the reader counts them, the largest first. */
export function KindShares({ cost }: { cost: NetworkCost }) {
  const { t } = useTranslation('live')
  const format = useFormat()
  const shares = useMemo(() => sharesByKind(cost), [cost])
  return (
    <>
      <p className={styles.note}>{t('theory.byKind')}</p>
      <dl className={styles.ratios}>
        {shares.map(([kind, share]) => (
          <div key={kind} className={styles.share}>
            <dt>{t(`kinds.${kind}`)}</dt>
            <dd>{format.percent(share)}</dd>
            <dd>
              <RatioBar ratio={share} kind="computed" of={kind} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function sharesByKind(cost: NetworkCost): readonly (readonly [DisplayKind, number])[] {
  const sums = new Map<DisplayKind, number>()
  for (const { kind, operations } of foldRows(cost)) {
    sums.set(kind, (sums.get(kind) ?? 0) + operations)
  }
  return [...sums]
    .filter(([, operations]) => operations > 0)
    .map(([kind, operations]) => [kind, operations / cost.totals.operations] as const)
    .toSorted(([, one], [, other]) => other - one)
}
