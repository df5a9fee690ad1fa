import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { StopSlider } from '../../../ui/StopSlider'
import blocks from '../blocks.module.css'
import { FOLD_STEPS } from './dials'
import { FoldControls } from './FoldControls'
import { FoldOutputs } from './FoldOutputs'
import { FoldWeights } from './FoldWeights'
import { foldStudy } from './foldParts'
import type { PartProps } from './part'
import styles from './v1block.module.css'

/** Batch norm into the weights, a step at a time, and what it may not stand behind. */
export const FoldSection = memo(function FoldSection({ dials, turn }: PartProps<'fold'>) {
  const { t } = useTranslation('exV1Block')
  const study = useMemo(() => foldStudy(dials), [dials])
  return (
    <section className={blocks.section} aria-labelledby="v1-fold">
      <h3 id="v1-fold">{t('fold.title')}</h3>
      <p className={blocks.text}>{t('fold.text')}</p>
      <FoldControls dials={dials} turn={turn} />
      <div className={styles.steps}>
        <StopSlider
          label={t('fold.step')}
          stops={FOLD_STEPS.map((step) => t(`fold.steps.${step}`))}
          value={FOLD_STEPS.indexOf(dials.fold)}
          onChange={(index) => turn({ fold: FOLD_STEPS[index] ?? 'factor' })}
        />
      </div>
      <FoldWeights study={study} step={dials.fold} order={dials.order} />
      <FoldOutputs study={useDeferredValue(study)} dials={useDeferredValue(dials)} turn={turn} />
    </section>
  )
})
