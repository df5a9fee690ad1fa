import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DrawnSeries, GemmLines } from '../../../charts/blocks/GemmLines'
import { ChartFrame } from '../../../charts/ChartFrame'
import { breakEven, penalty, SPARSITIES } from '../../../core/gemm/sparseRuns'
import type { Format } from '../../../i18n/format'
import { useFormat } from '../../../i18n/useFormat'
import { NumberSlider } from '../../../ui/NumberSlider'
import { useFrameText } from '../../useFrameText'
import styles from '../blocks.module.css'
import type { TurnDials } from '../useDials'
import type { DIALS, GemmDials } from './dials'
import type { SparseResult } from './useSparseRun'

interface SparseChartProps {
  readonly result: SparseResult | null
  /** Its times vary too much to say what a multiplication costs. */
  readonly isUnsteady: boolean
  readonly dials: Pick<GemmDials, 'tuned'>
  readonly turn: TurnDials<typeof DIALS>
}

const SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1]
const TUNED_PLACES = [1, 2, 4, 8, 16, 32, 64]

/** Time of a sparse product in that of the dense one, over the share of zeros. */
export function SparseChart({ result, isUnsteady, dials, turn }: SparseChartProps) {
  const { t } = useTranslation('exGemm')
  const format = useFormat()
  const frame = useFrameText()
  const [at, setAt] = useState<number>(SPARSITIES.indexOf(0.9))
  const { tuned } = dials
  const points = result?.points ?? []
  const medians = points.map(({ sparsity, csrRatio }) => ({ sparsity, ratio: csrRatio.median }))
  const even = breakEven(medians)
  const series = seriesOf(result, tuned, t)
  const most = Math.max(
    1.2,
    ...series.flatMap((each) => each.points.map((one) => one.high ?? one.y)),
  )
  const top = Math.min(niceTop(most), 4)
  const title = t('sparse.chart')
  const summary = summaryOf()
  const told = toldOf()

  function summaryOf() {
    if (!result) return t('sparse.summaryIdle')
    const { setting, rounds } = result
    const sizes = {
      weights: format.shape([setting.channels, setting.channels]),
      map: format.shape([setting.channels, setting.positions]),
      count: rounds,
    }
    return even === null
      ? t('sparse.summaryNever', sizes)
      : t('sparse.summary', { ...sizes, even: format.percent(even) })
  }
  function toldOf() {
    const sparsity = SPARSITIES[at]!
    const point = points.find((one) => one.sparsity === sparsity)
    const ideal = { sparsity: format.percent(sparsity), ideal: format.fraction(1 - sparsity) }
    if (!point) return t('sparse.toldIdle', ideal)
    return t('sparse.told', {
      ...ideal,
      sparse: format.ms(point.csrMs.median),
      dense: format.ms(point.denseMs.median),
      ratio: format.fraction(point.csrRatio.median),
      low: format.fraction(point.csrRatio.p10),
      high: format.fraction(point.csrRatio.p90),
      blocks: format.fraction(point.blockRatio.median),
    })
  }
  return (
    <>
      <ChartFrame
        level={3}
        title={title}
        summary={summary}
        fileName="separable-sparse"
        text={frame}
        note={t('sparse.source')}
        table={() => tableOf(result, t, format)}
      >
        {(width) => (
          <GemmLines
            width={width}
            series={series}
            axes={{
              x: { kind: 'linear', domain: [0, 1], ticks: SHARES },
              y: { kind: 'linear', domain: [0, top], ticks: ticksTo(top) },
            }}
            level={{ y: 1, label: t('sparse.level') }}
            {...(even !== null && {
              found: { x: even, label: t('sparse.found', { even: format.percent(even) }) },
            })}
            at={at}
            stops={SPARSITIES}
            onAt={setAt}
            text={{
              title,
              summary,
              xAxis: t('sparse.xAxis'),
              yAxis: t('sparse.yAxis'),
              xTick: (value) => `${Math.round(100 * value)}%`,
              yTick: format.fraction,
              handle: t('sparse.handle'),
              handleValue: told,
            }}
          />
        )}
      </ChartFrame>
      <p className={styles.finding} data-piece="answer">
        {told}
      </p>
      {result && !isUnsteady && <Penalty result={result} />}
      <div className={styles.controls} data-piece="controls">
        <NumberSlider
          label={t('sparse.tuned')}
          {...{ value: tuned, min: 1, max: 64, step: 1, places: TUNED_PLACES }}
          format={(value) => t('sparse.times', { times: value })}
          onChange={(next) => turn({ tuned: next })}
        />
      </div>
      {tuned > 1 && result && (
        <p className={styles.text} data-piece="answer">
          {t('sparse.tunedFinding', {
            tuned: format.integer(tuned),
            even: format.percent(Math.max(0, 1 - 1 / (penalty(result.points) * tuned))),
          })}
        </p>
      )}
    </>
  )
}

function Penalty({ result }: { readonly result: SparseResult }) {
  const { t } = useTranslation('exGemm')
  const format = useFormat()
  const times = penalty(result.points)
  return (
    <p className={styles.text} data-piece="answer">
      {times > 1.05
        ? t('sparse.penalty', {
            penalty: format.ratio(times),
            plain: format.fraction(times),
            even: format.percent(1 - 1 / times),
          })
        : t('sparse.noPenalty')}
    </p>
  )
}

type Words = ReturnType<typeof useTranslation<'exGemm'>>['t']

function seriesOf(result: SparseResult | null, tuned: number, t: Words): readonly DrawnSeries[] {
  const points = result?.points ?? []
  const ideal: DrawnSeries = {
    key: 'ideal',
    label: t('sparse.ideal'),
    ...{ hue: 'ink-muted', isMeasured: false },
    points: [
      { x: 0, y: 1 },
      { x: 1, y: 0 },
    ],
  }
  if (points.length === 0) return [ideal]
  const measured: readonly DrawnSeries[] = [
    {
      key: 'csr',
      label: t('sparse.csr'),
      ...{ hue: 'cout', isMeasured: true },
      points: points.map(({ sparsity, csrRatio }) => ({
        ...{ x: sparsity, y: csrRatio.median, low: csrRatio.p10, high: csrRatio.p90 },
      })),
    },
    {
      key: 'blocks',
      label: t('sparse.blocks'),
      ...{ hue: 'dw', isMeasured: true },
      points: points.map(({ sparsity, blockRatio }) => ({
        ...{ x: sparsity, y: blockRatio.median, low: blockRatio.p10, high: blockRatio.p90 },
      })),
    },
    ideal,
  ]
  if (tuned === 1) return measured
  const supposed: DrawnSeries = {
    key: 'tuned',
    label: t('sparse.supposed', { tuned }),
    ...{ hue: 'cout', isMeasured: false },
    points: points.map(({ sparsity, csrRatio }) => ({ x: sparsity, y: csrRatio.median * tuned })),
  }
  return [...measured, supposed]
}

const niceTop = (most: number) => Math.ceil(most * 2) / 2
const ticksTo = (top: number) =>
  Array.from({ length: Math.floor(top * 2) + 1 }, (_, index) => index / 2)

const tableOf = (result: SparseResult | null, t: Words, format: Format) => ({
  columns: [
    { id: 'sparsity', label: t('sparse.xAxis'), print: format.percent },
    { id: 'ideal', label: t('sparse.ideal'), print: format.fraction },
    { id: 'dense', label: t('sparse.denseMs'), print: format.fraction },
    { id: 'csr', label: t('sparse.csrMs'), print: format.fraction },
    { id: 'ratio', label: t('sparse.csr'), print: format.fraction },
    { id: 'low', label: t('sparse.low'), print: format.fraction },
    { id: 'high', label: t('sparse.high'), print: format.fraction },
    { id: 'blocks', label: t('sparse.blocks'), print: format.fraction },
  ],
  rows: SPARSITIES.map((sparsity) => {
    const point = result?.points.find((one) => one.sparsity === sparsity)
    return {
      key: String(sparsity),
      cells: {
        sparsity,
        ideal: 1 - sparsity,
        dense: point?.denseMs.median ?? null,
        csr: point?.csrMs.median ?? null,
        ratio: point?.csrRatio.median ?? null,
        low: point?.csrRatio.p10 ?? null,
        high: point?.csrRatio.p90 ?? null,
        blocks: point?.blockRatio.median ?? null,
      },
    }
  }),
})
