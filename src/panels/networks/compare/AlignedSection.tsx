import { memo, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswersHidden } from '../../../charts/answersContext'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { ChartTable } from '../../../charts/chartTable'
import { AlignedLayers } from '../../../charts/net/AlignedLayers'
import { AlignedStages } from '../../../charts/net/AlignedStages'
import { alignStages, type StagePair, upTo } from '../../../charts/net/align'
import { foldBlocks, foldStages } from '../../../core/blockRows'
import { foldRows } from '../../../core/rows'
import { useFormat } from '../../../i18n/useFormat'
import { ALIGNMENTS, type Alignment, type Measure } from '../../../state/choice'
import { choose } from '../../../state/store'
import type { PossibleStudy } from '../../../state/study'
import { useApp, useStore } from '../../../state/useApp'
import { Choices } from '../../../ui/Choices'
import { amountOf, summed } from '../charts/measure'
import { useChartWords } from '../charts/useChartWords'
import styles from './Compare.module.css'
import { useLabels } from './useLabels'

interface AlignedSectionProps {
  readonly one: PossibleStudy
  readonly two: PossibleStudy
  readonly measure: Measure
}

/** Two networks beside each other from input to output, and where their difference is made. */
export const AlignedSection = memo(function AlignedSection({
  one,
  two,
  measure: asked,
}: AlignedSectionProps) {
  const { t } = useTranslation('netCharts')
  const format = useFormat()
  const words = useChartWords(one.cost.convention.unit)
  const store = useStore()
  const isCovered = useContext(AnswersHidden)
  const chosen = useApp(({ choice }) => choice.align)
  const [first, second] = useLabels(one, two)
  const measure = summed(asked)
  const base = words.base(measure)
  const hasBlocks = useMemo(() => haveSameBlocks(one, two), [one, two])
  const by = chosen === 'block' && !hasBlocks ? 'depth' : chosen
  const layers = useMemo(
    () => [one, two].map((study) => amounts(study, measure, by)),
    [one, two, measure, by],
  )
  const pairs = useMemo(
    () => alignStages(stageAmounts(one, measure), stageAmounts(two, measure)),
    [one, two, measure],
  )
  const [ownOne = [], ownTwo = []] = layers
  const difference = upTo(ownTwo, 1) - upTo(ownOne, 1)
  const middle = upTo(ownTwo, 0.5) - upTo(ownOne, 0.5)
  const print = (value: number) => words.amount(measure, value)
  const more = (value: number) => {
    const size = words.amount(measure, Math.abs(value), true)
    if (value === 0) return size
    return value > 0 ? `+${size}` : `\u2212${size}`
  }
  const stage = ({ halvings }: StagePair) =>
    halvings === null
      ? t('aligned.vector')
      : t('aligned.halvings', { times: format.integer(2 ** halvings) })
  const widest = pairs.toSorted((a, b) => Math.abs(b.two - b.one) - Math.abs(a.two - a.one))[0]
  const found = {
    one: first,
    two: second,
    measure: words.measureName(measure),
    total: print(Math.abs(difference)),
    share: format.percent(difference === 0 ? 0 : middle / difference),
    stage: widest ? stage(widest) : '',
    stageMore: widest ? print(Math.abs(widest.two - widest.one)) : '',
  }
  const title = t(
    isCovered ? 'aligned.titleCovered' : `aligned.title${direction(difference)}`,
    found,
  )
  const summary =
    by !== 'stage'
      ? t(`${depthSentence(middle, difference)}${by === 'block' ? 'Blocks' : ''}`, found)
      : t(`aligned.stage${direction((widest?.two ?? 0) - (widest?.one ?? 0))}`, found)
  const text = {
    title,
    summary,
    one: first,
    two: second,
    difference: t(by === 'stage' ? 'aligned.difference' : 'aligned.running'),
    xAxis: t(by === 'block' ? 'aligned.xAxisBlocks' : 'aligned.xAxis'),
    tick: (value: number) => words.amount(measure, value, true),
    more,
    stage,
  }
  const columns = [
    { id: 'one', label: first, print },
    { id: 'two', label: second, print },
    { id: 'difference', label: t('aligned.difference'), print: more },
  ]
  const table: ChartTable =
    by === 'stage'
      ? {
          columns: [
            { id: 'stage', label: t('column.stage') },
            { id: 'sides', label: t('column.side') },
            ...columns,
          ],
          rows: pairs.map((pair) => ({
            key: String(pair.halvings),
            cells: {
              stage: stage(pair),
              sides: `${sides(pair.sidesOne)} | ${sides(pair.sidesTwo)}`,
              one: pair.one,
              two: pair.two,
              difference: pair.two - pair.one,
            },
          })),
        }
      : {
          columns: [{ id: 'depth', label: t('aligned.upTo') }, ...columns],
          rows: TENTHS.map((depth) => ({
            key: String(depth),
            cells: {
              depth: format.percent(depth),
              one: upTo(ownOne, depth),
              two: upTo(ownTwo, depth),
              difference: upTo(ownTwo, depth) - upTo(ownOne, depth),
            },
          })),
        }
  return (
    <section className={styles.section}>
      <ChartFrame
        title={title}
        summary={measure === asked ? summary : `${summary} ${t('stages.instead')}`}
        fileName={`${one.id}-${two.id}-${by}-${measure}`}
        text={words.frame}
        note={t(`aligned.${by}Note`)}
        controls={
          <Choices
            label={t('aligned.by')}
            value={by}
            options={(hasBlocks ? ALIGNMENTS : ALIGNMENTS.slice(1)).map((id) => ({
              id,
              label: t(`aligned.${id}`),
            }))}
            onChange={(id) => choose(store, { align: id })}
          />
        }
        table={table}
      >
        {(width) =>
          by !== 'stage' ? (
            <AlignedLayers width={width} one={ownOne} two={ownTwo} base={base} text={text} />
          ) : (
            <AlignedStages width={width} pairs={pairs} base={base} text={text} />
          )
        }
      </ChartFrame>
    </section>
  )
})

/** One network twice, at another setting or with another change. */
function haveSameBlocks(one: PossibleStudy, two: PossibleStudy): boolean {
  const [first, second] = [one, two].map(({ cost }) => foldBlocks(cost))
  return (
    first?.length === second?.length &&
    (first?.every((block, index) => block.name === second?.[index]?.name) ?? false)
  )
}

const TENTHS = Array.from({ length: 10 }, (_, index) => (index + 1) / 10)

const amounts = ({ cost }: PossibleStudy, measure: Measure, by: Alignment) =>
  (by === 'block' ? foldBlocks(cost) : foldRows(cost)).map((row) => ({
    key: row.name,
    value: amountOf(row, measure),
  }))

const stageAmounts = ({ cost }: PossibleStudy, measure: Measure) =>
  foldStages(cost).map((stage) => ({
    inputSide: cost.graph.input[0],
    side: stage.height,
    value: amountOf(stage, measure),
  }))

const direction = (difference: number) =>
  difference === 0 ? 'Same' : difference > 0 ? 'More' : 'Less'

/** A share of the difference is said only where the way there does not turn back. */
const depthSentence = (middle: number, difference: number) =>
  difference !== 0 && middle / difference >= 0 && middle / difference <= 1
    ? 'aligned.half'
    : 'aligned.turns'

const sides = (values: readonly number[]) =>
  values.length === 0 ? '–' : values.map((side) => `${side}²`).join(', ')
