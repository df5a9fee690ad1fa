import { useTranslation } from 'react-i18next'
import { choose } from '../state/store'
import { useApp, useStore } from '../state/useApp'
import { Choices } from '../ui/Choices'
import styles from './Counting.module.css'

/** The convention by which every cost on the page is counted, and what each part of it means. */
export default function Counting() {
  const { t } = useTranslation()
  const store = useStore()
  const unit = useApp((state) => state.choice.unit)
  const batchNorm = useApp((state) => state.choice.batchNorm)
  const bias = useApp((state) => state.choice.bias)
  return (
    <div className={styles.counting}>
      <Choices
        label={t('counting.unit')}
        value={unit}
        options={[
          { id: 'mac', label: t('counting.mac') },
          { id: 'flop', label: t('counting.flop') },
        ]}
        onChange={(id) => choose(store, { unit: id })}
      />
      <p>{t('counting.unitHint')}</p>
      <Choices
        label={t('counting.batchNorm')}
        value={batchNorm}
        options={[
          { id: 'folded', label: t('counting.folded') },
          { id: 'counted', label: t('counting.counted') },
        ]}
        onChange={(id) => choose(store, { batchNorm: id })}
      />
      <p>{t('counting.batchNormHint')}</p>
      <Choices
        label={t('counting.bias')}
        value={bias}
        options={[
          { id: 'out', label: t('counting.out') },
          { id: 'in', label: t('counting.in') },
        ]}
        onChange={(id) => choose(store, { bias: id })}
      />
      <p>{t('counting.biasHint')}</p>
    </div>
  )
}
