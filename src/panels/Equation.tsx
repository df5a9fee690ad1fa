import type { ReactNode } from 'react'
import styles from './Equation.module.css'

interface EquationProps {
  /** The whole of it in words. */
  readonly label: string
  readonly children: ReactNode
}

/** An equation in plain HTML, so that it follows every drag at once; it wraps between its sides. */
export const Equation = ({ label, children }: EquationProps) => (
  <div className={styles.equation} data-piece="formula" role="math" aria-label={label}>
    {children}
  </div>
)

interface SideProps {
  readonly isEqual?: boolean
  /** Before the rest in brackets. */
  readonly times?: ReactNode
  readonly children: ReactNode
}

export const Side = ({ isEqual = false, times, children }: SideProps) => (
  <span className={styles.side}>
    {isEqual && <span>=</span>}
    {times !== undefined && <span>{times}&thinsp;·&thinsp;(</span>}
    {children}
    {times !== undefined && <span>)</span>}
  </span>
)

interface FractionProps {
  readonly hue?: 'k' | 'cout'
  readonly over?: string
  readonly under: ReactNode
}

export const Fraction = ({ hue, over = '1', under }: FractionProps) => (
  <span className={styles.fraction}>
    <span>{over}</span>
    <span className={hue && styles[hue]}>{under}</span>
  </span>
)

const C_OUT = (
  <>
    <i>C</i>
    <sub>out</sub>
  </>
)

interface RatioTermsProps {
  readonly outChannels?: ReactNode
  readonly kernelSquared?: ReactNode
}

/** 1/C_out + 1/K², MobileNetV1's Section 3.1; in letters where no numbers are given. */
export const RatioTerms = ({
  outChannels = C_OUT,
  kernelSquared = <Squared base={<i>K</i>} />,
}: RatioTermsProps) => (
  <>
    <Fraction hue="cout" under={outChannels} />
    <span>+</span>
    <Fraction hue="k" under={kernelSquared} />
  </>
)

export const Squared = ({ base }: { readonly base: ReactNode }) => (
  <>
    {base}
    <sup>2</sup>
  </>
)
