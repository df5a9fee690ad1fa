import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './KeysHelp.module.css'

/** Which keys do what, a press away. */
export const KeysHelp = memo(function KeysHelp() {
  const { t } = useTranslation('convolve')
  const rows = [
    [[t('keys.space'), 'K'], t('keys.play')],
    [[',', '.'], t('keys.step')],
    [['Shift + ,', 'Shift + .'], t('keys.row')],
    [['Home', 'End'], t('keys.ends')],
    [['[', ']'], t('keys.speed')],
    [['L'], t('keys.loop')],
    [['N'], t('keys.numbers')],
    [['Esc'], t('keys.spot')],
  ] as const
  return (
    <details className={styles.keys} data-piece="notes">
      <summary>{t('keys.title')}</summary>
      <dl className={styles.list}>
        {rows.map(([keys, does]) => (
          <div key={does} className={styles.row}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>{t('keys.hint')}</p>
    </details>
  )
})
