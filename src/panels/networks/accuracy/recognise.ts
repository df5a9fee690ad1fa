import type { NetworkCost } from '../../../core/analyse'
import { TOOLS, type Tool, toolCount } from '../../../core/tools'

/** A count that some tool makes of a network. */
export interface KnownCount {
  readonly tool: Tool
  readonly what: 'multiplyAdds' | 'twice' | 'params'
  readonly value: number
}

/** Everything the tools would say, multiply–adds also as two operations each. */
export const knownCounts = (cost: NetworkCost): readonly KnownCount[] =>
  TOOLS.flatMap((tool): readonly KnownCount[] => {
    const { multiplyAdds, params } = toolCount(cost, tool)
    return [
      ...(multiplyAdds === null
        ? []
        : [
            { tool, what: 'multiplyAdds' as const, value: multiplyAdds },
            { tool, what: 'twice' as const, value: 2 * multiplyAdds },
          ]),
      ...(params === null ? [] : [{ tool, what: 'params' as const, value: params }]),
    ]
  })

export interface Recognised {
  /** Within what the digits can tell; nearest first. */
  readonly matches: readonly KnownCount[]
  readonly nearest: KnownCount
}

/** Half of the last digit that somebody wrote, as a part of the number: 113.3 is good to 0.05. */
export function precisionOf(text: string): number {
  const digits = text.normalize('NFKC').replace(/[^\d.]/g, '')
  const significant = digits.replace('.', '').replace(/^0+/, '')
  const isWhole = !digits.includes('.')
  const figures = isWhole ? significant.replace(/0+$/, '').length : significant.length
  return 0.51 * 10 ** (1 - Math.max(1, figures))
}

/** Whose count a printed number is. */
export function recognise(cost: NetworkCost, value: number, precision: number): Recognised {
  const away = (known: KnownCount) => Math.abs(known.value - value) / value
  const ordered = knownCounts(cost).toSorted((a, b) => away(a) - away(b))
  return {
    matches: ordered.filter((known) => away(known) <= precision),
    nearest: ordered[0]!,
  }
}

/** Tools leave the unit to a heading: a bare 113.3 may be millions or billions too. */
const SILENT_UNITS = [1, 1e6, 1e9]
const BARE = 1e5

/** The same for a number as somebody typed it, under the unit that brings it nearest. */
export function recogniseTyped(
  cost: NetworkCost,
  value: number,
  text: string,
): Recognised & { readonly asked: number } {
  const isBare = value < BARE && /^[\d.,\s]+$/.test(text.normalize('NFKC'))
  const away = ({ nearest, asked }: Recognised & { readonly asked: number }) =>
    Math.abs(Math.log(asked / nearest.value))
  return (isBare ? SILENT_UNITS : [1])
    .map((unit) => ({
      ...recognise(cost, value * unit, precisionOf(text)),
      asked: value * unit,
    }))
    .toSorted((a, b) => away(a) - away(b))[0]!
}
