import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat'
import { type StageAxis, torchShift } from './sizeTerms'

/** How the padding is split, how PyTorch would have split it, and what no window reads. */
export function useSizeSentences(
  { size }: StageAxis,
  padding: 'same' | 'valid',
): readonly string[] {
  const { t } = useTranslation('sum')
  const format = useFormat()
  const total = size.before + size.after
  const sentences: string[] = []
  if (padding === 'same' && total === 0) sentences.push(t('sizes.sameNone'))
  if (padding === 'same' && total > 0) {
    sentences.push(
      t(total % 2 === 0 ? 'sizes.sameEven' : 'sizes.sameOdd', {
        total: format.integer(total),
        before: format.integer(size.before),
        after: format.integer(size.after),
      }),
    )
  }
  if (padding === 'same' && size.extent > 1) {
    const shift = torchShift(size)
    if (shift === undefined) {
      if (size.stride === 1) sentences.push(t('sizes.torchEven'))
    } else if (shift !== 0) {
      const each = format.integer((size.extent - 1) / 2)
      sentences.push(t('sizes.torchShift', { count: shift, each }))
    }
  }
  if (size.unused > 0) sentences.push(t('sizes.unused', { count: size.unused }))
  else if (padding === 'valid' && size.extent > 1) sentences.push(t('sizes.validAll'))
  return sentences
}
