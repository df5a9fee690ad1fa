import { memo } from 'react'
import { QuantiseAnswers } from '../../../charts/blocks/QuantiseAnswers'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { Scheme } from '../../../core/quantise/grid'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { DataTable } from '../../../ui/DataTable'
import { FileButton } from '../../../ui/FileButton'
import { Notice } from '../../../ui/Notice'
import { Progress } from '../../../ui/Progress'
import { ProbeLine } from '../../ProbeLine'
import { useFrameText } from '../../useFrameText'
import { useLabels } from '../../useLabels'
import shared from '../blocks.module.css'
import { schemeKey } from './dials'
import styles from './quantise.module.css'
import type { Layers } from './useLayers'
import { PICTURES, type PictureChoice } from './usePicture'
import { useQuantiseText } from './useQuantiseText'
import type { TwinAnswer, Twins, TwinsHandle } from './useTwins'

interface AnswerSectionProps {
  readonly layers: Layers
  readonly scheme: Scheme
  readonly twins: TwinsHandle
  readonly picture: PictureChoice
  /** Other weights are on their way. */
  readonly isWaiting: boolean
}

const TRIED_BITS = [8, 6, 4]

/** The reader's grid, and those of the table beside it. */
const schemesFor = (scheme: Scheme): readonly Scheme[] => {
  const all = [
    scheme,
    { ...scheme, isPerChannel: !scheme.isPerChannel },
    ...TRIED_BITS.flatMap((bits) =>
      [false, true].map((isPerChannel) => ({ ...scheme, bits, isPerChannel })),
    ),
  ]
  return all.filter(
    (one, at) => all.findIndex((other) => schemeKey(other) === schemeKey(one)) === at,
  )
}

/** What becomes of a photo's five classes when all weights are quantised. */
export const AnswerSection = memo(function AnswerSection(props: AnswerSectionProps) {
  const { layers, scheme, twins: handle, picture, isWaiting } = props
  const { t, format } = useQuantiseText()
  const { twins, progress, probe, run } = handle
  const mine = twins?.answers.get(schemeKey(scheme))
  const start = () => run(schemesFor(scheme))
  return (
    <section className={shared.section}>
      <h3>{t('answers.title')}</h3>
      <p className={shared.text}>{t('answers.how')}</p>
      {!layers.isOfficial && (
        <Notice kind="info" title={t('answers.seeded')}>
          <p>{t('answers.seededBody')}</p>
        </Notice>
      )}
      <div className={styles.row}>
        <Choices
          label={t('answers.picture')}
          value={picture.id}
          options={PICTURES.map((id) => ({ id, label: t(`answers.pictures.${id}`) }))}
          onChange={picture.choose}
        />
        {picture.id === 'file' && (
          <FileButton
            label={t('answers.open')}
            accept="image/*"
            onFiles={([file]) => file && picture.open(file)}
          />
        )}
        <Button
          kind="primary"
          isDisabled={!picture.of || isWaiting || progress !== null}
          onPress={start}
        >
          {t(twins ? 'answers.again' : 'answers.run')}
        </Button>
      </div>
      {progress && (
        <Progress
          label={t('answers.progress')}
          value={progress.done}
          max={progress.all}
          detail={t('answers.progressDetail', {
            done: format.integer(progress.done),
            all: format.integer(progress.all),
          })}
        />
      )}
      <ProbeLine probe={probe} onAgain={start} />
      {twins && (
        <div data-piece="answer">
          {mine ? (
            <AnswerChart layers={layers} scheme={scheme} twins={twins} mine={mine} />
          ) : (
            !progress && <p className={shared.text}>{t('answers.missing')}</p>
          )}
          <AnswerTable layers={layers} twins={twins} scheme={scheme} />
        </div>
      )}
    </section>
  )
})

function useClassName(isOfficial: boolean) {
  const { t } = useQuantiseText()
  const labels = useLabels(isOfficial)
  return {
    hasNames: labels !== null,
    nameOf: (index: number) =>
      // The first of its names: “African grey, African gray, Psittacus erithacus”.
      labels?.[index]?.split(',')[0] ?? t('answers.unnamed', { number: index }),
  }
}

function useSchemeName() {
  const { t, format } = useQuantiseText()
  return ({ bits, isSymmetric, isPerChannel }: Scheme) =>
    t(
      `answers.scheme.${isPerChannel ? 'channel' : 'tensor'}.${isSymmetric ? 'symmetric' : 'asymmetric'}`,
      { bits: format.integer(bits) },
    )
}

interface AnswerChartProps {
  readonly layers: Layers
  readonly scheme: Scheme
  readonly twins: Twins
  readonly mine: TwinAnswer
}

function AnswerChart({ layers, scheme, twins, mine }: AnswerChartProps) {
  const { t, format } = useQuantiseText()
  const frame = useFrameText()
  const { nameOf, hasNames } = useClassName(layers.isOfficial)
  const schemeName = useSchemeName()
  const first = twins.float.top5[0]!.classIndex
  const after = mine.top5[0]!.classIndex
  const classes = [...new Set([...twins.float.top5.map(({ classIndex }) => classIndex), after])]
  const title = t('answers.chart')
  const share = (of: Float32Array, index: number) => of[index] ?? Number.NaN
  const summary = t(first === after ? 'answers.same' : 'answers.other', {
    scheme: schemeName(scheme),
    first: nameOf(first),
    after: nameOf(after),
    before: format.percent(share(twins.float.probabilities, first)),
    p: format.percent(share(mine.probabilities, first)),
  })
  const rows = classes.map((index) => ({
    key: String(index),
    label: nameOf(index),
    isEnglish: hasNames,
    values: [share(twins.float.probabilities, index), share(mine.probabilities, index)] as const,
  }))
  const series = [t('answers.float'), t('answers.quantised')] as const
  return (
    <ChartFrame
      level={3}
      title={title}
      summary={summary}
      fileName="quantised-answers"
      text={frame}
      {...(hasNames ? { note: t('answers.language') } : {})}
      table={() => ({
        columns: [
          { id: 'class', label: t('answers.class') },
          { id: 'float', label: series[0], print: format.percent },
          { id: 'mine', label: series[1], print: format.percent },
        ],
        rows: rows.map(({ key, label, values }) => ({
          key,
          cells: { class: label, float: values[0], mine: values[1] },
        })),
      })}
    >
      {(width) => (
        <QuantiseAnswers
          width={width}
          rows={rows}
          text={{ title, summary, series, share: format.percent }}
        />
      )}
    </ChartFrame>
  )
}

function AnswerTable({ layers, twins, scheme }: Omit<AnswerChartProps, 'mine'>) {
  const { t, format } = useQuantiseText()
  const { nameOf, hasNames } = useClassName(layers.isOfficial)
  const schemeName = useSchemeName()
  const { float, answers } = twins
  const first = float.top5[0]!
  const tried = schemesFor(scheme)
    .filter((one) => answers.has(schemeKey(one)))
    .toSorted(
      (one, other) =>
        other.bits - one.bits || Number(one.isPerChannel) - Number(other.isPerChannel),
    )
  const named = (index: number) => <span lang={hasNames ? 'en' : undefined}>{nameOf(index)}</span>
  return (
    <DataTable
      caption={t('answers.all')}
      columns={[
        { id: 'row', label: t('answers.row'), isRowHeader: true },
        { id: 'top1', label: t('answers.top1') },
        { id: 'share', label: t('answers.share'), align: 'end' },
        { id: 'kept', label: t('answers.kept'), align: 'end' },
      ]}
      rows={[
        {
          id: 'float',
          cells: {
            row: t('answers.float'),
            top1: named(first.classIndex),
            share: format.percent(first.probability),
            kept: format.percent(first.probability),
          },
        },
        ...tried.map((one) => {
          const { top5, probabilities } = answers.get(schemeKey(one))! // those that have run
          const best = top5[0]!
          return {
            id: schemeKey(one),
            cells: {
              row: schemeName(one),
              top1: named(best.classIndex),
              share: format.percent(best.probability),
              kept: format.percent(probabilities[first.classIndex] ?? Number.NaN),
            },
          }
        }),
      ]}
    />
  )
}
