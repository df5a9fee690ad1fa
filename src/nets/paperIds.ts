/** Tables of the papers that stand beside our counts, those of paperTables.ts in its order. */
export const PAPER_IDS = [
  'v1-2',
  'v1-3',
  'v1-4',
  'v1-5',
  'v1-6',
  'v1-7',
  'v1-8',
  'v1-9',
  'v2-2',
  'v2-3',
  'v2-4',
  'v3-1',
  'v3-2',
  'v3-3',
  'v3-4',
  'v3-5',
  'v3-stage',
  'v1-slim',
  'v2-slim',
  'v3-slim',
] as const
export type PaperId = (typeof PAPER_IDS)[number]
