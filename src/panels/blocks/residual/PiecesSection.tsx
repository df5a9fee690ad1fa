import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ResidualPieces } from '../../../charts/blocks/ResidualPieces'
import { ChartFrame } from '../../../charts/ChartFrame'
import { activationBytes } from '../../../core/cost'
import { useFormat } from '../../../i18n/useFormat'
import type { RESIDUAL_DIALS } from '../../../state/experiments/residualDials'
import { NumberSlider } from '../../../ui/NumberSlider'
import { useFrameText } from '../../useFrameText'
import blocks from '../blocks.module.css'
import type { TurnDials } from '../useDials'
import { CHECKED, checkPieces, type PairStudy, peakByPieces } from './study'
import { useBytes } from './useBytes'

interface PiecesSectionProps {
  readonly study: PairStudy
  readonly turn: TurnDials<typeof RESIDUAL_DIALS>
}

/** “A small constant between 2 and 5”: section 5.1 of arXiv:1801.04381. */
const ADVISED = [2, 5] as const

/** The middle in pieces: the memory it takes, and that nothing else changes. */
export const PiecesSection = memo(function PiecesSection({ study, turn }: PiecesSectionProps) {
  const { t } = useTranslation('exResidual')
  const format = useFormat()
  const [bytes, base] = useBytes()
  const frame = useFrameText()
  const { inverted, bottleneck } = study
  const { cost, setting, middle, pieces } = inverted
  const points = useMemo(
    () => peakByPieces(cost, setting.family, middle, pieces),
    [cost, setting.family, middle, pieces],
  )
  const whole = points[0]?.bytes ?? inverted.peak
  const ends = activationBytes(cost.graph.input) + (inverted.steps.at(-1)?.bytes ?? 0)
  const values = {
    pieces: format.integer(pieces),
    peak: bytes(inverted.peak),
    whole: bytes(whole),
    share: format.percent(inverted.peak / whole),
    macs: format.integer(cost.totals.macs),
  }
  const finding =
    pieces === 1 ? 'whole' : inverted.peak < whole ? ('falls' as const) : ('noGain' as const)
  const title = t('pieces.title')
  const summary = t('pieces.summary', {
    whole: bytes(whole),
    least: bytes(points.at(-1)?.bytes ?? whole),
    ends: bytes(ends),
  })
  return (
    <section className={blocks.section}>
      <h3>{t('pieces.heading')}</h3>
      <p className={blocks.text}>
        {t(setting.family === 'convnext' ? 'pieces.why.convnext' : 'pieces.why.inverted')}
      </p>
      <div className={blocks.controls} data-piece="controls">
        <NumberSlider
          label={t('pieces.dial')}
          value={pieces}
          min={1}
          max={middle}
          step={1}
          places={points.map((point) => point.pieces)}
          onChange={(value) => turn({ pieces: value, at: 0 })}
        />
      </div>
      <p className={blocks.finding} data-piece="answer">
        {t(`pieces.${finding}`, values)}
      </p>
      <ChartFrame
        level={3}
        title={title}
        summary={summary}
        fileName="memory-in-pieces"
        text={frame}
        note={t('pieces.note')}
        table={() => ({
          columns: [
            { id: 'pieces', label: t('pieces.column'), print: format.integer },
            { id: 'peak', label: t('pieces.peak'), print: bytes },
            { id: 'macs', label: t('column.macs'), print: format.integer },
          ],
          rows: points.map((point) => ({
            key: String(point.pieces),
            cells: { pieces: point.pieces, peak: point.bytes, macs: cost.totals.macs },
          })),
        })}
      >
        {(width) => (
          <ResidualPieces
            width={width}
            points={points}
            ends={ends}
            advised={ADVISED}
            base={base}
            picked={points.findIndex((point) => point.pieces === pieces)}
            onPick={(index) => turn({ pieces: points[index]?.pieces ?? 1, at: 0 })}
            text={{
              title,
              summary,
              point: t('pieces.point'),
              pointValue: t('pieces.pointValue', values),
              advised: t('pieces.advice'),
              ends: t('pieces.ends', { bytes: bytes(ends) }),
              xAxis: t('pieces.xAxis'),
              tick: bytes,
              column: format.integer,
            }}
          />
        )}
      </ChartFrame>
      {setting.family === 'inverted' && pieces > 1 && <Check study={study} />}
      <p className={blocks.text}>
        {t('pieces.bottleneck', { middle: format.integer(bottleneck.middle) })}
      </p>
    </section>
  )
})

/** A small block run whole and in pieces while the page is looked at. */
function Check({ study }: { readonly study: PairStudy }) {
  const { t } = useTranslation('exResidual')
  const format = useFormat()
  const { setting, pieces } = study.inverted
  const { factor, kernelSize, stride } = setting
  const hasSkip = setting.inChannels === setting.outChannels
  const asked = useDeferredValue(pieces)
  const check = useMemo(
    () => checkPieces({ factor, kernelSize, stride, hasSkip }, asked),
    [factor, kernelSize, stride, hasSkip, asked],
  )
  return (
    <p className={blocks.text}>
      {t('pieces.check', {
        shape: format.shape(CHECKED),
        middle: format.integer(check.middle),
        pieces: format.integer(check.pieces),
        multiplications: format.integer(check.multiplications),
        distance: format.fraction(check.distance),
      })}
    </p>
  )
}
