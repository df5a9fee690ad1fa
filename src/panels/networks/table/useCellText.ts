import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockKind } from '../../../core/networkSpec'
import { useFormat } from '../../../i18n/useFormat'
import { useApp } from '../../../state/useApp'
import type { ColumnId } from './columns'
import { leavesOf, type TableRow } from './tree'

/** What the shares are of. */
export interface Whole {
  readonly operations: number
  readonly params: number
}

/** What a block is made by; kinds that are a single layer stand under its own name. */
const NAMED = [
  'stem',
  'separable',
  'classifier',
  'invertedResidual',
  'residual',
  'branches',
  'inception',
  'fire',
  'shuffle',
  'separableConv',
  'xception',
  'auxiliary',
] as const satisfies readonly BlockKind[]

const nameOf = (kind: BlockKind | null) => NAMED.find((named) => named === kind) ?? 'plain'

export interface CellText {
  /** What a cell says; empty where a row has nothing to say there. */
  readonly text: (row: TableRow, id: ColumnId) => string
  readonly kind: (row: TableRow) => string
}

/** Rows in the words and numbers of the page's language. */
export function useCellText(whole: Whole): CellText {
  const { t } = useTranslation('netTable')
  const format = useFormat()
  const byteUnit = useApp(({ choice }) => choice.byteUnit)
  return useMemo(() => {
    const bytes = byteUnit === 'binary' ? format.bytes : format.bytesDecimal
    const sides = (size: readonly number[] | null) => size?.join('×') ?? ''
    const alike = (size: readonly [number, number]) =>
      size[0] === size[1] ? format.integer(size[0]) : size.map(format.integer).join('×')

    function kind(row: TableRow): string {
      if (row.kind) return t(`kinds.${row.kind}`)
      const word = row.level === 'stage' ? t('blocks.stage') : t(`blocks.${nameOf(row.blockKind)}`)
      const count = leavesOf([row]).filter((leaf) => leaf.number !== null).length
      return t('kindCount', { kind: word, count })
    }

    function text(row: TableRow, id: ColumnId): string {
      switch (id) {
        case 'number':
          return row.number === null ? '' : format.integer(row.number)
        case 'name':
          return row.name
        case 'kind':
          return kind(row)
        case 'kernel':
          return sides(row.kernelSize)
        case 'stride':
          return row.stride ? alike(row.stride) : ''
        case 'groups':
          return row.groups === null ? '' : format.integer(row.groups)
        case 'input':
        case 'output':
          return row[id].map(format.integer).join('×')
        case 'macs':
          return format.integer(row.operations)
        case 'macsShare':
          return format.percent(row.operations / whole.operations)
        case 'params':
          return format.integer(row.params)
        case 'paramsShare':
          return format.percent(row.params / whole.params)
        case 'activationBytes':
        case 'trafficBytes':
          return bytes(row[id])
        case 'flopsPerByte':
          return format.fraction(row.flopsPerByte)
        case 'receptiveField':
          return alike(row.receptiveField.size)
      }
    }
    return { text, kind }
  }, [t, format, byteUnit, whole.operations, whole.params])
}
