import { useContext, useMemo } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { AnswersHidden } from '../../../charts/answersContext'
import { Letters } from '../../../charts/Letters'
import { KERNEL_FILLS } from '../../../core/conv/fills'
import { convPlan } from '../../../core/conv/plan'
import type { ConvKernel, ConvSetting } from '../../../core/conv/setting'
import { useFormat } from '../../../i18n/useFormat'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { NumberSlider } from '../../../ui/NumberSlider'
import { Select } from '../../../ui/Select'
import { DrawnSmall } from '../race/DrawnSmall'
import { useNumbers } from '../useScene'
import { FitChannels } from './FitChannels'
import { FitMaps } from './FitMaps'
import styles from './Rank.module.css'
import { type FitStudy, fitStudy, type Target, targetOf } from './study'

interface FitSectionProps {
  readonly setting: ConvSetting
  readonly firstLayer: ConvKernel | null
}

/** The nearest depthwise + pointwise pair to the shown layer's full kernel, and what it loses. */
export function FitSection({ setting, firstLayer }: FitSectionProps) {
  const { t } = useTranslation('rank')
  const numbersFor = useNumbers(firstLayer)
  const target = useMemo(() => {
    const plan = convPlan({ ...setting, kind: 'standard' })
    return plan.ok ? targetOf(numbersFor(plan.value)) : null
  }, [setting, numbersFor])
  return (
    <section className={styles.section} aria-labelledby="rank-fit">
      <h2 id="rank-fit" className={styles.title}>
        {t('fit.title')}
      </h2>
      <p className={styles.lead}>{t('fit.compare')}</p>
      {target ? <Fit target={target} /> : <p role="alert">{t('fit.impossible')}</p>}
    </section>
  )
}

function Fit({ target }: { target: Target }) {
  const { t } = useTranslation('rank')
  const format = useFormat()
  const { t: words } = useTranslation('convolve')
  const store = useStore()
  const kernelFill = useApp(({ choice }) => choice.kernelFill)
  const asked = useApp(({ choice }) => choice.fitMultiplier)
  const isCovered = useContext(AnswersHidden)
  const { exact, scene } = target
  const multiplier = Math.min(asked, exact)
  const study = useMemo(() => fitStudy(target, multiplier), [target, multiplier])
  const { kernelSize, input, outChannels } = scene.plan.setting
  return (
    <div className={styles.study}>
      <p className={styles.lead}>
        <Letters
          text={t('fit.lead', {
            kernel: format.integer(kernelSize),
            inChannels: format.integer(input[2]),
            outChannels: format.integer(outChannels),
          })}
        />
      </p>
      <DrawnSmall />
      <Select
        label={t('fit.weights')}
        value={kernelFill}
        options={KERNEL_FILLS.filter((id) => id !== 'imagenet' || id === kernelFill).map((id) => ({
          id,
          label: words(`weights.${id}`),
        }))}
        onChange={(fill) => choose(store, { kernelFill: fill })}
      />
      <FitVerdict target={target} study={study} />
      {exact > 1 && (
        <div className={styles.knob} data-piece="controls">
          <NumberSlider
            label={t('fit.multiplier')}
            letter="m"
            hue="dw"
            value={multiplier}
            min={1}
            max={exact}
            step={1}
            onChange={(fitMultiplier) => choose(store, { fitMultiplier })}
            {...(!isCovered && { note: t('fit.exactFrom', { exact: format.integer(exact) }) })}
          />
        </div>
      )}
      <div className={styles.halves}>
        <FitChannels target={target} multiplier={multiplier} />
        <FitMaps study={study} />
      </div>
    </div>
  )
}

/** What is lost, and what it costs in multiply–accumulates, whichever way that falls. */
function FitVerdict({ target, study }: { target: Target; study: FitStudy }) {
  const { t } = useTranslation('rank')
  const format = useFormat()
  const { fit, plan } = study
  const standard = target.scene.plan.macs
  const price = plan.macs < standard ? 'fewer' : plan.macs > standard ? 'more' : 'same'
  return (
    <>
      <p className={styles.headline} data-piece="answer" data-exact={fit.relative === 0}>
        <Trans
          t={t}
          i18nKey={fit.relative === 0 ? 'fit.nothing' : 'fit.missed'}
          values={{
            multiplier: format.integer(fit.multiplier),
            missed: format.percent(fit.relative),
          }}
          components={{ big: <strong className={styles.big} /> }}
        />
      </p>
      <p className={styles.price} data-piece="answer">
        {t(`fit.price.${price}`, {
          pair: format.integer(plan.macs),
          standard: format.integer(standard),
          ratio: format.fraction(plan.macs / standard),
        })}
      </p>
    </>
  )
}
