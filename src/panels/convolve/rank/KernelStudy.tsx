import { useContext, useMemo } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { AnswersHidden } from '../../../charts/answersContext'
import { ChartFrame } from '../../../charts/ChartFrame'
import { RankBars } from '../../../charts/conv/RankBars'
import { RankPicture } from '../../../charts/conv/RankPicture'
import { useFormat } from '../../../i18n/useFormat'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { NumberSlider } from '../../../ui/NumberSlider'
import { useFrameText } from '../../useFrameText'
import { energyOf, type Factored, missed, missOf, pairWeights, summed } from './factor'
import { piecesOf } from './pieces'
import { printCell, signed } from './print'
import styles from './Rank.module.css'

/** One kernel: its rank, the pairs it is made of, and what the kept ones miss. */
export function KernelStudy({ factors }: { factors: Factored }) {
  const { t } = useTranslation('rank')
  const format = useFormat()
  const store = useStore()
  const asked = useApp(({ choice }) => choice.rankPairs)
  const most = factors.terms.length
  const kept = Math.min(asked, most)
  return (
    <div className={styles.study}>
      <Verdict factors={factors} />
      {most > 1 && (
        <div className={styles.knob} data-piece="controls">
          <NumberSlider
            label={t('kernel.keep')}
            letter="r"
            hue="k"
            value={kept}
            min={1}
            max={most}
            step={1}
            onChange={(rankPairs) => choose(store, { rankPairs })}
            note={t('kernel.keepWeights', {
              count: kept,
              weights: format.integer(pairWeights(factors.grid, kept)),
              full: format.integer(factors.grid.values.length),
            })}
          />
        </div>
      )}
      <Pieces factors={factors} kept={kept} />
      <Spectrum factors={factors} kept={kept} />
    </div>
  )
}

function Verdict({ factors }: { factors: Factored }) {
  const { t } = useTranslation('rank')
  const format = useFormat()
  const { grid, rank } = factors
  const full = grid.values.length
  const one = pairWeights(grid, 1)
  const verdict = rank === 0 ? 'zero' : rank > 1 ? 'more' : one < full ? 'one' : 'oneSmall'
  return (
    <p className={styles.headline} data-piece="answer" data-exact={rank <= 1}>
      <Trans
        t={t}
        i18nKey={`verdict.${verdict}`}
        values={{
          rank: format.integer(rank),
          rows: format.integer(grid.rows),
          columns: format.integer(grid.columns),
          pair: format.integer(one),
          full: format.integer(full),
          missed: format.percent(missOf(factors, 1).relative),
          pairs: format.integer(pairWeights(grid, rank)),
        }}
        components={{ big: <strong className={styles.big} /> }}
      />
    </p>
  )
}

interface PartProps {
  readonly factors: Factored
  readonly kept: number
}

function Pieces({ factors, kept }: PartProps) {
  const { t } = useTranslation('rank')
  const format = useFormat()
  const frame = useFrameText()
  const isCovered = useContext(AnswersHidden)
  const { grid } = factors
  const miss = missOf(factors, kept)
  const [sum, rest] = useMemo(() => [summed(factors, kept), missed(factors, kept)], [factors, kept])
  const pieces = useMemo(
    () => piecesOf(factors, kept, { sum, rest }, t),
    [factors, kept, sum, rest, t],
  )
  const summary = t(miss.error === 0 ? 'picture.exact' : 'picture.misses', {
    count: kept,
    error: format.fraction(miss.error),
    missed: format.percent(miss.relative),
  })
  return (
    <ChartFrame
      level={3}
      title={t('picture.title')}
      summary={summary}
      fileName="kernel-rank"
      text={frame}
      note={t('picture.note')}
      table={{
        columns: [
          { id: 'place', label: t('picture.place') },
          { id: 'kernel', label: t('picture.kernel'), print: format.decimal },
          { id: 'kept', label: t('picture.sum'), print: format.decimal },
          { id: 'rest', label: t('picture.rest'), print: format.decimal },
        ],
        rows: grid.values.map((value, at) => ({
          key: String(at),
          cells: {
            place: t('picture.at', {
              row: format.integer(Math.floor(at / grid.columns) + 1),
              column: format.integer((at % grid.columns) + 1),
            }),
            kernel: value,
            kept: signed(sum.values[at] ?? 0),
            rest: signed(rest.values[at] ?? 0),
          },
        })),
      }}
    >
      {(width) => (
        <RankPicture
          width={width}
          // The kernel is given; the pairs it is made of are what is asked for.
          pieces={isCovered ? pieces.slice(0, 1) : pieces}
          most={Math.max(...grid.values.map(Math.abs)) || 1}
          text={{ title: t('picture.title'), summary }}
          formatCell={(value, isNarrow) => printCell(value, isNarrow, format)}
        />
      )}
    </ChartFrame>
  )
}

/** All singular values, the kept ones filled. */
function Spectrum({ factors, kept }: PartProps) {
  const { t } = useTranslation('rank')
  const format = useFormat()
  const frame = useFrameText()
  const isCovered = useContext(AnswersHidden)
  const shares = factors.terms.map((term) => energyOf(factors, term))
  const energy = shares.slice(0, kept).reduce((sum, share) => sum + share, 0)
  const value = (at: number) => signed(factors.terms[at]?.singularValue ?? 0)
  const text = {
    title: t('spectrum.title'),
    summary: t('spectrum.summary', {
      values: format.integer(factors.terms.length),
      rank: format.integer(factors.rank),
      count: kept,
      energy: format.percent(signed(energy)),
    }),
  }
  return (
    <ChartFrame
      level={3}
      title={text.title}
      summary={text.summary}
      fileName="singular-values"
      text={frame}
      note={t('spectrum.note')}
      table={{
        columns: [
          { id: 'name', label: t('spectrum.name') },
          { id: 'value', label: t('spectrum.value'), print: format.fraction },
          { id: 'share', label: t('spectrum.share'), print: format.percent },
          { id: 'missed', label: t('spectrum.missed'), print: format.percent },
        ],
        rows: shares.map((share, at) => ({
          key: String(at),
          cells: {
            name: `σ${at + 1}`,
            value: value(at),
            share: signed(share),
            missed: missOf(factors, at + 1).relative,
          },
        })),
      }}
    >
      {(width) => (
        <RankBars
          width={width}
          text={text}
          bars={shares.map((share, at) => ({
            key: String(at),
            name: `σ${at + 1}`,
            value: value(at),
            isKept: at < kept,
            figures: isCovered
              ? ''
              : t('spectrum.figures', {
                  value: format.fraction(value(at)),
                  share: format.percent(signed(share)),
                }),
          }))}
        />
      )}
    </ChartFrame>
  )
}
