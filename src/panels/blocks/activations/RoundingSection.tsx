import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ActivationPlot } from '../../../charts/blocks/ActivationPlot'
import { CURVE_LOOKS } from '../../../charts/blocks/activationLook'
import type { ActivationPlotModel } from '../../../charts/blocks/layoutActivationPlot'
import { ChartFrame } from '../../../charts/ChartFrame'
import { activated } from '../../../core/activations/activation'
import { CURVES } from '../../../core/activations/definitions'
import { outputGrid, outputRange, roundingError } from '../../../core/activations/rounding'
import { snapped } from '../../../core/quantise/grid'
import { type ActivationDials, BITS, HIGH, LOW } from '../../../state/experiments/activationDials'
import { Choices } from '../../../ui/Choices'
import { NumberSlider } from '../../../ui/NumberSlider'
import { Select } from '../../../ui/Select'
import { useFrameText } from '../../useFrameText'
import blocks from '../blocks.module.css'
import { RoundingTable } from './RoundingTable'
import { roundedPoints, valuePoints } from './samples'
import type { SectionProps, Turn } from './section'
import { useCurveWords } from './useCurveWords'

/** The reader's cursor, or the end of the range that it lies beyond. */
const within = ({ x, low, high }: Pick<ActivationDials, 'x' | 'low' | 'high'>) =>
  Math.min(high, Math.max(low, x))

interface Titles {
  readonly value: string
  readonly error: string
  readonly half: string
}

type Rounding = Pick<ActivationDials, 'of' | 'bits' | 'low' | 'high' | 'leak'>

/** Stairs on the curve, and under them how far each output was moved. */
function roundingPanes(
  { of, bits, low, high, leak }: Rounding,
  titles: Titles,
): ActivationPlotModel['panes'] {
  const range = { min: low, max: high }
  const grid = outputGrid(of, range, Number(bits), leak)
  const { stairs, errors } = roundedPoints(of, range, leak, grid)
  const values = outputRange(of, range, leak)
  const half = grid.scale / 2
  const { hue } = CURVE_LOOKS[of]
  const room = (values.max - values.min) * 0.06
  return [
    {
      key: 'value',
      title: titles.value,
      height: 260,
      domain: [values.min - room, values.max + room],
      lines: [
        { key: 'exact', points: valuePoints(of, range, leak), look: { hue, strokeWidth: 1.25 } },
        { key: 'stairs', points: stairs, look: { hue: 'cout', strokeWidth: 2.5 } },
      ],
    },
    {
      key: 'error',
      title: titles.error,
      height: 120,
      domain: [-1.35 * half, 1.35 * half],
      lines: [{ key: 'error', points: errors, look: { hue: 'cout', strokeWidth: 1.25 } }],
      guides: [{ y: half, label: titles.half }],
    },
  ]
}

/** One curve's outputs on a grid of few levels, and what the rounding costs all of them. */
export const RoundingSection = memo(function RoundingSection({
  dials,
  turn,
}: SectionProps<'x' | 'of' | 'bits' | 'low' | 'high' | 'leak'>) {
  const { t } = useTranslation('exActivations')
  const frame = useFrameText()
  const { name, signed } = useCurveWords()
  const { of, bits, low, high, leak } = dials
  const { grid, largest, rms } = useMemo(
    () => roundingError(of, { min: low, max: high }, Number(bits), leak),
    [of, low, high, bits, leak],
  )
  const x = within(dials)
  const exact = activated(of, x, leak)
  const values = {
    ...{ curve: name(of), bits, low: signed(low), high: signed(high), levels: 2 ** Number(bits) },
    ...{ step: signed(grid.scale), largest: signed(largest), rms: signed(rms), x: signed(x) },
    ...{ exact: signed(exact), rounded: signed(snapped(exact, grid)) },
  }
  const title = t('rounding.title', values)
  const summary = t('rounding.summary', values)
  const half = t('rounding.half', { half: signed(grid.scale / 2) })
  const panes = useMemo(
    () =>
      roundingPanes(
        { of, bits, low, high, leak },
        { value: t('rounding.value'), error: t('rounding.error'), half },
      ),
    [of, bits, low, high, leak, t, half],
  )
  const domain = useMemo(() => [low, high] as const, [low, high])
  const model: ActivationPlotModel = { domain, cursor: x, panes }
  return (
    <section className={blocks.section}>
      <h3>{t('rounding.heading')}</h3>
      <p className={blocks.text}>{t('rounding.text')}</p>
      <GridControls of={of} bits={bits} low={low} high={high} turn={turn} />
      <div data-piece="rounding answer">
        <ChartFrame
          level={3}
          title={title}
          summary={summary}
          fileName="activations-rounding"
          text={frame}
          table={() => ({
            columns: [
              { id: 'x', label: t('curves.x'), print: signed },
              { id: 'exact', label: t('rounding.exact'), print: signed },
              { id: 'rounded', label: t('rounding.rounded'), print: signed },
              { id: 'error', label: t('rounding.error'), print: signed },
            ],
            rows: Array.from({ length: 33 }, (_, place) => {
              const at = low + ((high - low) * place) / 32
              const value = activated(of, at, leak)
              const level = snapped(value, grid)
              return {
                key: String(place),
                cells: { x: at, exact: value, rounded: level, error: level - value },
              }
            }),
          })}
        >
          {(width) => (
            <ActivationPlot
              width={width}
              model={model}
              cursor={{
                ...{ min: low, max: high, step: 0.05, page: 1 },
                name: t('cursor.name'),
                spoken: t('rounding.spoken', values),
                shown: t('rounding.shown', values),
                onMove: (next) => turn({ x: next }),
              }}
              text={{ title, summary, xAxis: t('curves.xAxis'), tick: signed }}
            />
          )}
        </ChartFrame>
      </div>
      <div data-piece="answer">
        <RoundingTable
          low={useDeferredValue(low)}
          high={useDeferredValue(high)}
          leak={useDeferredValue(leak)}
        />
      </div>
    </section>
  )
})

type GridControlsProps = Pick<ActivationDials, 'of' | 'bits' | 'low' | 'high'> & {
  readonly turn: Turn
}

/** Apart from the plot, whose cursor changes none of them. */
const GridControls = memo(function GridControls(props: GridControlsProps) {
  const { of, bits, low, high, turn } = props
  const { t } = useTranslation('exActivations')
  const { name } = useCurveWords()
  return (
    <div className={blocks.controls}>
      <Select
        label={t('rounding.of')}
        value={of}
        options={CURVES.map((id) => ({ id, label: name(id) }))}
        onChange={(next) => turn({ of: next })}
      />
      <Choices
        label={t('rounding.bits')}
        value={bits}
        options={BITS.map((id) => ({ id, label: t('rounding.bitsOf', { bits: id }) }))}
        onChange={(next) => turn({ bits: next })}
      />
      <NumberSlider
        label={t('rounding.low')}
        value={low}
        {...LOW}
        step={0.5}
        onChange={(next) => turn({ low: next })}
      />
      <NumberSlider
        label={t('rounding.high')}
        value={high}
        {...HIGH}
        step={0.5}
        onChange={(next) => turn({ high: next })}
      />
    </div>
  )
})
