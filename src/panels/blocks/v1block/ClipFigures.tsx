import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  bestClip,
  type GridBits,
  type LayerStudy,
  statsAt,
} from '../../../core/foldNorm/layerStudy'
import { useFormat } from '../../../i18n/useFormat'
import { Choices } from '../../../ui/Choices'
import { NumberSlider } from '../../../ui/NumberSlider'
import { Toggle } from '../../../ui/Toggle'
import blocks from '../blocks.module.css'
import { ClipCurveFigure } from './ClipCurveFigure'
import { ClipHistogram } from './ClipHistogram'
import { BITS, CLIP } from './dials'
import { useNumbers } from './numbers'
import type { PartProps } from './part'
import styles from './v1block.module.css'

export interface ClipFiguresProps extends PartProps<'clip'> {
  readonly study: LayerStudy
  /** With official weights; else seeded ones and norms set by the picture. */
  readonly isTrained: boolean
}

/** A layer's values and what the reader's clip and bits make of them. */
export const ClipFigures = memo(function ClipFigures(props: ClipFiguresProps) {
  const { study, isTrained, dials, turn } = props
  const { t } = useTranslation('exV1Block')
  const format = useFormat()
  const { value } = useNumbers()
  // The dial's words are the bits.
  const bits = Number(dials.bits) as GridBits
  const truth = study[dials.truth]
  const own = statsAt(truth, bits, dials.free ? null : dials.clip)
  const best = bestClip(truth.curves[bits])
  const shown = { own, best, bits }
  const numbers = {
    clip: value(own.clip),
    step: value(own.step),
    levels: format.integer(2 ** bits),
    // Cut they are, whatever that is counted as.
    cut: format.percent(statsAt(study.relu, bits, dials.free ? null : dials.clip).clippedShare),
    rounding: value(own.roundingError),
    clipping: value(own.clippingError),
    error: value(own.error),
    snr: value(own.snrDb),
    best: value(best.clip),
    bestSnr: value(best.snrDb),
  }
  return (
    <>
      <p className={blocks.text}>{t(isTrained ? 'clip.trained' : 'clip.seeded')}</p>
      <div className={blocks.controls} data-piece="controls">
        <NumberSlider
          label={t('clip.clip')}
          value={dials.clip}
          min={CLIP.min}
          max={CLIP.max}
          step={CLIP.step}
          isDisabled={dials.free}
          onChange={(clip) => turn({ clip })}
        />
        <Toggle
          label={t('clip.free')}
          isSelected={dials.free}
          onChange={(free) => turn({ free })}
        />
        <Choices
          label={t('clip.bits')}
          value={dials.bits}
          options={BITS.map((id) => ({ id, label: id }))}
          onChange={(next) => turn({ bits: next })}
        />
      </div>
      <div className={styles.wide}>
        <Choices
          label={t('clip.truth')}
          value={dials.truth}
          options={(['relu', 'relu6'] as const).map((id) => ({
            id,
            label: t(`clip.truths.${id}`),
          }))}
          onChange={(next) => turn({ truth: next })}
        />
      </div>
      <ClipHistogram {...props} {...shown} />
      <p className={blocks.finding} data-piece="answer">
        {t('clip.finding', numbers)}
      </p>
      <ClipCurveFigure {...props} {...shown} />
      <p className={blocks.text} data-piece="answer">
        {t(dials.truth === 'relu6' ? 'clip.remarkRelu6' : 'clip.remarkRelu', numbers)}
      </p>
      {isTrained && dials.truth === 'relu' && (
        <p className={blocks.text} data-piece="answer">
          {t('clip.remarkTrained')}
        </p>
      )}
    </>
  )
})
