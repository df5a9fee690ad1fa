import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { V1BlockClipCurve } from '../../../charts/blocks/V1BlockClipCurve'
import { ChartFrame } from '../../../charts/ChartFrame'
import { CLIPS, GRID_BITS } from '../../../core/foldNorm/layerStudy'
import { useFormat } from '../../../i18n/useFormat'
import { useFrameText } from '../../useFrameText'
import type { ClipFiguresProps } from './ClipFigures'
import type { ShownStats } from './ClipHistogram'
import { useNumbers } from './numbers'
import styles from './v1block.module.css'

/** The error over the clip for 8, 6 and 4 bits; the reader's clip is a point on it. */
export const ClipCurveFigure = memo(function ClipCurveFigure(props: ClipFiguresProps & ShownStats) {
  const { study, dials, turn, own, best, bits } = props
  const { t } = useTranslation('exV1Block')
  const format = useFormat()
  const frame = useFrameText()
  const { value } = useNumbers()
  const { curves } = study[dials.truth]
  // Without a clip the point waits where the dial was left.
  const point = curves[bits].find(({ clip }) => clip === dials.clip) ?? own
  const name = (key: string) => t('clip.curve', { bits: key })
  const numbers = {
    bits: format.integer(bits),
    clip: value(point.clip),
    error: value(point.error),
    rounding: value(point.roundingError),
    clipping: value(point.clippingError),
    best: value(best.clip),
    bestError: value(best.error),
  }
  const title = t('clip.curveTitle')
  const summary = t('clip.curveSummary', numbers)
  return (
    <ChartFrame
      title={title}
      summary={summary}
      fileName="v1-clip-error"
      text={frame}
      level={3}
      note={t('clip.curveNote')}
      table={() => ({
        columns: [
          { id: 'clip', label: t('clip.clip'), print: value },
          ...GRID_BITS.map((each) => ({ id: `b${each}`, label: name(String(each)), print: value })),
          { id: 'rounding', label: t('clip.rounding', numbers), print: value },
          { id: 'clipping', label: t('clip.clipping', numbers), print: value },
        ],
        rows: CLIPS.map((clip, index) => ({
          key: String(clip),
          cells: {
            clip,
            ...Object.fromEntries(
              GRID_BITS.map((each) => [`b${each}`, curves[each][index]!.error]),
            ),
            rounding: curves[bits][index]!.roundingError,
            clipping: curves[bits][index]!.clippingError,
          },
        })),
      })}
    >
      {(width) => (
        <>
          <V1BlockClipCurve
            width={width}
            own={point}
            best={best}
            curves={GRID_BITS.map((each) => ({
              key: String(each),
              isOwn: each === bits,
              points: curves[each],
            }))}
            onClip={(clip) => turn({ clip, free: false })}
            text={{
              title,
              summary,
              yAxis: t('clip.yError'),
              xAxis: t('clip.xClip'),
              six: t('clip.six'),
              best: t('clip.best', numbers),
              rounding: t('clip.rounding', numbers),
              clipping: t('clip.clipping', numbers),
              point: t('clip.point'),
              pointValue: t('clip.pointValue', numbers),
              curve: name,
              tick: value,
            }}
          />
          <ul className={styles.legend}>
            <li data-line="error">{t('clip.error', numbers)}</li>
            <li data-line="rounding">{t('clip.rounding', numbers)}</li>
            <li data-line="clipping">{t('clip.clipping', numbers)}</li>
            <li data-line="best" data-piece="answer">
              {t('clip.best', numbers)}
            </li>
          </ul>
        </>
      )}
    </ChartFrame>
  )
})
