import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConvPlan } from '../../core/conv/setting'
import { useFormat } from '../../i18n/useFormat'
import { describeWalk } from './describeWalk'
import { GroupsSlider, hasPointwiseStep, PointwiseStep } from './GroupsWalk'
import { KindChoices } from './KindChoices'
import styles from './Walk.module.css'

interface WalkProps {
  readonly plan: ConvPlan
  /** Whether the slider stands here, beside the picture, or is left to stand over it. */
  readonly hasSlider: boolean
}

/** The kind, and the way from standard over groups to depthwise and on to the separable pair. */
export const Walk = memo(function Walk({ plan, hasSlider }: WalkProps) {
  const { t } = useTranslation('convolve')
  const format = useFormat()
  const { setting } = plan
  return (
    <section className={styles.walk} data-piece="walk controls" aria-label={t('walk.region')}>
      <KindChoices setting={setting} />
      {hasSlider && <GroupsSlider setting={setting} />}
      <p className={styles.saved} data-piece="saved answer" role="status">
        {describeWalk(plan, { t, format })}
      </p>
      {hasSlider && hasPointwiseStep(setting) && (
        <div>
          <PointwiseStep setting={setting} />
        </div>
      )}
    </section>
  )
})
