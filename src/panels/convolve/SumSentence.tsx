import { type CSSProperties, Fragment, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { kernelHue, mapHue } from '../../charts/conv/shade'
import { hueColour } from '../../charts/hue'
import type { CellSum } from '../../core/conv/cellSum'
import type { ConvPlan } from '../../core/conv/setting'
import { useFormat } from '../../i18n/useFormat'
import styles from './SumPanel.module.css'
import { printExact, printResult } from './sumNames'

/** So many products are read at a glance; of more the first ones stand for all. */
export const MOST_WRITTEN = 9
const FIRST_WRITTEN = 6

interface SumSentenceProps {
  readonly plan: ConvPlan
  readonly sum: CellSum
  /** Products done of those that are written. */
  readonly done: number
}

/** 1·0.5 + 0·(−1) + … = 3.25 (channel 1: 1.5, channel 2: 1.75). */
export const SumSentence = memo(function SumSentence({ plan, sum, done }: SumSentenceProps) {
  const { t } = useTranslation('sum')
  const format = useFormat()
  const { cell, channels, total } = sum
  const stage = plan.stages[cell.stage]
  const products = channels.flatMap((one) => one.products)
  const written = products.length > MOST_WRITTEN ? products.slice(0, FIRST_WRITTEN) : products
  const factor = (value: number) => {
    const printed = printExact(value, format)
    return value < 0 ? `(${printed})` : printed
  }
  return (
    <p
      className={styles.sentence}
      style={
        {
          '--pixel': hueColour(mapHue({ plan }, cell.stage)),
          '--weight': hueColour(stage ? kernelHue(stage) : 'k'),
        } as CSSProperties
      }
    >
      {written.map(({ pixel, weight }, index) => (
        <Fragment key={index}>
          {index > 0 && <span className={styles.sign}> + </span>}
          <span className={styles.term} data-done={index < done || undefined}>
            <span className={styles.pixel}>{factor(pixel)}</span>·
            <span className={styles.weight}>{factor(weight)}</span>
          </span>
        </Fragment>
      ))}
      {written.length < products.length && <span className={styles.sign}> + …</span>}
      <strong className={styles.result}> {printResult(total, format)}</strong>
      {channels.length > 1 && (
        <span className={styles.parts}>
          {' '}
          {t('parts', {
            parts: channels
              .map((one) =>
                t('part', {
                  channel: format.integer(one.inChannel + 1),
                  value: printExact(one.sum, format),
                }),
              )
              .join(t('partJoin')),
          })}
        </span>
      )}
    </p>
  )
})
