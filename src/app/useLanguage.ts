import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { changeLanguage } from '../i18n/i18n'
import { useApp } from '../state/useApp'

/** Brings the page into the chosen language: its words, its `lang`, its title and description. */
export function useLanguage(): void {
  const { t, i18n } = useTranslation()
  const language = useApp((state) => state.choice.language)
  const view = useApp((state) => state.choice.view)

  useEffect(() => {
    if (language === i18n.language) return
    changeLanguage(i18n, language).catch(() => {
      // Not fetched and no network: the page stays readable in the language it has.
    })
  }, [language, i18n])

  useEffect(() => {
    document.documentElement.lang = i18n.language
    document.querySelector('meta[name="description"]')?.setAttribute('content', t('description'))
    document.title = `${t(`views.${view}`)} · ${t('name')}`
  }, [t, i18n.language, view])
}
