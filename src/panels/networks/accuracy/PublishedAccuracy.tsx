import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { AccuracyChart, type DotShape, SHAPE_PATHS } from '../../../charts/net/AccuracyChart'
import { paretoFront } from '../../../charts/net/layoutAccuracy'
import { FAMILIES, type Family, familyOf } from '../../../nets/accuracyPoints'
import { choose } from '../../../state/store'
import type { PossibleStudy } from '../../../state/study'
import { useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { useFrameText } from '../../useFrameText'
import styles from './accuracy.module.css'
import { accuracyTable } from './accuracyTable'
import {
  exactPoints,
  neighbours,
  ownPrice,
  PRICES,
  type Price,
  type PricedPoint,
  pricedPoints,
} from './points'
import { useAccuracyWords } from './useAccuracyWords'
import { useSetting } from './useSetting'

const SHAPES: Readonly<Record<Family, DotShape>> = {
  v1: 'circle',
  v2: 'square',
  v3: 'triangle',
  other: 'cross',
}

interface PublishedAccuracyProps {
  readonly one: PossibleStudy
  readonly two: PossibleStudy | null
}

/** Published top-1 over cost; the reader's setting stands there by its cost alone. */
export const PublishedAccuracy = memo(function PublishedAccuracy(props: PublishedAccuracyProps) {
  const { one, two } = props
  const { t } = useTranslation('netAccuracy')
  const frame = useFrameText()
  const setting = useSetting()
  const [price, setPrice] = useState<Price>('macs')
  const [pinned, setPinned] = useState<string | null>(null)
  const [hovered, setHovered] = useState<string | null>(null)
  const words = useAccuracyWords(price)

  const points = useMemo(() => pricedPoints(price), [price])
  const families = two ? [familyOf(one.id), familyOf(two.id)] : [familyOf(one.id)]
  const family = families.join(' ')
  const dots = useMemo(
    () =>
      points.map((point) => ({
        ...point,
        shape: SHAPES[point.family],
        isOwn: family.split(' ').includes(point.family),
      })),
    [points, family],
  )
  const studies = two ? [one, two] : [one]
  const own = studies.map((study) => ({
    value: ownPrice(study, price),
    label: setting.ofStudy(study),
  }))
  const placed = studies.map((study, index) => {
    const value = own[index]?.value ?? 0
    const near = neighbours(points, value, familyOf(study.id))
    return { near, sentence: words.place(study, value, exactPoints(points, study), near) }
  })
  const named = new Set(
    placed.flatMap(({ near }) => [near.below?.key ?? '', near.above?.key ?? '']),
  )
  const shown = dots.find(({ key }) => key === (hovered ?? pinned)) ?? null
  const front = paretoFront(points)
  const summary = t('published.summary', {
    count: points.length,
    front: front.length,
    best: words.point(front.at(-1) ?? points[0]!),
  })
  const title = t(`published.chart.${price}`)
  return (
    <ChartFrame
      title={title}
      summary={`${placed.map(({ sentence }) => sentence).join(' ')} ${summary}`}
      fileName={`accuracy-${price}`}
      text={frame}
      note={t('published.note')}
      table={accuracyTable(points, front, words)}
      controls={
        <Choices
          label={t('published.against')}
          value={price}
          options={PRICES.map((id) => ({ id, label: t(`published.price.${id}`) }))}
          onChange={setPrice}
        />
      }
    >
      {(width) => (
        <>
          <AccuracyChart
            width={width}
            dots={dots}
            own={own}
            named={named}
            shown={shown}
            onShow={(dot, how) => {
              if (how === 'hover') setHovered(dot?.key ?? null)
              else {
                setHovered(null)
                setPinned(dot?.key ?? null)
              }
            }}
            text={{
              title,
              summary,
              xAxis: t(`published.axis.${price}`),
              yAxis: t('published.yAxis'),
              front: t('published.front'),
              points: t('published.points'),
              describe: words.point,
              tick: words.tick,
              percent: (value) => `${value}`,
            }}
          />
          <Readout point={shown} describe={words.point} />
          <Legend price={price} chosen={families} hasRings={named.size > 0} />
        </>
      )}
    </ChartFrame>
  )
})

function Readout({
  point,
  describe,
}: {
  readonly point: PricedPoint | null
  readonly describe: (point: PricedPoint) => string
}) {
  const { t } = useTranslation('netAccuracy')
  const store = useStore()
  return (
    <div className={styles.readout}>
      <p>{point ? describe(point) : t('published.hint')}</p>
      {point && (
        <Button
          kind="quiet"
          onPress={() =>
            choose(store, {
              netId: point.netId,
              alpha: point.alpha,
              resolution: point.resolution,
              transforms: point.isFullTwin ? 'full' : '',
              node: '',
              opened: '',
            })
          }
        >
          {t('published.take')}
        </Button>
      )}
    </div>
  )
}

interface LegendProps {
  readonly price: Price
  /** Families of the chosen networks. */
  readonly chosen: readonly Family[]
  readonly hasRings: boolean
}

function Legend({ price, chosen, hasRings }: LegendProps) {
  const { t } = useTranslation('netAccuracy')
  const inkOf = (family: Family) => (chosen.includes(family) ? 'var(--ink)' : 'var(--ink-muted)')
  return (
    <ul className={styles.legend}>
      {FAMILIES.map((family) => (
        <li key={family}>
          <svg viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">
            <path
              d={SHAPE_PATHS[SHAPES[family]]}
              fill={family === 'other' ? 'none' : inkOf(family)}
              fillOpacity={chosen.includes(family) ? 1 : 0.6}
              stroke={inkOf(family)}
              strokeWidth={1.25}
            />
          </svg>
          {t(`published.family.${family}`)}
        </li>
      ))}
      <li>{t('published.ink')}</li>
      {hasRings && (
        <li>
          <svg viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">
            <circle r={6} fill="none" stroke="var(--ink)" strokeDasharray="2 3" />
          </svg>
          {t('published.ring')}
        </li>
      )}
      {price === 'file' && (
        <li>
          <svg viewBox="-7 -7 14 14" width="14" height="14" aria-hidden="true">
            <path d={SHAPE_PATHS.circle} fill="var(--ground)" stroke="var(--ink)" />
          </svg>
          {t('published.hollow')}
        </li>
      )}
    </ul>
  )
}
