import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ResidualFields } from '../../../charts/blocks/ResidualFields'
import { ChartFrame } from '../../../charts/ChartFrame'
import { useFormat } from '../../../i18n/useFormat'
import { RANGE, type RESIDUAL_DIALS } from '../../../state/experiments/residualDials'
import { NumberSlider } from '../../../ui/NumberSlider'
import { useFrameText } from '../../useFrameText'
import blocks from '../blocks.module.css'
import type { TurnDials } from '../useDials'
import { fieldSides, type PairStudy } from './study'
import { useBlockWords } from './useBlockWords'

interface FieldSectionProps {
  readonly study: PairStudy
  /** Blocks in a row. */
  readonly row: number
  readonly turn: TurnDials<typeof RESIDUAL_DIALS>
}

/** How far one value sees behind several blocks in a row. */
export const FieldSection = memo(function FieldSection({ study, row, turn }: FieldSectionProps) {
  const { t } = useTranslation('exResidual')
  const format = useFormat()
  const frame = useFrameText()
  const { name } = useBlockWords()
  const { bottleneck, inverted } = study
  const series = useMemo(
    () =>
      [bottleneck, inverted].map(({ side, setting }) => ({
        key: side,
        sides: fieldSides(setting, row),
      })),
    [bottleneck, inverted, row],
  )
  const size = (at: number) =>
    t('field.size', { side: format.integer(series[at]?.sides.at(-1) ?? 1) })
  const title = t('field.title')
  const summary = t('field.summary', {
    row: format.integer(row),
    bottleneck: size(0),
    inverted: size(1),
  })
  const names = [name(bottleneck), name(inverted)]
  return (
    <section className={blocks.section}>
      <ChartFrame
        level={3}
        title={title}
        summary={summary}
        fileName="residual-receptive-field"
        text={frame}
        note={t('field.note')}
        controls={
          <NumberSlider
            label={t('field.dial')}
            value={row}
            {...RANGE.blocks}
            step={1}
            onChange={(value) => turn({ row: value })}
          />
        }
        table={() => ({
          columns: [
            { id: 'blocks', label: t('field.column'), print: format.integer },
            ...series.map(({ key }, at) => ({
              id: key,
              label: names[at] ?? '',
              print: format.pixels,
            })),
          ],
          rows: Array.from({ length: row }, (_, at) => ({
            key: String(at + 1),
            cells: {
              blocks: at + 1,
              ...Object.fromEntries(series.map(({ key, sides }) => [key, sides[at] ?? null])),
            },
          })),
        })}
      >
        {(width) => (
          <ResidualFields
            width={width}
            map={inverted.setting.resolution}
            series={series}
            text={{ title, summary, names, sizes: [size(0), size(1)] }}
          />
        )}
      </ChartFrame>
    </section>
  )
})
