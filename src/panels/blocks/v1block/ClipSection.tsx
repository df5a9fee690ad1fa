import type { PartProps } from './part'

export function ClipSection(_: PartProps) {
  return null
}
