import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { InceptionSums } from '../../../charts/blocks/InceptionSums'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { Between, Tensor } from '../../../core/towers/orders'
import { useFormat } from '../../../i18n/useFormat'
import { useFrameText } from '../../useFrameText'
import { MAP_SIDE, type OrderStudy } from './orderStudy'

interface SumFigureProps {
  readonly study: OrderStudy
  readonly between: Between
  /** Output channel in hand, from 1. */
  readonly output: number
}

const COLUMNS = ['ofA', 'ofB', 'added', 'ofSum', 'gap'] as const

/** Whether two bars together give what they give alone, added up. */
export const SumFigure = memo(function SumFigure({ study, between, output }: SumFigureProps) {
  const { t } = useTranslation('exInception')
  const format = useFormat()
  const frame = useFrameText()
  const channel = Math.min(output, study.outChannels) - 1
  const worst = study.answers.map(({ sums }) => sums.worst)
  const values = {
    depthwise: format.percent(worst[0] ?? 0),
    pointwise: format.percent(worst[1] ?? 0),
    output: format.integer(channel + 1),
    apart: format.percent(study.apart),
  }
  const title = t('sums.title')
  const summary = t(`sums.summary.${between}`, values)
  const { upright, lying } = study.bars
  const both: Tensor = {
    values: upright.values.map((value, index) => value + (lying.values[index] ?? 0)),
    shape: upright.shape,
  }
  return (
    <ChartFrame
      title={title}
      summary={summary}
      level={3}
      fileName={`inception-sums-${between}`}
      text={frame}
      note={t('sums.note', values)}
      table={() => ({
        columns: [
          { id: 'place', label: t('sums.place') },
          ...study.answers.flatMap(({ order }) =>
            (['added', 'ofSum', 'gap'] as const).map((field) => ({
              id: `${order} ${field}`,
              label: t('sums.column', { order: t(`order.${order}`), what: t(`sums.${field}`) }),
              print: format.decimal,
            })),
          ),
        ],
        // The row that both bars meet in.
        rows: Array.from({ length: MAP_SIDE }, (_, x) => ({
          key: String(x),
          cells: {
            place: t('sums.pixel', {
              row: format.integer(MAP_SIDE / 2),
              column: format.integer(x + 1),
            }),
            ...Object.fromEntries(
              study.answers.flatMap(({ order, sums }) =>
                (['added', 'ofSum', 'gap'] as const).map((field) => [
                  `${order} ${field}`,
                  channelOf(sums[field], channel)[(MAP_SIDE / 2 - 1) * MAP_SIDE + x] ?? 0,
                ]),
              ),
            ),
          },
        })),
      })}
    >
      {(width) => (
        <InceptionSums
          width={width}
          side={MAP_SIDE}
          heads={COLUMNS.map((column) => t(`sums.${column}`))}
          rows={[
            {
              key: 'input',
              name: t('sums.input'),
              hue: 'cin',
              maps: [channelOf(upright, 0), channelOf(lying, 0), null, channelOf(both, 0), null],
            },
            ...study.answers.map(({ order, sums }) => ({
              key: order,
              name: t(`order.${order}`),
              hue: order === 'depthwiseFirst' ? ('dw' as const) : ('pw' as const),
              maps: COLUMNS.map((column) => channelOf(sums[column], channel)),
            })),
          ]}
          text={{ title, summary }}
        />
      )}
    </ChartFrame>
  )
})

const channelOf = ({ values, shape }: Tensor, channel: number): Float64Array =>
  values.filter((_, index) => index % shape[2] === channel)
