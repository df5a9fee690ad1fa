import { ticks } from 'd3'

/** How many of one unit make the next: 1024 for KiB and MiB, else 1000. */
export type UnitBase = 1000 | 1024

/** Round values from 0 to `most` as they are printed: 1 MiB, 2 MiB, where 1024 make the next. */
export function unitTicks(most: number, count: number, base: UnitBase = 1000): readonly number[] {
  if (most <= 0) return [0]
  const unit = base ** Math.floor(Math.log(most) / Math.log(base) + 1e-9)
  return ticks(0, most / unit, count).map((value) => value * unit)
}

/** The least round value, as ticks are, that is not below `most`. */
export function unitCeiling(most: number, count: number, base: UnitBase = 1000): number {
  const [first = 0, second = most] = unitTicks(most, count, base)
  const step = second - first
  return step > 0 ? Math.ceil(most / step - 1e-9) * step : most
}
