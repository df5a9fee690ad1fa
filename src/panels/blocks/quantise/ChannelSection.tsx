import { memo } from 'react'
import { MOST_DRAWN } from '../../../charts/blocks/layoutQuantiseLine'
import { QuantiseKernel } from '../../../charts/blocks/QuantiseKernel'
import { QuantiseLine } from '../../../charts/blocks/QuantiseLine'
import { ChartFrame } from '../../../charts/ChartFrame'
import { FAMILY_LOOKS } from '../../../charts/net/kinds'
import { type Grid, integerOf, valueAt } from '../../../core/quantise/grid'
import { reachOf } from '../../../core/quantise/score'
import { useFrameText } from '../../useFrameText'
import { weightsOf } from './channelBars'
import type { FoldedLayer } from './foldedLayers'
import { useQuantiseText } from './useQuantiseText'

interface ChannelSectionProps {
  readonly layer: FoldedLayer
  /** From 0. */
  readonly channel: number
  readonly grid: Grid
  readonly snrDb: number
}

/** One channel's weights as they were, as integers, and as the network then has them. */
export const ChannelSection = memo(function ChannelSection({
  layer,
  channel,
  grid,
  snrDb,
}: ChannelSectionProps) {
  const { t, format, db } = useQuantiseText()
  const frame = useFrameText()
  const weights = weightsOf(layer, channel)
  const integers = weights.map((weight) => integerOf(weight, grid))
  const back = integers.map((integer) => valueAt(integer, grid))
  const used = new Set(integers).size
  const isGone = back.every((value) => value === 0)
  const every = Math.max(1, Math.ceil(weights.length / MOST_DRAWN))
  const title = t('channel.title', { number: format.integer(channel + 1), layer: layer.name })
  const figures = {
    step: format.fraction(grid.scale),
    reach: format.fraction(reachOf(layer.ranges[channel]!)),
    count: format.integer(weights.length),
    used: format.integer(used),
    db: db(snrDb),
  }
  const summary = t(isGone ? 'channel.zeros' : 'channel.summary', figures)
  const [side = 1] = layer.shape
  const isKernel = layer.family === 'depthwise'
  const most = Math.max(...weights.map(Math.abs)) || 1
  return (
    <ChartFrame
      level={3}
      title={title}
      summary={summary}
      fileName={`channel-${layer.name}-${channel + 1}`}
      text={frame}
      {...(every > 1 && !isKernel
        ? {
            note: t('channel.sampled', {
              count: format.integer(weights.length),
              every: format.integer(every),
            }),
          }
        : {})}
      table={() => ({
        columns: [
          { id: 'weight', label: t('channel.columns.weight'), print: format.fraction },
          { id: 'integer', label: t('channel.columns.integer'), print: format.integer },
          { id: 'back', label: t('channel.columns.back'), print: format.fraction },
          { id: 'error', label: t('channel.columns.error'), print: format.fraction },
        ],
        rows: weights.map((weight, at) => ({
          key: String(at),
          cells: { weight, integer: integers[at]!, back: back[at]!, error: back[at]! - weight },
        })),
      })}
    >
      {(width) =>
        isKernel ? (
          <QuantiseKernel
            width={width}
            side={side}
            text={{ title, summary }}
            sheets={[
              {
                key: 'weights',
                title: t('channel.sheets.weights'),
                cells: weights.map((weight) => minus(format.fraction(weight))),
                shades: weights.map((weight) => weight / most),
              },
              {
                key: 'integers',
                title: t('channel.sheets.integers'),
                cells: integers.map(format.integer),
                shades: back.map((value) => value / most),
              },
              {
                key: 'back',
                title: t('channel.sheets.back'),
                cells: back.map((value) => minus(format.fraction(value))),
                shades: back.map((value) => value / most),
              },
            ]}
          />
        ) : (
          <QuantiseLine
            width={width}
            weights={weights}
            grid={grid}
            hue={FAMILY_LOOKS[layer.family].hue}
            text={{
              title,
              summary,
              before: t('channel.before'),
              after: t('channel.after'),
              tick: format.fraction,
              integer: format.integer,
            }}
          />
        )
      }
    </ChartFrame>
  )
})

/** A minus sign as long as a figure. */
const minus = (printed: string) => printed.replace('-', '−')
