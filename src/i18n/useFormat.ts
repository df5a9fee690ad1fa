import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Format, formatters } from './format'

/** The formatters of the language on the page. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation('units')
  return useMemo(() => formatters(i18n.language, t), [i18n.language, t])
}
