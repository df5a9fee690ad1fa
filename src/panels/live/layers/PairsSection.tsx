import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { LayerPairs } from '../../../charts/live/LayerPairs'
import type { LayerPair } from '../../../charts/live/layoutLayerPairs'
import { FAMILIES, FAMILY_LOOKS, type Family, familyOf } from '../../../charts/net/kinds'
import { useFormat } from '../../../i18n/useFormat'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { Choices } from '../../../ui/Choices'
import { useFrameText } from '../../useFrameText'
import { useLayerFigures } from './figuresTable'
import { useGroupWords } from './groupWords'
import styles from './Layers.module.css'
import { holdsNode, type LayerFold } from './layerGroups'
import type { LayerTimes, TimedGroup } from './layerTimes'
import type { Layers } from './useLayers'

const ORDERS = ['network', 'cost', 'time'] as const
type Order = (typeof ORDERS)[number]

interface PairsSectionProps {
  readonly layers: Layers
  readonly times: LayerTimes
  readonly fold: LayerFold
}

/** Each layer's share of the cost above its share of the time. */
export function PairsSection({ layers, times, fold }: PairsSectionProps) {
  const { t } = useTranslation('liveLayers')
  const format = useFormat()
  const frameText = useFrameText()
  const words = useGroupWords(fold)
  const figures = useLayerFigures(layers, times, fold)
  const store = useStore()
  const node = useApp(({ choice }) => choice.node)
  const unit = useApp(({ choice }) => choice.unit)
  const [order, setOrder] = useState<Order>('network')
  const [hovered, setHovered] = useState<string | null>(null)

  const groups = useMemo(() => ordered(times.groups, order), [times, order])
  const pairs = useMemo(() => groups.map(pairOf), [groups])
  const families = FAMILIES.filter((family) =>
    pairs.some(({ cost, time }) => cost[family] ?? time[family]),
  )
  const picked = groups.findIndex(({ group }) => holdsNode(group, node))
  const shown = groups.findIndex(({ group }) => group.id === hovered)
  const read = groups[shown < 0 ? picked : shown]
  const summary = summaryOf()

  function summaryOf(): string {
    const slowest = times.groups.reduce<TimedGroup | null>(
      (most, one) => ((one.timeShare ?? 0) > (most?.timeShare ?? 0) ? one : most),
      null,
    )
    const count = { count: groups.length }
    if (!slowest || times.sumMs === null) return t('pairs.waiting', count)
    return t(`pairs.summary.${unit}`, {
      ...count,
      name: words.name(slowest.group),
      time: format.percent(slowest.timeShare ?? 0),
      cost: format.percent(slowest.costShare),
    })
  }

  return (
    <>
      <ChartFrame
        title={t('pairs.chart')}
        level={3}
        summary={summary}
        fileName={`separable-lab-layers-${layers.cost.graph.name}`}
        table={figures.table}
        text={frameText}
        controls={
          <Choices
            label={t('order.label')}
            value={order}
            options={ORDERS.map((id) => ({
              id,
              label: t(id === 'cost' ? `order.cost.${unit}` : `order.${id}`),
            }))}
            onChange={setOrder}
          />
        }
      >
        {(width) => (
          <LayerPairs
            width={width}
            pairs={pairs}
            legend={families.map((family) => ({
              family,
              label: `${FAMILY_LOOKS[family].letter} ${t(`family.${family}`)}`,
            }))}
            picked={picked}
            shown={shown < 0 ? picked : shown}
            onHover={(at) => setHovered(at === null ? null : (groups[at]?.group.id ?? null))}
            onPick={(at) => choose(store, { node: groups[at]?.group.rows[0]?.name ?? '' })}
            text={{
              title: t('pairs.chart'),
              summary,
              cost: t(`pairs.cost.${unit}`),
              time: t('pairs.time'),
              pick: t('pairs.pick'),
              picked: groups[picked] ? words.reading(groups[picked]) : t('reading.none'),
              tick: percentTick,
            }}
          />
        )}
      </ChartFrame>
      <p className={styles.reading}>{read ? words.reading(read) : t('reading.none')}</p>
    </>
  )
}

const percentTick = (share: number) => `${Math.round(share * 1000) / 10}%`

function ordered(groups: readonly TimedGroup[], order: Order): readonly TimedGroup[] {
  if (order === 'network') return groups
  const key = ({ costShare, timeShare }: TimedGroup) =>
    order === 'cost' ? costShare : (timeShare ?? 0)
  return groups.toSorted((one, other) => key(other) - key(one))
}

/** A group's two shares by the kinds of its rows; time goes by the rows' own steps. */
function pairOf({ group, costShare, byKind }: TimedGroup): LayerPair {
  const cost: Partial<Record<Family, number>> = {}
  const running = group.rows.filter(({ state }) => state !== 'absent')
  const operations = running.reduce((sum, row) => sum + row.operations, 0)
  for (const row of running) {
    if (row.operations === 0) continue
    const family = familyOf(row.kind)
    cost[family] = (cost[family] ?? 0) + (costShare * row.operations) / operations
  }
  const time: Partial<Record<Family, number>> = {}
  for (const [kind, share] of byKind) {
    const family = familyOf(kind)
    time[family] = (time[family] ?? 0) + share
  }
  return { key: group.id, cost, time }
}
