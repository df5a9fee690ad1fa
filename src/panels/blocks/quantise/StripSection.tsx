import { memo, useState } from 'react'
import { QuantiseStrip } from '../../../charts/blocks/QuantiseStrip'
import { ChartFrame } from '../../../charts/ChartFrame'
import { FAMILY_LOOKS } from '../../../charts/net/kinds'
import type { Scheme } from '../../../core/quantise/grid'
import type { Score } from '../../../core/quantise/score'
import { useFrameText } from '../../useFrameText'
import type { ChannelStudy } from './channelBars'
import type { FoldedLayer } from './foldedLayers'
import styles from './quantise.module.css'
import { useQuantiseText } from './useQuantiseText'

interface StripSectionProps {
  readonly layer: FoldedLayer
  readonly scheme: Scheme
  readonly study: ChannelStudy
  readonly score: Score
  /** Place of the channel in hand among the bars. */
  readonly place: number
  readonly onPlace: (place: number) => void
}

/** The layer's channels, each against the grid it is cut by. */
export const StripSection = memo(function StripSection(props: StripSectionProps) {
  const { layer, scheme, study, score, place, onPlace } = props
  const { t, format, db } = useQuantiseText()
  const frame = useFrameText()
  const [hovered, setHovered] = useState<number | null>(null)
  const { bars, order, integers, shared } = study
  const shown = hovered ?? place
  const told = (at: number) => {
    const bar = bars[at]
    if (!bar) return ''
    return t('strip.picked', {
      number: format.integer(order[at]! + 1),
      integers: format.integer(bar.integers),
      bits: format.fraction(Math.log2(Math.max(1, bar.integers))),
      db: db(score.channelDb[order[at]!] ?? Number.NaN),
    })
  }
  const grid = study.grids[0]!
  const summary = t(`strip.${scheme.isPerChannel ? 'channel' : 'tensor'}`, {
    layer: layer.name,
    channels: format.integer(bars.length),
    integers: format.integer(grid.highest - grid.lowest + 1),
    most: format.integer(integers.most),
    median: format.integer(integers.median),
    least: format.integer(integers.least),
  })
  const dead = score.dead > 0 ? t('strip.dead', { dead: format.integer(score.dead) }) : ''
  const title = t('strip.title')
  return (
    <ChartFrame
      level={3}
      title={title}
      summary={[summary, dead].filter(Boolean).join(' ')}
      fileName={`ranges-${layer.name}`}
      text={frame}
      note={t('strip.note')}
      table={() => ({
        columns: [
          { id: 'channel', label: t('strip.columns.channel'), print: format.integer },
          { id: 'min', label: t('strip.columns.min'), print: format.fraction },
          { id: 'max', label: t('strip.columns.max'), print: format.fraction },
          { id: 'step', label: t('strip.columns.step'), print: format.fraction },
          { id: 'integers', label: t('strip.columns.integers'), print: format.integer },
          { id: 'db', label: t('strip.columns.db'), print: format.fraction },
        ],
        rows: bars.map((bar, at) => ({
          key: bar.key,
          cells: {
            channel: order[at]! + 1,
            ...{ min: bar.min, max: bar.max, step: bar.step, integers: bar.integers },
            db: score.channelDb[order[at]!] ?? null,
          },
        })),
      })}
    >
      {(width) => (
        <>
          <QuantiseStrip
            width={width}
            bars={bars}
            shared={shared}
            bits={scheme.bits}
            hue={FAMILY_LOOKS[layer.family].hue}
            picked={place}
            shown={shown}
            onHover={setHovered}
            onPick={(at) => at >= 0 && onPlace(at)}
            text={{
              title,
              summary,
              pick: t('strip.pick'),
              picked: told(place),
              ranges: t('strip.ranges'),
              bits: t(width < 520 ? 'strip.bitsNarrow' : 'strip.bits'),
              xAxis: t('strip.xAxis'),
              tick: format.fraction,
              bitTick: format.integer,
            }}
          />
          <p className={styles.told} data-piece="answer" aria-hidden="true">
            {told(shown)}
          </p>
        </>
      )}
    </ChartFrame>
  )
})
