import type { NetworkCost } from '../../../core/analyse'
import type { NetworkSetting } from '../../../core/expandNetwork'
import { TOOLS, type Tool, toolCount } from '../../../core/tools'
import { type PossibleStudy, studyOf } from '../../../state/study'
import { printTransforms } from '../../../state/transforms'

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

/**
 * One of the last place that somebody wrote, as a part of the number: 113.3 is written to 0.1, so
 * to 1/1133. A bare whole count that ends in zeros is taken for a rounded one; with a unit, 570 M
 * is written to the million.
 */
export function precisionOf(text: string): number {
  const plain = text.normalize('NFKC').replace(/[\s_]/g, '')
  const [, written = '', unit = ''] = /^([\d.,]+)(.*)$/.exec(plain) ?? []
  const isGrouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(written)
  const digits = isGrouped ? written.replaceAll(',', '') : written.replace(',', '.')
  const number = Number(digits)
  const decimals = digits.split('.')[1]?.length ?? 0
  const isRound = decimals === 0 && unit === '' && number >= BARE
  const zeros = isRound ? (/0*$/.exec(digits)?.[0].length ?? 0) : 0
  return 10 ** (zeros - decimals) / number
}

/** More than doubles lose and less than any digit says. */
const SLACK = 1e-12

/** Whose count a printed number is, rounded or cut off at its last place. */
export function recognise(cost: NetworkCost, value: number, precision: number): Recognised {
  const away = (known: KnownCount) => Math.abs(known.value - value) / value
  const ordered = knownCounts(cost).toSorted((a, b) => away(a) - away(b))
  const isCutTo = (known: KnownCount) => known.value >= value && away(known) < precision - SLACK
  return {
    matches: ordered.filter((known) => away(known) <= precision / 2 + SLACK || isCutTo(known)),
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

export interface RecognisedElsewhere {
  readonly study: PossibleStudy
  readonly matches: readonly KnownCount[]
}

/**
 * The same network where tools are mostly run, at its published resolution and full width: the
 * first such setting in which the typed number is a tool's count, or null.
 */
export function recogniseElsewhere(
  study: PossibleStudy,
  value: number,
  text: string,
): RecognisedElsewhere | null {
  const { id, spec, setting, transforms, cost } = study
  const { alpha, resolution } = setting
  const usual = spec.defaultResolution
  const full = spec.defaultAlpha ?? 1
  const isOther = (at: NetworkSetting) => at.alpha !== alpha || at.resolution !== resolution
  const settings = [
    { alpha, resolution: usual },
    { alpha: full, resolution },
    { alpha: full, resolution: usual },
  ].filter(isOther)
  for (const at of settings) {
    const changes = printTransforms(transforms)
    const other = studyOf({ id, transforms: changes, ...cost.convention, ...at })
    if (!other.cost.ok) continue
    const known = recogniseTyped(other.cost.value, value, text).matches
    const matches = known.filter(({ what }) => what !== 'twice')
    if (matches.length > 0) return { study: { ...other, cost: other.cost.value }, matches }
  }
  return null
}
