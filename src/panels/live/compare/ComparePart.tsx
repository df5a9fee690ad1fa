import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { sidesOf } from '../../../state/lab/sideFields'
import { useApp } from '../../../state/useApp'
import { Panel } from '../../../ui/Panel'
import styles from './Compare.module.css'
import { PredictionPanel } from './PredictionPanel'
import { Presets } from './Presets'
import { ResultPanel } from './ResultPanel'
import { SidesPanel } from './SidesPanel'

/** Two configurations on the same frames: what counting says, what a reader says, what is. */
export function ComparePart() {
  const { t } = useTranslation('liveCompare')
  const choice = useApp((state) => state.choice)
  const sides = useMemo(() => sidesOf(choice), [choice])
  return (
    <div className={styles.part}>
      <Panel title={t('title')}>
        <p className={styles.lead}>{t('intro')}</p>
        <Presets />
      </Panel>
      <SidesPanel {...sides} />
      <PredictionPanel {...sides} />
      <ResultPanel {...sides} />
    </div>
  )
}
