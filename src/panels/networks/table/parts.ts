import { leavesOf, type TableRow } from './tree'

/** What has a hue of its own, and everything else. */
export const PART_KINDS = ['depthwise', 'pointwise', 'other'] as const
export type PartKind = (typeof PART_KINDS)[number]

export interface Part {
  readonly kind: PartKind
  /** From 0 to 1. */
  readonly share: number
}

/** What a row's operations or parameters are made of, as shares of `whole`; no empty ones. */
export function partsOf(
  row: TableRow,
  field: 'operations' | 'params',
  whole: number,
): readonly Part[] {
  const sums = { depthwise: 0, pointwise: 0, other: 0 }
  for (const leaf of leavesOf([row])) {
    const kind = leaf.kind === 'depthwise' || leaf.kind === 'pointwise' ? leaf.kind : 'other'
    sums[kind] += leaf[field]
  }
  return PART_KINDS.filter((kind) => sums[kind] > 0).map((kind) => ({
    kind,
    share: sums[kind] / whole,
  }))
}
