import { useTranslation } from 'react-i18next'
import { ChoiceBar } from './ChoiceBar'
import { Header } from './Header'
import styles from './Shell.module.css'
import { UpdateNotice } from './UpdateNotice'
import { useLanguage } from './useLanguage'
import { useTheme } from './useTheme'
import { ViewPage } from './ViewPage'

const MAIN = 'main'

export function Shell() {
  const { t } = useTranslation()
  useTheme()
  useLanguage()
  return (
    <>
      <a
        className={styles.skip}
        href={`#${MAIN}`}
        onClick={(event) => {
          // The address's hash is the choice, so the jump is made here and not by the browser.
          event.preventDefault()
          document.getElementById(MAIN)?.focus()
        }}
      >
        {t('nav.skip')}
      </a>
      <Header />
      <ChoiceBar />
      <UpdateNotice />
      <main id={MAIN} tabIndex={-1} className={styles.main}>
        <ViewPage />
      </main>
    </>
  )
}
