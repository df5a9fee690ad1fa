import { useTranslation } from 'react-i18next'
import { OFFICIAL_ALPHAS } from '../../runtime/weights/places'
import { choose } from '../../state/store'
import { useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import styles from './WeightsPanel.module.css'

/** The widths that have official weights, a press away. */
export function OfficialAlphas() {
  const { t } = useTranslation('live')
  const store = useStore()
  return (
    <div>
      <p className={styles.note}>{t('weights.onlyFor')}</p>
      <div className={styles.files}>
        {OFFICIAL_ALPHAS.map((alpha) => (
          <Button key={alpha} onPress={() => choose(store, { alpha })}>
            {t('weights.chooseAlpha', { alpha })}
          </Button>
        ))}
      </div>
    </div>
  )
}
