import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  COLUMN_IDS,
  MAIN_COLUMNS,
  narrowOrder,
} from '../../../../src/panels/networks/table/columns'
import { type Cursor, clampCursor, moveBy } from '../../../../src/panels/networks/table/cursor'
import { foldsOf, lineOf, linesOf, standing } from '../../../../src/panels/networks/table/lines'
import { FIRST_TASTE, readTaste, saveTaste } from '../../../../src/panels/networks/table/memory'
import { partsOf } from '../../../../src/panels/networks/table/parts'
import { rowSlots } from '../../../../src/panels/networks/table/rowWindow'
import { tableTree } from '../../../../src/panels/networks/table/tree'
import { columnWidths } from '../../../../src/panels/networks/table/widths'
import { studyOf } from '../../../../src/state/study'

const { cost } = studyOf({
  id: 'resnet50',
  alpha: 1,
  resolution: 224,
  transforms: '',
  unit: 'mac',
  batchNorm: 'folded',
  bias: 'out',
})
if (!cost.ok) throw new Error(cost.fault.code)
const blocks = tableTree(cost.value, 'blocks')
const stages = tableTree(cost.value, 'stages')

it('a narrow screen begins with name, count and share, and loses none of the 16 columns', () => {
  expect(narrowOrder(COLUMN_IDS).slice(0, 4)).toEqual(['name', 'macs', 'macsShare', 'number'])
  expect(narrowOrder(COLUMN_IDS).toSorted()).toEqual(COLUMN_IDS.toSorted())
  expect(narrowOrder(['name', 'kind'])).toEqual(['name', 'kind'])
  expect(narrowOrder(MAIN_COLUMNS)).toHaveLength(9)
})

describe('lines', () => {
  it('ResNet-50 has 20 lines folded and 88 open: 72 layers and their 16 blocks', () => {
    expect(linesOf(blocks, () => false)).toHaveLength(20)
    expect(linesOf(blocks, () => true)).toHaveLength(88)
    expect(foldsOf(blocks)).toHaveLength(16)
    expect(foldsOf(stages)).toHaveLength(16 + 6)
  })

  it('a layer says where its block stands and which of how many it is', () => {
    const lines = linesOf(stages, () => true)
    const at = lines.findIndex(({ row }) => row.name === 'layer1.0.conv2')
    expect(lines[at]).toMatchObject({ depth: 3, place: 2, siblings: 5, isOpen: null })
    const block = lines[at]!.parent!
    expect(lines[block]).toMatchObject({ depth: 2, place: 2, siblings: 4, isOpen: true })
    expect(lines[block]!.row.name).toBe('layer1.0')
    expect(lines[lines[block]!.parent!]!.row.name).toBe('56 × 56')
  })

  it('a node is shown by its own row, by its batch norm’s, or by the folded block it is in', () => {
    const open = linesOf(blocks, () => true)
    expect(open[lineOf(open, 'layer2.1.conv3')]!.row.name).toBe('layer2.1.conv3')
    expect(open[lineOf(open, 'layer2.1.bn3')]!.row.name).toBe('layer2.1.conv3')
    const shut = linesOf(blocks, () => false)
    expect(shut[lineOf(shut, 'layer2.1.conv3')]!.row.name).toBe('layer2.1')
    expect(lineOf(shut, 'no such node')).toBe(-1)
    expect(lineOf(shut, '')).toBe(-1)
  })
})

it('the rows to take away add up to the network’s MACs, however many blocks are open', () => {
  for (const open of ['', 'block/layer1.0', 'block:layer4.2']) {
    const rows = standing(linesOf(blocks, (id) => id === open))
    expect(rows.reduce((sum, row) => sum + row.macs, 0)).toBe(4_089_184_256)
  }
})

describe('drawn rows', () => {
  it('of 5,000 rows 44 are drawn, and the keyboard’s', () => {
    const slots = rowSlots(5000, { first: 1000, rows: 20 }, [3])
    expect(slots.filter((slot) => slot.kind === 'row')).toHaveLength(45)
    expect(slots.slice(0, 3)).toEqual([
      { kind: 'gap', from: 0, rows: 3 },
      { kind: 'row', index: 3 },
      { kind: 'gap', from: 4, rows: 984 },
    ])
  })

  it('60 rows are all drawn', () => {
    expect(rowSlots(60, { first: 40, rows: 5 }, [])).toEqual(
      Array.from({ length: 60 }, (_, index) => ({ kind: 'row', index })),
    )
  })

  it('make up the whole height, wherever the frame has been scrolled', () => {
    const whole = fc.nat(3000)
    fc.assert(
      fc.property(whole, whole, fc.nat(80), fc.integer(), (count, first, rows, held) => {
        const slots = rowSlots(count, { first, rows }, [held])
        let next = 0
        for (const slot of slots) {
          expect(slot.kind === 'row' ? slot.index : slot.from).toBe(next)
          next += slot.kind === 'row' ? 1 : slot.rows
        }
        expect(next).toBe(count)
      }),
      { numRuns: 200 },
    )
  })
})

describe('keys', () => {
  const lines = linesOf(blocks, (id) => id === 'block/layer1.0')
  const ground = { lines, columns: 16, page: 10 }
  const press = (key: string, at: Cursor, isFar = false) => moveBy(at, { key, isFar }, ground)
  const go = (row: number, column: number) => ({ kind: 'go', to: { row, column } })

  it('go by one, by a page, to the ends, and no further', () => {
    expect(press('ArrowDown', { row: 4, column: 2 })).toEqual(go(5, 2))
    expect(press('ArrowUp', { row: 0, column: 2 })).toEqual(go(-1, 2))
    expect(press('ArrowUp', { row: -1, column: 2 })).toEqual(go(-1, 2))
    expect(press('ArrowRight', { row: 4, column: 15 })).toEqual(go(4, 15))
    expect(press('PageDown', { row: 4, column: 2 })).toEqual(go(14, 2))
    expect(press('PageDown', { row: 20, column: 2 })).toEqual(go(25, 2))
    expect(press('PageUp', { row: 4, column: 2 })).toEqual(go(0, 2))
    expect(press('Home', { row: 4, column: 2 })).toEqual(go(4, 0))
    expect(press('End', { row: 4, column: 2 })).toEqual(go(4, 15))
    expect(press('Home', { row: 4, column: 2 }, true)).toEqual(go(0, 0))
    expect(press('End', { row: 4, column: 2 }, true)).toEqual(go(25, 15))
    expect(press('a', { row: 4, column: 2 })).toBeNull()
  })

  it('right opens a block, left shuts it, left in a layer goes up to its block', () => {
    expect(lines[2]!.row.name).toBe('layer1.0')
    expect(press('ArrowLeft', { row: 2, column: 0 })).toEqual({
      kind: 'fold',
      id: 'block/layer1.0',
    })
    expect(press('ArrowRight', { row: 2, column: 0 })).toEqual(go(2, 1))
    expect(press('ArrowLeft', { row: 5, column: 0 })).toEqual(go(2, 0))
    expect(press('ArrowRight', { row: 8, column: 0 })).toEqual({
      kind: 'fold',
      id: 'block/layer1.1',
    })
    expect(press('ArrowLeft', { row: 8, column: 0 })).toEqual(go(8, 0))
    expect(press('ArrowRight', { row: 8, column: 1 })).toEqual(go(8, 2))
  })

  it('a place that is gone comes back to the nearest', () => {
    expect(clampCursor({ row: 90, column: 15 }, 28, 9)).toEqual({ row: 28, column: 8 })
  })
})

it('a bottleneck block is 1×1 convolutions for 47.1% and its 3×3 for the rest', () => {
  const block = blocks.find((row) => row.name === 'layer1.1')!
  const parts = partsOf(block, 'operations', block.operations)
  expect(parts.map(({ kind }) => kind)).toEqual(['pointwise', 'other'])
  // 2 × 64 × 256 weights against 9 × 64 × 64 at each of 56 × 56 places.
  expect(parts[0]!.share).toBeCloseTo(32_768 / (32_768 + 36_864), 10)
  expect(parts[0]!.share + parts[1]!.share).toBeCloseTo(1, 10)
})

it('columns have room for their longest figure, 4,089,184,256 MACs in bold', () => {
  const widths = columnWidths(
    blocks,
    cost.ok ? cost.value.totals : { operations: 0, params: 0 },
    true,
  )
  expect(widths.macs).toBeGreaterThan(10 * 0.66 + 3 * 0.3 + 1)
  expect(Object.keys(widths).sort()).toEqual([...COLUMN_IDS].sort())
})

describe('what the device remembers', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }

  it('is what was chosen', () => {
    const taste = { columns: ['name', 'macs', 'params'], everyNode: true } as const
    saveTaste(() => storage, taste)
    expect(readTaste(() => storage)).toEqual(taste)
  })

  it('is the first taste where there is nothing, or no storage at all', () => {
    kept.clear()
    expect(readTaste(() => storage)).toEqual(FIRST_TASTE)
    const forbidden = () => {
      throw new Error('SecurityError')
    }
    expect(readTaste(forbidden)).toEqual(FIRST_TASTE)
    expect(() => saveTaste(forbidden, FIRST_TASTE)).not.toThrow()
  })

  it('passes over words it does not know, and never loses the name', () => {
    const odd = { getItem: () => 'params colour <script> macs' }
    expect(readTaste(() => odd)).toEqual({ columns: ['name', 'macs', 'params'], everyNode: false })
  })
})
