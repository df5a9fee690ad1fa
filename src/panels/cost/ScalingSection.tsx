import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../charts/ChartFrame'
import type { Hue } from '../../charts/hue'
import { Letters } from '../../charts/Letters'
import type { ScalingSample } from '../../charts/layoutScaling'
import { ScalingCurve } from '../../charts/ScalingCurve'
import { FULL_RESOLUTION } from '../../core/rounding'
import { useFormat } from '../../i18n/useFormat'
import { DEFAULT_CHOICE } from '../../state/choice'
import { useFrameText } from '../useFrameText'
import styles from './ScalingSection.module.css'
import { alphaSamples, ownSamples, resolutionSamples, roundings, tableSamples } from './scaling'
import sections from './sections.module.css'
import type { LayerStudy } from './study'

const RHO_SUMMARIES = {
  exact: 'scaling.rhoSummaryExact',
  rounded: 'scaling.rhoSummary',
  edges: 'scaling.rhoSummaryEdges',
} as const

/** α and ρ on this layer: two square laws, and the stairs that whole numbers make of them. */
export const ScalingSection = memo(function ScalingSection({ study }: { study: LayerStudy }) {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const { alpha, resolution } = study
  const { alphas, resolutions, own } = useMemo(() => samplesOf(study), [study])
  const rho = resolution / FULL_RESOLUTION
  return (
    <section
      className={sections.section}
      data-piece="scaling answer"
      aria-labelledby="cost-scaling"
    >
      <h2 id="cost-scaling" className={sections.title}>
        {t('scaling.title')}
      </h2>
      <p className={sections.lead}>{t('scaling.lead')}</p>
      <RoundingList study={study} />
      <div className={styles.pair}>
        <Law
          name="alpha"
          samples={alphas}
          own={own.alpha}
          hue="cout"
          summary={
            alpha === 1
              ? t('scaling.alphaSummaryOne')
              : t(
                  own.alpha.how === 'exact' ? 'scaling.alphaSummaryExact' : 'scaling.alphaSummary',
                  {
                    alpha: format.fraction(alpha),
                    law: format.fraction(alpha ** 2),
                    exact: format.fraction(own.alpha.exact),
                  },
                )
          }
        />
        <Law
          name="rho"
          samples={resolutions}
          own={own.rho}
          hue="dw"
          summary={
            resolution === FULL_RESOLUTION
              ? t('scaling.rhoSummaryOne')
              : t(RHO_SUMMARIES[own.rho.how], {
                  rho: format.fraction(rho),
                  law: format.fraction(rho ** 2),
                  exact: format.fraction(own.rho.exact),
                })
          }
        />
      </div>
    </section>
  )
})

function samplesOf(study: LayerStudy) {
  const { base, alpha, resolution, convention } = study
  const choice = { ...base, ...convention, alpha, resolution, netId: DEFAULT_CHOICE.netId }
  return {
    alphas: alphaSamples(choice),
    resolutions: resolutionSamples(choice),
    own: ownSamples(choice, roundings(study)),
  }
}

interface LawProps {
  readonly name: 'alpha' | 'rho'
  readonly samples: readonly ScalingSample[]
  readonly own: ScalingSample
  readonly hue: Hue
  readonly summary: string
}

function Law({ name, samples, own, hue, summary }: LawProps) {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const frame = useFrameText()
  const title = t(`scaling.${name}Title`)
  const law = t(name === 'alpha' ? 'scaling.lawAlpha' : 'scaling.lawRho')
  return (
    <ChartFrame
      title={title}
      level={3}
      summary={summary}
      fileName={`separable-${name}`}
      text={frame}
      table={{
        columns: [
          { id: 'multiplier', label: t('scaling.multiplier'), print: format.fraction },
          { id: 'law', label: law, print: format.fraction },
          { id: 'exact', label: t('scaling.exact'), print: format.fraction },
        ],
        rows: tableSamples(samples, own).map(({ multiplier, exact }) => ({
          key: String(multiplier),
          cells: { multiplier, law: multiplier ** 2, exact },
        })),
      }}
    >
      {(width) => (
        <ScalingCurve
          width={width}
          samples={samples}
          own={own}
          hue={hue}
          text={{
            title,
            summary,
            law,
            exact: t('scaling.exact'),
            xAxis: t(`scaling.${name}Axis`),
            tick: format.fraction,
          }}
        />
      )}
    </ChartFrame>
  )
}

function RoundingList({ study }: { study: LayerStudy }) {
  const { t } = useTranslation('cost')
  const format = useFormat()
  return (
    <ul className={styles.roundings} aria-label={t('scaling.roundings')}>
      {roundings(study).map(({ name, how, ...numbers }) => (
        <li key={name} className={styles[name]}>
          <Letters
            text={t(`scaling.rounding.${how}`, {
              name,
              base: format.integer(numbers.base),
              factor:
                name === 'D_F' && numbers.factor !== 1
                  ? `${study.resolution}/${FULL_RESOLUTION}`
                  : format.decimal(numbers.factor),
              product: format.decimal(numbers.product),
              used: format.integer(numbers.used),
              minimum: format.integer(numbers.minimum),
            })}
          />
        </li>
      ))}
    </ul>
  )
}
