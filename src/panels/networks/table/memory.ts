import { COLUMN_IDS, type ColumnId } from './columns'

/** How a reader likes the table; it stays on the device and is in no address. */
export interface TableTaste {
  readonly columns: readonly ColumnId[]
  /** Batch norm and activation as rows of their own. */
  readonly everyNode: boolean
}

export const FIRST_TASTE: TableTaste = { columns: COLUMN_IDS, everyNode: false }

const KEY = 'separable-lab.networkTable'
const NODES = 'nodes'

/** Storage may be forbidden, full or gone, and naming it can throw: then nothing is kept. */
function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

/** What was kept, its unknown words passed over. */
export function readTaste(storage: () => Pick<Storage, 'getItem'>): TableTaste {
  const words = attempt(() => storage().getItem(KEY))?.split(' ')
  if (!words) return FIRST_TASTE
  const columns = COLUMN_IDS.filter((id) => id === 'name' || words.includes(id))
  return { columns, everyNode: words.includes(NODES) }
}

export function saveTaste(storage: () => Pick<Storage, 'setItem'>, taste: TableTaste): void {
  const words = taste.everyNode ? [...taste.columns, NODES] : taste.columns
  attempt(() => storage().setItem(KEY, words.join(' ')))
}
