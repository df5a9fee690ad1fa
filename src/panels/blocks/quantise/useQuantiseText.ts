import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Family } from '../../../charts/net/kinds'
import { useFormat } from '../../../i18n/useFormat'
import type { FoldedLayer } from './foldedLayers'

/** Words and figures that several parts of the experiment print. */
export function useQuantiseText() {
  const { t } = useTranslation('exQuantise')
  const format = useFormat()
  return useMemo(() => {
    /** One decimal, as differences of a tenth are all that can be told apart. */
    const db = (value: number) => t('db', { value: format.decimal(Math.round(value * 10) / 10) })
    function kind(family: Family): string {
      switch (family) {
        case 'conv':
        case 'depthwise':
        case 'pointwise':
        case 'dense':
          return t(`kinds.${family}`)
        default:
          return t('kinds.other')
      }
    }
    const layer = ({ name, family, shape }: FoldedLayer) =>
      t('layerOption', { name, kind: kind(family), shape: format.shape(shape) })
    return { t, format, db, kind, layer }
  }, [t, format])
}
