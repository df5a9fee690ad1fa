import type { UnitBase } from '../../../charts/net/unitTicks'
import { useFormat } from '../../../i18n/useFormat'
import { useApp } from '../../../state/useApp'

/** Bytes as the reader counts them, and how many of a unit make the next: 1024 or 1000. */
export function useBytes(): readonly [bytes: (value: number) => string, base: UnitBase] {
  const format = useFormat()
  const isBinary = useApp(({ choice }) => choice.byteUnit === 'binary')
  return isBinary ? [format.bytes, 1024] : [format.bytesDecimal, 1000]
}
