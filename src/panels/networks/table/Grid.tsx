import {
  type CSSProperties,
  type FocusEvent,
  type MouseEvent,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { useTranslation } from 'react-i18next'
import { choose } from '../../../state/store'
import type { PossibleStudy } from '../../../state/study'
import { useApp, useStore } from '../../../state/useApp'
import { useWords } from '../../../ui/words'
import { changeLayer } from '../LayerAction'
import type { Place } from '../place'
import { BodyRow, type RowPrint } from './BodyRow'
import type { ColumnId } from './columns'
import styles from './Grid.module.css'
import { HeaderRow } from './HeaderRow'
import { type Line, lineOf } from './lines'
import { rowSlots } from './rowWindow'
import { nextSort } from './sort'
import { TotalsRow } from './TotalsRow'
import { useCellText } from './useCellText'
import { useGridKeys } from './useGridKeys'
import { rowHeight, useSight } from './useSight'
import type { TableShown } from './useTable'
import { columnWidths } from './widths'

interface GridProps {
  readonly study: PossibleStudy
  readonly place: Place
  readonly shown: TableShown
  readonly columns: readonly ColumnId[]
  readonly everyNode: boolean
}

/** The rows in their frame: headings and sums stay in sight, and so does each row's name. */
export function Grid({ study, place, shown, columns, everyNode }: GridProps) {
  const { t } = useTranslation('netTable')
  const { scrollable } = useWords()
  const store = useStore()
  const fold = useApp(({ choice }) => choice.fold)
  const node = useApp(({ choice }) => choice.node)
  const frame = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const { lines, tree, totals, folding } = shown
  const whole = study.cost.totals
  const { text, kind } = useCellText(whole)
  const sight = useSight(frame)
  const isTree = fold !== 'layers'
  const selected = lineOf(lines, node)

  const print: RowPrint = useMemo(() => {
    const most = (field: 'operations' | 'params') =>
      Math.max(...tree.map((row) => row[field]), 1) / whole[field]
    return {
      text,
      kind,
      whole,
      longest: { operations: most('operations'), params: most('params') },
    }
  }, [text, kind, whole, tree])

  const widths = useMemo(() => columnWidths(tree, whole, isTree), [tree, whole, isTree])

  const select = (line: Line) => {
    const first = line.row.members[0]!
    choose(store, { node: first === node ? '' : first })
  }
  const keys = useGridKeys(table, lines, columns.length, () => pageOf(frame.current), {
    onFold: folding.toggle,
    onSelect: select,
    onLeave: () => choose(store, { node: '' }),
    onAct: ({ row }) =>
      row.level === 'layer'
        ? changeLayer(store, study, place, row.members[0]!)
        : choose(store, { node: row.members[0]! }),
  })
  useRowInSight(frame, selected)

  function onClick({ target }: MouseEvent) {
    if (!(target instanceof Element)) return
    const opened = target.closest('[data-fold]')?.getAttribute('data-fold')
    if (opened) return folding.toggle(opened)
    const column = target.closest('[data-sort]')?.getAttribute('data-sort')
    if (column) {
      const { sort } = store.getState().choice
      // The attribute holds what HeaderRow wrote there: a column's id.
      return choose(store, { sort: nextSort(sort, column as ColumnId) })
    }
    const line = lines[Number(target.closest('tr[data-row]')?.getAttribute('data-row') ?? -1)]
    // A hand that marks text to copy it selects no row.
    if (line && window.getSelection()?.isCollapsed !== false) select(line)
  }

  function onFocus({ target }: FocusEvent) {
    const at = target.getAttribute('data-at')?.split(':').map(Number)
    if (at?.length === 2) keys.place({ row: at[0]!, column: at[1]! })
  }

  const cursorAt = (row: number) => (keys.cursor.row === row ? keys.cursor.column : null)
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-tree={isTree || undefined}
      style={{ '--longest': `${widths.name}em` } as CSSProperties /* a custom property */}
    >
      <table
        ref={table}
        className={styles.table}
        role={isTree ? 'treegrid' : 'grid'}
        aria-label={t(isTree ? 'caption.tree' : 'caption.grid', { network: study.spec.title })}
        aria-description={scrollable}
        aria-keyshortcuts="S"
        aria-rowcount={lines.length + 2}
        aria-colcount={columns.length}
        onClick={onClick}
        onFocus={onFocus}
        onKeyDown={keys.onKeyDown}
      >
        <colgroup>
          {columns.map((id) => (
            <col
              key={id}
              className={styles.column}
              data-column={id}
              style={{ '--width': `${widths[id]}em` } as CSSProperties /* a custom property */}
            />
          ))}
        </colgroup>
        <thead>
          <HeaderRow columns={columns} everyNode={everyNode} cursor={cursorAt(-1)} />
        </thead>
        <tbody>
          {rowSlots(lines.length, sight, [keys.cursor.row]).map((slot) =>
            slot.kind === 'gap' ? (
              // biome-ignore lint/a11y/noAriaHiddenOnFocusable: only room; nothing takes the focus
              <tr key={`gap:${slot.from}`} aria-hidden="true">
                <td
                  className={styles.gap}
                  colSpan={columns.length}
                  style={{ blockSize: `calc(${slot.rows} * var(--row))` }}
                />
              </tr>
            ) : (
              <BodyRow
                key={lines[slot.index]!.row.id}
                line={lines[slot.index]!}
                index={slot.index}
                columns={columns}
                print={print}
                cursor={cursorAt(slot.index)}
                isSelected={slot.index === selected}
                isTree={isTree}
              />
            ),
          )}
        </tbody>
        <tfoot>
          <TotalsRow
            totals={totals}
            whole={whole}
            isWhole={shown.find === ''}
            columns={columns}
            index={lines.length}
            cursor={cursorAt(lines.length)}
          />
        </tfoot>
      </table>
    </div>
  )
}

/** Rows a page key moves by: what is in sight, less one to keep the thread. */
const pageOf = (frame: HTMLElement | null): number => {
  if (!frame) return 1
  const edges = ['thead', 'tfoot'].map(
    (part) => frame.querySelector<HTMLElement>(part)?.offsetHeight ?? 0,
  )
  const room = frame.clientHeight - edges[0]! - edges[1]!
  return Math.max(1, Math.floor(room / rowHeight(frame)) - 1 || 10)
}

/** A row that was selected elsewhere on the page comes in sight, and the page stays where it is. */
function useRowInSight(frame: { readonly current: HTMLElement | null }, index: number) {
  useLayoutEffect(() => {
    const element = frame.current
    if (!element || index < 0) return
    const row = rowHeight(element)
    const room = element.clientHeight - 3 * row
    const top = index * row
    const isInSight = top >= element.scrollTop && top + row <= element.scrollTop + room
    if (!isInSight) element.scrollTop = Math.max(0, top - room / 2)
  }, [frame, index])
}
