import { useFormat } from '../../i18n/useFormat'
import { useApp } from '../../state/useApp'

/** Prints bytes as the reader counts them: 16.1 MiB by 1024, 16.9 MB by 1000. */
export function useBytes(): (bytes: number) => string {
  const format = useFormat()
  const byteUnit = useApp(({ choice }) => choice.byteUnit)
  return byteUnit === 'binary' ? format.bytes : format.bytesDecimal
}
