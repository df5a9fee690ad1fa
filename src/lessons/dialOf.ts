import type { Choice, ExperimentId } from '../state/choice'
import { type DialTable, type DialValues, readDials } from '../state/dials'

/**
 * An experiment's dials as its controls read them off the address: what it leaves out, and what no
 * dial could be, is as the experiment begins. Undefined while the reader looks at something else.
 */
export const dialsOf = <Table extends DialTable>(
  { view, experiment, dials }: Choice,
  id: ExperimentId,
  table: Table,
): DialValues<Table> | undefined =>
  view === 'blocks' && experiment === id ? readDials(table, dials).values : undefined
