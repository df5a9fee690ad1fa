import { BLOCK_WORDS, KIND_WORDS } from './kindWords'
import { type TableRow, withChildren } from './tree'

/** What a reader looks for; a row must have all of it. */
export interface Query {
  readonly kernels: readonly (readonly [height: number, width: number])[]
  readonly strides: readonly number[]
  readonly groups: readonly number[]
  /** Parts of names and of words for kinds, small letters. */
  readonly words: readonly string[]
}

const STRIDE = /(?:strides?|步幅)\s*[:=]?\s*(\d+)|(?<![\w.])s=?(\d+)(?![\w.])/gu
const GROUPS = /(?:groups?|分組數?|分组数?)\s*[:=]?\s*(\d+)|(?<![\w.])g=?(\d+)(?![\w.])/gu
const KERNEL = /(?<![\w.×])(\d{1,2})\s*[x×*]\s*(\d{1,2})(?!\s*[x×*\d])/gu

/** “3x3 stride 2”, “pointwise 14x14x512”, “逐點 步幅 2”: sizes and settings, and words. */
export function readQuery(text: string): Query {
  const numbers = { strides: [] as number[], groups: [] as number[] }
  const kernels: [number, number][] = []
  const take = (into: number[]) => (_: string, word?: string, letter?: string) => {
    into.push(Number(word ?? letter))
    return ' '
  }
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(STRIDE, take(numbers.strides))
    .replace(GROUPS, take(numbers.groups))
    .replace(KERNEL, (_, height: string, width: string) => {
      kernels.push([Number(height), Number(width)])
      return ' '
    })
    .replace(/(\d)\s*[×*]\s*(?=\d)/gu, '$1x')
    .split(/\s+/)
    .filter((word) => word !== '')
  return { ...numbers, kernels, words }
}

/** Everything about a row that words are looked for in. */
function haystack(row: TableRow): string {
  const words = [...row.members, row.block ?? '', row.input.join('x'), row.output.join('x')]
  if (row.kind) words.push(KIND_WORDS[row.kind])
  if (row.blockKind) words.push(BLOCK_WORDS[row.blockKind])
  return words.join('\n').toLowerCase()
}

function matches(row: TableRow, query: Query): boolean {
  const { kernelSize, stride, groups } = row
  const isAt = (size: readonly number[] | null, other: readonly number[]) =>
    size?.[0] === other[0] && size?.[1] === other[1]
  if (!query.kernels.every((kernel) => isAt(kernelSize, kernel))) return false
  if (!query.strides.every((steps) => stride !== null && Math.max(...stride) === steps))
    return false
  if (!query.groups.every((count) => groups === count)) return false
  if (query.words.length === 0) return true
  const text = haystack(row)
  return query.words.every((word) => text.includes(word))
}

/** The rows that have all of it, in the blocks and stages they stand in, which add up no others. */
export function filterTree(tree: readonly TableRow[], text: string): readonly TableRow[] {
  if (text.trim() === '') return tree
  const query = readQuery(text)
  const kept = (rows: readonly TableRow[]): readonly TableRow[] =>
    rows.flatMap((row) => {
      if (row.children.length === 0) return matches(row, query) ? [row] : []
      const children = kept(row.children)
      return children.length === 0 ? [] : [withChildren(row, children)]
    })
  return kept(tree)
}
