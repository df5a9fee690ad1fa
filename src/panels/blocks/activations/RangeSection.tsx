import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ActivationPlot } from '../../../charts/blocks/ActivationPlot'
import { CURVE_LOOKS } from '../../../charts/blocks/activationLook'
import type { ActivationPlotModel } from '../../../charts/blocks/layoutActivationPlot'
import { ChartFrame } from '../../../charts/ChartFrame'
import { CURVES, type Curve } from '../../../core/activations/definitions'
import { outputGrid } from '../../../core/activations/rounding'
import { type ActivationDials, HIGH } from '../../../state/experiments/activationDials'
import { useFrameText } from '../../useFrameText'
import blocks from '../blocks.module.css'
import type { Turn } from './section'
import { useCurveWords } from './useCurveWords'

/** Upper ends of the range: eight to a doubling. */
const ENDS = Array.from({ length: 49 }, (_, place) => 2 ** (place / 8))

const DOMAIN = [HIGH.min, HIGH.max] as const

type Grid = Pick<ActivationDials, 'low' | 'bits' | 'leak'>

/** The grid's step of a curve's outputs, for inputs up to some end. */
const stepOf =
  ({ low, bits, leak }: Grid) =>
  (curve: Curve, end: number) =>
    outputGrid(curve, { min: low, max: end }, Number(bits), leak).scale

/** Every curve's step over the end of its inputs, the same wherever the reader's end is. */
function stepPanes(grid: Grid, title: string): ActivationPlotModel['panes'] {
  const stepAt = stepOf(grid)
  const all = CURVES.flatMap((curve) => [stepAt(curve, HIGH.min), stepAt(curve, HIGH.max)])
  return [
    {
      key: 'step',
      title,
      height: 260,
      domain: [Math.min(...all) * 0.8, Math.max(...all) * 1.25],
      isLog: true,
      lines: CURVES.map((curve) => ({
        key: curve,
        points: ENDS.map((end) => [end, stepAt(curve, end)] as const),
        look: CURVE_LOOKS[curve],
        sign: {
          letter: CURVE_LOOKS[curve].letter,
          heightAt: (end: number) => stepAt(curve, end),
        },
      })),
    },
  ]
}

type RangeSectionProps = Pick<ActivationDials, 'low' | 'high' | 'bits' | 'leak'> & {
  readonly turn: Turn
}

/** What a longer range does to the grid's step: ReLU's grows with it, ReLU6's cannot. */
export const RangeSection = memo(function RangeSection(props: RangeSectionProps) {
  const { t } = useTranslation('exActivations')
  const frame = useFrameText()
  const { name, signed } = useCurveWords()
  const { low, high, bits, leak, turn } = props
  const stepAt = stepOf({ low, bits, leak })
  const relu = stepAt('relu', high)
  const relu6 = stepAt('relu6', high)
  const values = {
    ...{ bits, high: signed(high), relu: signed(relu), relu6: signed(relu6) },
    times: signed(relu / relu6),
    least: signed(6 / (2 ** Number(bits) - 1)),
  }
  const title = t('range.title')
  const summary = t('range.summary', values)
  const axis = t('range.axis')
  const panes = useMemo(() => stepPanes({ low, bits, leak }, axis), [low, bits, leak, axis])
  const model: ActivationPlotModel = { domain: DOMAIN, isLog: true, cursor: high, panes }
  return (
    <section className={blocks.section} data-piece="range answer">
      <ChartFrame
        level={3}
        title={title}
        summary={summary}
        fileName="activations-range"
        text={frame}
        note={t('range.note')}
        table={() => ({
          columns: [
            { id: 'high', label: t('rounding.high'), print: signed },
            ...CURVES.map((curve) => ({ id: curve, label: name(curve), print: signed })),
          ],
          rows: ENDS.filter((_, place) => place % 8 === 0).map((end) => ({
            key: String(end),
            cells: {
              high: end,
              ...Object.fromEntries(CURVES.map((curve) => [curve, stepAt(curve, end)])),
            },
          })),
        })}
      >
        {(width) => (
          <ActivationPlot
            width={width}
            model={model}
            cursor={{
              ...{ min: HIGH.min, max: HIGH.max, step: 0.5, page: 8 },
              name: t('rounding.high'),
              spoken: t('range.spoken', values),
              shown: t('range.shown', values),
              onMove: (next) => turn({ high: next }),
            }}
            text={{ title, summary, xAxis: t('range.xAxis'), tick: signed }}
          />
        )}
      </ChartFrame>
      <p className={blocks.finding}>
        {t(high > 6 ? 'range.finer' : high === 6 ? 'range.same' : 'range.below', values)}
      </p>
      <p className={blocks.text}>{t('range.text')}</p>
    </section>
  )
})
