import { useTranslation } from 'react-i18next'
import type { GraphGroup, GraphUnit, NetworkDrawing } from '../../../charts/net/graphModel'
import type { NetworkCost } from '../../../core/analyse'
import { useFormat } from '../../../i18n/useFormat'
import { useApp } from '../../../state/useApp'
import { amountOf } from './amount'
import styles from './BoxCard.module.css'
import { partsOf, unitName, windowOf } from './boxTexts'
import { useMeasureWords } from './useMeasureWords'

interface BoxCardProps {
  readonly unit: GraphUnit | GraphGroup
  readonly drawing: NetworkDrawing
  readonly cost: NetworkCost
}

/** The box in hand: what it is, what it reads and makes, and what it costs. */
export function BoxCard({ unit, drawing, cost }: BoxCardProps) {
  const { t } = useTranslation('netGraph')
  const format = useFormat()
  const measures = useMeasureWords()
  const unitOf = useApp(({ choice }) => choice.unit)
  const words = { t, format }
  const { rows, level, output } = unit
  const byId = new Map(drawing.units.map((one) => [one.id, one]))
  const names = (ids: readonly string[]) =>
    ids.map((id) => unitName(byId.get(id)!, words)).join(', ')
  const reads = drawing.links.filter(({ to }) => to === unit.id).map(({ from }) => from)
  const readBy = drawing.links.filter(({ from }) => from === unit.id).map(({ to }) => to)
  const [only] = rows
  const what =
    level === 'layer' && only
      ? `${t(`kind.${unit.kind}`)} ${windowOf(only)}`
      : rows.length > 0
        ? `${t(`kind.${unit.kind}`)} · ${partsOf(rows, cost, t)}`
        : ''
  const share = (field: 'macs' | 'params', total: number) => {
    const amount = amountOf(rows, field)
    const value = measures.short(field, amount)
    return t('card.share', { value, share: format.percent(total > 0 ? amount / total : 0) })
  }
  const figures: readonly (readonly [string, string])[] = only
    ? [
        [t('card.input'), format.shape(only.input)],
        [t('card.output'), format.shape(output)],
        [t(unitOf === 'flop' ? 'card.flops' : 'card.macs'), share('macs', cost.totals.operations)],
        [t('card.params'), share('params', cost.totals.params)],
        [t('card.memory'), measures.short('activationBytes', amountOf(rows, 'activationBytes'))],
      ]
    : [[t('card.output'), format.shape(output)]]
  return (
    <section className={styles.card} aria-label={t('card.region')}>
      <p className={styles.name}>
        <b>{unitName(unit, words)}</b> <span>{what}</span>
        {level === 'layer' && only && only.members.length > 1 && (
          <span>
            {t('card.members')} {only.members.slice(1).join(', ')}
          </span>
        )}
      </p>
      <dl className={styles.figures}>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {reads.length > 0 && (
          <div>
            <dt>{t('card.reads')}</dt>
            <dd>{names(reads)}</dd>
          </div>
        )}
        {readBy.length > 0 && (
          <div>
            <dt>{t('card.readBy')}</dt>
            <dd>{names(readBy)}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
