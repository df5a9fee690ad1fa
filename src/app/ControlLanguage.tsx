import { type ReactNode, useMemo } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useTranslation } from 'react-i18next'
import type { Language } from '../state/choice'
import { type ControlWords, WordsContext } from '../ui/words'

/** The controls' library knows Chinese by country. */
const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-US',
  'zh-Hant': 'zh-TW',
  'zh-Hans': 'zh-CN',
}

/** Gives the controls, which know no language, the words of the one on the page. */
export function ControlLanguage({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation()
  const words = useMemo<ControlWords>(
    () => ({
      refusal: ({ reason, ...values }) => t(`control.${reason}`, values),
      close: t('control.close'),
      scrollable: t('control.scrollable'),
      fault: {
        title: t('fault.title'),
        body: t('fault.body'),
        again: t('fault.again'),
        copy: t('fault.copy'),
        copied: t('fault.copied'),
        details: t('fault.details'),
      },
    }),
    [t],
  )
  // The page's i18next only ever holds the three languages of the table.
  const locale = LOCALES[i18n.language as Language]
  return (
    <I18nProvider locale={locale}>
      <WordsContext value={words}>{children}</WordsContext>
    </I18nProvider>
  )
}
