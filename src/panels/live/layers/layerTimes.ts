import type { DisplayKind } from '../../../core/rows'
import type { LayerGroup } from './layerGroups'

/** What was measured of one step, in milliseconds. */
export interface StepFigure {
  /** Median, or mean where the clock steps too coarsely for one. */
  readonly ms: number
  readonly p10: number
  readonly p90: number
  /** Values it is of. */
  readonly count: number
}

export type StepFigures = ReadonlyMap<string, StepFigure>

/** A group with what it takes beside what it costs. Null is not known yet, or never will be. */
export interface TimedGroup {
  readonly group: LayerGroup
  /** Of several steps: the sums of their own, as of times that rise and fall together. */
  readonly time: StepFigure | null
  /** Of the operations that run here. */
  readonly costShare: number
  /** Of the sum of all steps; null until every step has a time. */
  readonly timeShare: number | null
  /** Operations, as the reader counts, a second. */
  readonly rate: number | null
  /** Share of time by share of operations; above 1 it takes longer than its operations say. */
  readonly ratio: number | null
  /** The share of time by the kinds of its rows; empty until it is known. */
  readonly byKind: ReadonlyMap<DisplayKind, number>
}

export interface LayerTimes {
  readonly groups: readonly TimedGroup[]
  /** Sum of all steps in milliseconds; null until every step has a time. */
  readonly sumMs: number | null
  /** Operations that run: without heads that only training uses. */
  readonly operations: number
}

/** Twice its share of the operations, or half of it, is worth a word. */
export const NOTABLE = 2

export type Verdict = 'more' | 'less' | null

export const verdictOf = (ratio: number | null): Verdict => {
  if (ratio === null) return null
  if (ratio > NOTABLE) return 'more'
  return ratio < 1 / NOTABLE ? 'less' : null
}

/** Costs and times of groups that are a whole network's, with their shares of the whole. */
export function layerTimes(groups: readonly LayerGroup[], figures: StepFigures): LayerTimes {
  const times = groups.map(({ outputs }) => timeOf(outputs, figures))
  const isWhole = groups.every(({ outputs }, index) => outputs.length === 0 || times[index])
  const sum = times.reduce((total, time) => total + (time?.ms ?? 0), 0)
  const sumMs = isWhole && sum > 0 ? sum : null
  const operations = groups.reduce((total, group) => total + runningOperations(group), 0)
  return {
    sumMs,
    operations,
    groups: groups.map((group, index) => {
      const time = times[index] ?? null
      const costs = runningOperations(group)
      const costShare = operations > 0 ? costs / operations : 0
      const timeShare = sumMs === null ? null : (time?.ms ?? 0) / sumMs
      const hasBoth = time !== null && costs > 0
      return {
        group,
        time,
        costShare,
        timeShare,
        rate: hasBoth && time.ms > 0 ? (1000 * costs) / time.ms : null,
        ratio: hasBoth && timeShare !== null ? timeShare / costShare : null,
        byKind: sumMs === null ? new Map() : kindShares(group, figures, sumMs),
      }
    }),
  }
}

function kindShares(
  { rows }: LayerGroup,
  figures: StepFigures,
  sumMs: number,
): ReadonlyMap<DisplayKind, number> {
  const shares = new Map<DisplayKind, number>()
  for (const { kind, outputs } of rows) {
    const ms = outputs.reduce((sum, output) => sum + (figures.get(output)?.ms ?? 0), 0)
    if (ms > 0) shares.set(kind, (shares.get(kind) ?? 0) + ms / sumMs)
  }
  return shares
}

/** Without heads that only training uses. */
const runningOperations = ({ rows }: LayerGroup): number =>
  rows.reduce((total, row) => total + (row.state === 'absent' ? 0 : row.operations), 0)

function timeOf(outputs: readonly string[], figures: StepFigures): StepFigure | null {
  const all = outputs.flatMap((output) => figures.get(output) ?? [])
  if (all.length === 0 || all.length < outputs.length) return null
  const sum = (of: (figure: StepFigure) => number) =>
    all.reduce((total, figure) => total + of(figure), 0)
  return {
    ms: sum(({ ms }) => ms),
    p10: sum(({ p10 }) => p10),
    p90: sum(({ p90 }) => p90),
    count: Math.min(...all.map(({ count }) => count)),
  }
}

export const SORTS = [
  'name',
  'kind',
  'operations',
  'shares',
  'ms',
  'rate',
  'ratio',
  'params',
] as const
export type LayerSort = (typeof SORTS)[number]

/** Nothing known comes last, whichever way the rest goes; equals stay in the network's order. */
export function sortedTimes(
  groups: readonly TimedGroup[],
  by: LayerSort | null,
  isFalling: boolean,
): readonly TimedGroup[] {
  if (by === null) return groups
  const key = KEYS[by]
  return groups.toSorted((one, other) => {
    const [a, b] = [key(one), key(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    const order = typeof a === 'string' ? a.localeCompare(String(b), 'en', NUMERIC) : a - Number(b)
    return isFalling ? -order : order
  })
}

const NUMERIC = { numeric: true } as const

const KEYS: Readonly<Record<LayerSort, (timed: TimedGroup) => string | number | null>> = {
  name: ({ group }) => group.id,
  kind: ({ group }): DisplayKind | null => group.kind,
  operations: ({ group }) => group.operations,
  shares: ({ timeShare, costShare }) => timeShare ?? costShare,
  ms: ({ time }) => time?.ms ?? null,
  rate: ({ rate }) => rate,
  ratio: ({ ratio }) => ratio,
  params: ({ group }) => group.params,
}
