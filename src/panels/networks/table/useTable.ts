import { useDeferredValue, useMemo } from 'react'
import type { PossibleStudy } from '../../../state/study'
import { useApp } from '../../../state/useApp'
import { filterTree } from './filter'
import { foldsOf, type Line, linesOf } from './lines'
import { readSort, sortTree } from './sort'
import { type TableTotals, totalsOf } from './totals'
import { type TableRow, tableTree } from './tree'
import { type Folding, useFolding } from './useFolding'

export interface TableShown {
  /** What was looked for when these rows were found. */
  readonly find: string
  /** Filtered and in order. */
  readonly tree: readonly TableRow[]
  readonly lines: readonly Line[]
  readonly totals: TableTotals
  /** Of the whole network. */
  readonly all: TableTotals
  readonly folding: Folding
  /** Every row that folds. */
  readonly folds: readonly string[]
}

/** The rows the reader asked for. A hand that drags α or types never waits for them. */
export function useTable(study: PossibleStudy, everyNode: boolean): TableShown {
  const fold = useApp(({ choice }) => choice.fold)
  const sort = useApp(({ choice }) => choice.sort)
  const find = useDeferredValue(useApp(({ choice }) => choice.find.trim()))
  const folding = useFolding(find !== '')
  const { cost } = study
  const tree = useMemo(() => tableTree(cost, fold, everyNode), [cost, fold, everyNode])
  const found = useMemo(() => filterTree(tree, find), [tree, find])
  const sorted = useMemo(() => sortTree(found, readSort(sort)), [found, sort])
  return {
    find,
    tree: sorted,
    lines: linesOf(sorted, folding.isOpen),
    totals: useMemo(() => totalsOf(found), [found]),
    all: useMemo(() => totalsOf(tree), [tree]),
    folding,
    folds: useMemo(() => foldsOf(found), [found]),
  }
}
