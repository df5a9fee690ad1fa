import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Format } from '../i18n/format'
import { useFormat } from '../i18n/useFormat'
import type { WeightsFault } from '../runtime/weights/weightsFault'
import { Notice } from '../ui/Notice'

/** What was wrong with the weights, and that nothing else has changed. */
export function WeightsFaultNotice({ fault, alpha }: { fault: WeightsFault; alpha: number }) {
  const { t } = useTranslation('faults')
  const format = useFormat()
  if (fault.code === 'cancelled') return null
  return (
    <Notice kind="fault" title={t(`weights.${fault.code}.title`)}>
      <p>{faultWords(fault, alpha, t, format)}</p>
      <p>{t('weights.untouched')}</p>
    </Notice>
  )
}

/** Each fault's own sentence with its own figures. */
function faultWords(
  fault: Exclude<WeightsFault, { code: 'cancelled' }>,
  alpha: number,
  t: TFunction<'faults'>,
  format: Format,
): string {
  switch (fault.code) {
    case 'other-alpha':
      return t('weights.other-alpha.body', { found: fault.found, wanted: fault.wanted })
    case 'shard-missing':
      return t('weights.shard-missing.body', {
        missing: format.integer(fault.names.length),
        first: fault.names[0] ?? '',
      })
    case 'shard-cut-short':
    case 'shard-too-long':
      return t(`weights.${fault.code}.body`, {
        name: fault.name,
        wanted: format.bytes(fault.wantedBytes),
        found: format.bytes(fault.foundBytes),
      })
    case 'not-finite':
    case 'negative-variance':
      return t(`weights.${fault.code}.body`, { name: fault.name })
    case 'unexpected-shape':
      return t('weights.unexpected-shape.body', {
        name: fault.name,
        wanted: format.shape(fault.wanted),
        found: format.shape(fault.found),
      })
    case 'unreadable':
    case 'not-json':
    case 'graph-model':
    case 'not-mobilenet-v1':
    case 'bad-manifest':
    case 'network':
    case 'storage-full':
      return t(`weights.${fault.code}.body`, { alpha })
  }
}
