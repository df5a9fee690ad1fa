/**
 * Where a key takes C_out: arrows an eighth of an octave, page keys an octave, Home and End the
 * ends.
 */
export function stepOutChannels(key: string, outChannels: number, most: number): number | null {
  const factor = OCTAVES[key]
  if (key === 'Home') return 1
  if (key === 'End') return most
  if (factor === undefined) return null
  const next = Math.round(outChannels * 2 ** factor)
  const moved = next === outChannels ? outChannels + Math.sign(factor) : next
  return Math.min(most, Math.max(1, moved))
}

const OCTAVES: Readonly<Record<string, number>> = {
  ArrowRight: 1 / 8,
  ArrowUp: 1 / 8,
  ArrowLeft: -1 / 8,
  ArrowDown: -1 / 8,
  PageUp: 1,
  PageDown: -1,
}
