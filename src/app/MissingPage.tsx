import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button'
import styles from './MissingPage.module.css'

/** A stack of sheets with one left out, for a view that could not be fetched. */
export function MissingPage({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation()
  return (
    <section className={styles.page}>
      <svg width="160" height="120" viewBox="0 0 160 120" fill="none" aria-hidden="true">
        <g stroke="var(--ink)" strokeWidth="2" strokeLinejoin="round">
          <path d="M16 44 46 27v54L16 98z" />
          <path d="M38 44 68 27v54L38 98z" fill="var(--ground)" />
          <path d="M104 44 134 27v54l-30 17z" fill="var(--ground)" />
        </g>
        <path
          d="M71 44 101 27v54L71 98z"
          stroke="var(--warning)"
          strokeWidth="2"
          strokeDasharray="5 5"
          strokeLinejoin="round"
        />
      </svg>
      <h1>{t('missing.title')}</h1>
      <p>{t('missing.body')}</p>
      <Button kind="primary" onPress={onAgain}>
        {t('missing.again')}
      </Button>
    </section>
  )
}
