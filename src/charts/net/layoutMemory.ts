import { scaleLinear } from 'd3'
import { heldAs, type MemoryMoment, peakMoment, ROLES, type Role } from './memoryTimeline'
import { type UnitBase, unitTicks } from './unitTicks'

const HEIGHT = 300

/** Columns side by side, in each what waits at the bottom, then what is read, then what is made. */
export function layoutMemory(
  moments: readonly MemoryMoment[],
  width: number,
  base: UnitBase = 1024,
  left = 72,
  /** Bytes that the scale reaches at least, where two timelines stand side by side. */
  least = 0,
) {
  const plot = { left, right: width - 2, top: 40, bottom: HEIGHT - 26 }
  const pitch = (plot.right - plot.left) / Math.max(1, moments.length)
  const peak = peakMoment(moments)
  const most = Math.max(1, least, peak?.bytes ?? 0)
  const y = scaleLinear([0, most], [plot.bottom, plot.top])
  const columns = moments.map((moment, index) => {
    let from = 0
    const parts = ROLES.map((role): MemoryPart => {
      const bytes = heldAs(moment, role)
      const part = { role, y: y(from + bytes), height: y(from) - y(from + bytes) }
      from += bytes
      return part
    })
    return { key: moment.name, x: plot.left + index * pitch, y: y(from), width: pitch, parts }
  })
  const at = peak ? moments.indexOf(peak) : -1
  const column = columns[at]
  return {
    height: HEIGHT,
    plot,
    columns,
    ticks: unitTicks(most, 4, base)
      .filter((value) => value < most * 0.97)
      .map((value) => ({ value, y: y(value) })),
    peak: column && {
      index: at,
      x: column.x + pitch / 2,
      y: column.y,
      /** The name of a late peak stands before it. */
      anchor:
        column.x + pitch / 2 > (plot.left + plot.right) / 2 ? ('end' as const) : ('start' as const),
    },
    /** The column at a place; null outside the plot. */
    columnAt: (x: number): number | null =>
      x < plot.left || x > plot.right || moments.length === 0
        ? null
        : Math.min(moments.length - 1, Math.floor((x - plot.left) / pitch)),
  } as const
}

interface MemoryPart {
  readonly role: Role
  readonly y: number
  readonly height: number
}
