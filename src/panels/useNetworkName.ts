import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Study } from '../state/study'
import type { Transform } from '../state/transforms'

/** A network in words, with what was done to it. */
export function useNetworkName() {
  const { t } = useTranslation('networks')
  const { t: shell } = useTranslation()
  return useMemo(() => {
    function change(made: Transform): string {
      switch (made.kind) {
        case 'separable':
          return made.node === null ? t('short.separable') : t('short.layer', { node: made.node })
        case 'kernel':
          return t('short.kernel', { size: made.kernelSize })
        case 'expansion':
          return t('short.expansion', { times: made.expansion })
        default:
          return t(`short.${made.kind}`)
      }
    }

    /** MobileNetV1 with full convolutions, then separable layers: what changed something. */
    function name({ id, made }: Pick<Study, 'id' | 'made'>): string {
      const network = shell(`networks.${id}`)
      if (made.length === 0) return network
      // What a full twin is made of depends on what was done before it; the rest is a list.
      const isOrdered = made.some(({ kind }) => kind === 'full')
      const changes = made.map(change).join(t(isOrdered ? 'short.then' : 'short.separator'))
      return t('headline.changed', { network, changes })
    }

    return { change, name }
  }, [t, shell])
}
