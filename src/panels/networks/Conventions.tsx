import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { Choices } from '../../ui/Choices'
import styles from './Conventions.module.css'

/** By what rule everything on the page is counted, said in a line that opens to change it. */
export const Conventions = memo(function Conventions() {
  const { t } = useTranslation('networks')
  const store = useStore()
  const unit = useApp(({ choice }) => choice.unit)
  const batchNorm = useApp(({ choice }) => choice.batchNorm)
  const bias = useApp(({ choice }) => choice.bias)
  const byteUnit = useApp(({ choice }) => choice.byteUnit)
  const { t: shell } = useTranslation()
  return (
    <details className={styles.conventions} data-piece="controls">
      <summary>
        {t('counting.line', {
          unit: t(`unit.${unit}`),
          bias: t(`counting.bias.${bias}`),
          batchNorm: t(`counting.batchNorm.${batchNorm}`),
          bytes: t(`bytes.line.${byteUnit}`),
        })}
      </summary>
      <div className={styles.controls}>
        <div>
          <Choices
            label={shell('counting.unit')}
            value={unit}
            options={[
              { id: 'mac', label: shell('counting.mac') },
              { id: 'flop', label: shell('counting.flop') },
            ]}
            onChange={(id) => choose(store, { unit: id })}
          />
          <p>{shell('counting.unitHint')}</p>
        </div>
        <div>
          <Choices
            label={shell('counting.batchNorm')}
            value={batchNorm}
            options={[
              { id: 'folded', label: shell('counting.folded') },
              { id: 'counted', label: shell('counting.counted') },
            ]}
            onChange={(id) => choose(store, { batchNorm: id })}
          />
          <p>{shell('counting.batchNormHint')}</p>
        </div>
        <div>
          <Choices
            label={shell('counting.bias')}
            value={bias}
            options={[
              { id: 'out', label: shell('counting.out') },
              { id: 'in', label: shell('counting.in') },
            ]}
            onChange={(id) => choose(store, { bias: id })}
          />
          <p>{shell('counting.biasHint')}</p>
        </div>
        <div>
          <Choices
            label={t('bytes.label')}
            value={byteUnit}
            options={[
              { id: 'binary', label: t('bytes.binary') },
              { id: 'decimal', label: t('bytes.decimal') },
            ]}
            onChange={(id) => choose(store, { byteUnit: id })}
          />
        </div>
      </div>
    </details>
  )
})
