import type { BlockKind } from '../../../core/networkSpec'
import { unused } from './names'
import { type Hole, type HoleKind, isHole, literal, outline, type Piece } from './pieces'
import type { Block, Op } from './program'

export interface Parameter {
  readonly name: string
  /** Its value in each block of the structure, in order. */
  readonly texts: readonly string[]
}

/** Blocks that differ in numbers alone: one function or class, called once for each. */
export interface Structure {
  /** Without a language's case: `inverted residual skip`. */
  readonly words: string
  readonly blocks: readonly Block[]
  /** Whether every operation reads the one before it. */
  readonly isChain: boolean
  readonly parameters: readonly Parameter[]
  /** Code of each operation of a block with parameters where values differ. */
  readonly lines: readonly (readonly Piece[])[]
}

/** How a language writes an operation. */
export type WriteOp = (op: Op) => readonly Piece[]

/** What a parameter that is both a block's input and output channels is called. */
export type End = 'in_channels' | 'out_channels'

export function structuresOf(
  blocks: readonly Block[],
  write: WriteOp,
  end: End,
): readonly Structure[] {
  const alike = new Map<string, Block[]>()
  for (const block of blocks) {
    // A block of one operation is written out where it stands, with its own values.
    const shown = block.ops.length === 1 ? literal : outline
    const key = JSON.stringify([
      block.kind,
      block.ops.map((op) => [shown(write(op)), op.inputs, op.isFlat]),
    ])
    const group = alike.get(key)
    if (group) group.push(block)
    else alike.set(key, [block])
  }
  const groups = [...alike.values()]
  const names = namesOf(groups)
  return groups.map((group, at) => structureOf(group, names[at]!, write, end))
}

const structureOf = (
  blocks: readonly Block[],
  words: string,
  write: WriteOp,
  end: End,
): Structure => {
  const { parameters, lines } = parametersOf(blocks, write, end)
  const isChain = blocks[0]!.ops.every(
    ({ inputs }, at) => inputs.length === 1 && inputs[0] === at - 1,
  )
  return { words, blocks, isChain, parameters, lines }
}

function parametersOf(blocks: readonly Block[], write: WriteOp, end: End) {
  const first = blocks[0]!
  const written = blocks.map(({ ops }) => ops.map(write))
  const parameters = new Map<string, Parameter>()
  const taken = new Set<string>()
  const ends = {
    in_channels: JSON.stringify(blocks.map(({ input }) => String(input[2]))),
    out_channels: JSON.stringify(blocks.map(({ output }) => String(output[2]))),
  }
  const named = (value: Hole, op: Op, texts: readonly string[]): string => {
    const values = JSON.stringify(texts)
    const known = parameters.get(value.kind + values)
    if (known) return known.name
    const called = values === ends[end] ? end : OTHER[end]
    const isEnd = value.kind === 'channels' && values === ends[called]
    const short = value.kind === 'channels' ? `${op.name}_channels` : WORDS[value.kind]
    const plain = taken.has(short) ? `${op.name}_${short}` : short
    const name = unused(isEnd ? called : plain, taken)
    taken.add(name)
    parameters.set(value.kind + values, { name, texts })
    return name
  }
  const lines = first.ops.map((op, opAt) =>
    written[0]![opAt]!.map((piece, pieceAt): Piece => {
      if (!isHole(piece)) return piece
      // Blocks of one structure have the same pieces: their outlines agree.
      const texts = written.map((ops) => (ops[opAt]![pieceAt] as Hole).text)
      if (texts.some((text) => text !== piece.text)) {
        return `${piece.lead}\${${named(piece, op, texts)}}`
      }
      return piece.text === piece.usual ? '' : piece.lead + piece.text
    }),
  )
  const order = (name: string) => ORDER.findIndex((ending) => name.endsWith(ending))
  const sorted = [...parameters.values()].sort((one, other) => order(one.name) - order(other.name))
  return { parameters: sorted, lines }
}

/** Endings of parameters' names in the order in which calls give them. */
const ORDER = ['in_channels', '_channels', 'kernel_size', 'stride', 'padding', 'activation', '']

const OTHER = { in_channels: 'out_channels', out_channels: 'in_channels' } as const

const WORDS: Readonly<Record<HoleKind, string>> = {
  channels: 'channels',
  kernel: 'kernel_size',
  stride: 'stride',
  padding: 'padding',
  activation: 'activation',
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** What the kinds of blocks are called in code. */
const TITLES: Partial<Record<BlockKind, string>> = {
  stem: 'stem',
  separable: 'separable',
  invertedResidual: 'inverted residual',
  residual: 'residual',
  inception: 'inception module',
  fire: 'fire',
  shuffle: 'shuffle unit',
  separableConv: 'separable conv',
  xception: 'xception module',
  auxiliary: 'auxiliary head',
}

/** Names that tell structures of one kind apart by what they have, then by a letter. */
function namesOf(groups: readonly (readonly Block[])[]): readonly string[] {
  const titles = groups.map(([block]) => titleOf(block!))
  const told = groups.map(([block], at) =>
    titles.filter((title) => title === titles[at]).length > 1
      ? [titles[at]!, ...features(block!)].join(' ')
      : titles[at]!,
  )
  return told.map((name, at) => {
    const alike = told.flatMap((other, index) => (other === name ? [index] : []))
    return alike.length > 1 ? `${name} ${LETTERS[alike.indexOf(at)] ?? at}` : name
  })
}

const titleOf = ({ kind, name }: Block): string => {
  if (kind === 'branches') return /^[A-Za-z]+/.exec(name)?.[0].toLowerCase() ?? kind
  return kind === null ? 'block' : (TITLES[kind] ?? `${kind} layers`)
}

function features({ kind, ops, output, input }: Block): readonly string[] {
  const kinds = ops.map((op) => op.layer.kind)
  const adds = ops.filter((op) => op.layer.kind === 'add')
  return [
    kind === 'invertedResidual' && kinds[0] === 'depthwise' && 'unexpanded',
    kinds.includes('multiply') && 'squeezed',
    adds.some((op) => op.inputs.includes(-1)) && 'skip',
    adds.some((op) => !op.inputs.includes(-1)) && 'projected',
    kind === 'shuffle' && output[0] < input[0] && 'strided',
  ].filter((word) => word !== false)
}
