import type { PartProps } from './part'

export function FoldSection(_: PartProps) {
  return null
}
