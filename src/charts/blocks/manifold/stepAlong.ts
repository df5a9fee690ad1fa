/** Where a key leads along a curve of points 0 to `last`; null for a key that leads nowhere. */
export function stepAlong(key: string, index: number, last: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: 10,
    PageDown: -10,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  }
  const step = steps[key]
  return step === undefined ? null : Math.min(last, Math.max(0, index + step))
}
