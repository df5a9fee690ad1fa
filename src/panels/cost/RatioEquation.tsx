import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat'
import styles from './RatioEquation.module.css'

interface RatioEquationProps {
  readonly kernelSize: number
  readonly outChannels: number
  readonly ratio: number
}

/**
 * 1/C_out + 1/K² with the reader's numbers, in plain HTML so that it follows every drag at once.
 */
export function RatioEquation({ kernelSize, outChannels, ratio }: RatioEquationProps) {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const label = t('answer.ratioLabel', {
    outChannels: format.integer(outChannels),
    kernelSquared: format.integer(kernelSize ** 2),
    ratio: format.fraction(ratio),
  })
  return (
    <div className={styles.equation} role="math" aria-label={label}>
      <span className={styles.side}>
        <Fraction
          hue="cout"
          over={
            <>
              <i>C</i>
              <sub>out</sub>
            </>
          }
        />
        <span>+</span>
        <Fraction
          hue="k"
          over={
            <>
              <i>K</i>
              <sup>2</sup>
            </>
          }
        />
      </span>
      <span className={styles.side}>
        <span>=</span>
        <Fraction hue="cout" over={format.integer(outChannels)} />
        <span>+</span>
        <Fraction
          hue="k"
          over={
            <>
              {kernelSize}
              <sup>2</sup>
            </>
          }
        />
      </span>
      <span className={styles.side}>
        <span>=</span>
        <strong>{format.fraction(ratio)}</strong>
      </span>
    </div>
  )
}

function Fraction({ hue, over }: { hue: 'k' | 'cout'; over: React.ReactNode }) {
  return (
    <span className={styles.fraction}>
      <span>1</span>
      <span className={styles[hue]}>{over}</span>
    </span>
  )
}
