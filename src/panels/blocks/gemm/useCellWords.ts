import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { copyCounts, type GemmExample, isWeight, PADDING } from '../../../core/gemm/example'
import { type GemmCell, terms } from '../../../core/gemm/trace'
import { useFormat } from '../../../i18n/useFormat'
import { signed } from '../../signed'

/** A cell of the small product in words: what it is, where it comes from, where it goes. */
export function useCellWords(example: GemmExample): (cell: GemmCell) => string {
  const { t } = useTranslation('exGemm')
  const format = useFormat()
  return useCallback(
    ({ part, index }) => {
      const { input, columns, filters, rows, source, setting, outSize } = example
      const print = (value: number) => signed(value, format)
      /** Where an input value lies, counted from one. */
      const inInput = (at: number) => {
        const pixel = Math.floor(at / input[2])
        return {
          value: print(example.inputValues[at]!),
          row: Math.floor(pixel / input[1]) + 1,
          column: (pixel % input[1]) + 1,
          channel: (at % input[2]) + 1,
        }
      }
      switch (part) {
        case 'input': {
          const copies = copyCounts(example)[index]!
          const perCopy = setting.kind === 'depthwise' ? 1 : filters
          return t('cell.input', { ...inInput(index), count: copies, uses: copies * perCopy })
        }
        case 'matrix': {
          const at = { at: Math.floor(index / columns) + 1, place: (index % columns) + 1 }
          const from = source[index]!
          if (from === PADDING) return t('cell.padding', at)
          const count = setting.kind === 'depthwise' ? 1 : filters
          return t('cell.matrix', { ...at, ...inInput(from), count })
        }
        case 'kernel': {
          const [place, filter] = [Math.floor(index / filters), index % filters]
          const at = { place: place + 1, filter: filter + 1 }
          if (!isWeight(setting, place, filter)) return t('cell.void', at)
          return t('cell.kernel', { ...at, value: print(example.kernel[index]!), count: rows })
        }
        case 'product': {
          const bracket = (value: number) => (value < 0 ? `(${print(value)})` : print(value))
          const sum = terms(example, index).map(
            (term) => `${print(term.value)}·${bracket(term.weight)}`,
          )
          return t('cell.product', {
            at: Math.floor(index / filters) + 1,
            filter: (index % filters) + 1,
            sum: sum.join(' + '),
            value: print(example.product[index]!),
          })
        }
        case 'row': {
          const cells = source.subarray(index * columns, (index + 1) * columns)
          return t('cell.row', {
            at: index + 1,
            row: Math.floor(index / outSize) + 1,
            column: (index % outSize) + 1,
            cells: columns,
            count: cells.filter((from) => from === PADDING).length,
          })
        }
      }
    },
    [example, format, t],
  )
}
