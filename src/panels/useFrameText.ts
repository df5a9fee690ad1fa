import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartFrameText } from '../charts/ChartFrame'

/** The words that every chart's frame needs; the shell's, so that each view has them. */
export function useFrameText(): ChartFrameText {
  const { t } = useTranslation('shell')
  return useMemo(
    () => ({
      showTable: t('frame.showTable'),
      hideTable: t('frame.hideTable'),
      download: t('frame.download'),
      downloadAs: (format, title) => t('frame.downloadAs', { format, title }),
      embed: t('frame.embed'),
      embedAs: (title) => t('frame.embedAs', { title }),
    }),
    [t],
  )
}
