import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
// The same fractions as in the Cost view, so the same style.
import styles from '../../cost/RatioEquation.module.css'
import { separableShare } from '../counterWays'
import type { Race } from './race'

/** m · (1/C_out + 1/K²) with the reader's numbers, and both counters as one fraction. */
export function RaceEquation({ race }: { race: Race }) {
  const { t } = useTranslation('race')
  const format = useFormat()
  const { standard, separable } = race.plans
  const { kernelSize, outChannels, channelMultiplier } = standard.setting
  const values = {
    outChannels: format.integer(outChannels),
    kernelSquared: format.integer(kernelSize ** 2),
    multiplier: format.integer(channelMultiplier),
    separable: format.integer(separable.macs),
    standard: format.integer(standard.macs),
    ratio: format.fraction(separableShare(standard.setting)),
  }
  const isPlain = channelMultiplier === 1
  return (
    <div
      className={styles.equation}
      role="math"
      aria-label={t(isPlain ? 'equation.spoken' : 'equation.spokenTimes', values)}
    >
      <Side multiplier={isPlain ? null : <i>m</i>}>
        <Fraction
          hue="cout"
          under={
            <>
              <i>C</i>
              <sub>out</sub>
            </>
          }
        />
        <span>+</span>
        <Fraction
          hue="k"
          under={
            <>
              <i>K</i>
              <sup>2</sup>
            </>
          }
        />
      </Side>
      <Side isEqual multiplier={isPlain ? null : values.multiplier}>
        <Fraction hue="cout" under={values.outChannels} />
        <span>+</span>
        <Fraction hue="k" under={values.kernelSquared} />
      </Side>
      <Side isEqual multiplier={null}>
        <Fraction over={values.separable} under={values.standard} />
      </Side>
      <Side isEqual multiplier={null}>
        <strong>{values.ratio}</strong>
      </Side>
    </div>
  )
}

interface SideProps {
  readonly isEqual?: boolean
  readonly multiplier: ReactNode
  readonly children: ReactNode
}

function Side({ isEqual = false, multiplier, children }: SideProps) {
  return (
    <span className={styles.side}>
      {isEqual && <span>=</span>}
      {multiplier !== null && <span>{multiplier}&thinsp;·&thinsp;(</span>}
      {children}
      {multiplier !== null && <span>)</span>}
    </span>
  )
}

interface FractionProps {
  readonly hue?: 'k' | 'cout'
  readonly over?: string
  readonly under: ReactNode
}

function Fraction({ hue, over = '1', under }: FractionProps) {
  return (
    <span className={styles.fraction}>
      <span>{over}</span>
      <span className={hue && styles[hue]}>{under}</span>
    </span>
  )
}
