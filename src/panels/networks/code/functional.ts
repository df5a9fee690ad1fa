import { variablesOf } from './flow'
import { wrapped } from './layout'
import type { Piece } from './pieces'
import type { Op } from './program'
import { blockComment, type CodeRequest, type Extract, extractOf } from './request'
import { type Run, runsOf } from './runs'
import { type Structure, structuresOf, type WriteOp } from './structures'

/** How a language writes a network as functions of tensors: Keras and TensorFlow.js alike. */
export interface Syntax {
  readonly tab: string
  /** Its case for functions, parameters and variables. */
  readonly named: (name: string) => string
  readonly comment: (text: string) => string
  readonly assign: (target: string, value: string, isNew: boolean) => string
  readonly define: (
    name: string,
    parameters: readonly string[],
    body: readonly string[],
  ) => readonly string[]
  readonly call: (
    name: string,
    input: string,
    values: readonly (readonly [name: string, text: string])[],
  ) => string
  readonly repeat: (times: number, body: readonly string[]) => readonly string[]
}

export interface FunctionalCode {
  readonly extract: Extract
  readonly ops: readonly Op[]
  /** One function a structure that is called by name. */
  readonly definitions: readonly string[]
  /** Statements from the variable `x` to the variables in `outputs`. */
  readonly body: readonly string[]
  readonly outputs: readonly string[]
}

export function functionalCode(
  request: CodeRequest,
  syntax: Syntax,
  writer: (ops: readonly Op[]) => WriteOp,
): FunctionalCode {
  const extract = extractOf(request)
  const ops = extract.blocks.flatMap((block) => block.ops)
  const structures = structuresOf(extract.blocks, writer(ops), 'out_channels')
  const runs = runsOf(extract.blocks, structures)
  const sides = extract.blocks.filter(({ isSide }) => isSide)
  return {
    extract,
    ops,
    definitions: structures.flatMap((one) => definition(one, syntax)),
    body: runs.flatMap((run) => statements(run, syntax)),
    outputs: ['x', ...sides.map(({ name }) => syntax.named(name))],
  }
}

/** A short chain is written out where it is used. */
const isShort = ({ isChain, blocks }: Structure) =>
  isChain && (blocks.length === 1 || blocks[0]!.ops.length === 1)

function definition(structure: Structure, syntax: Syntax): readonly string[] {
  if (isShort(structure)) return []
  const parameters = structure.parameters.map(({ name }) => syntax.named(name))
  const body = lines(structure, syntax)
  return [syntax.define(syntax.named(structure.words), parameters, body).join('\n')]
}

/** The structure's statements, from `x` to `x`. */
function lines(structure: Structure, syntax: Syntax): readonly string[] {
  const known = new Set(['x'])
  return variablesOf(structure.blocks[0]!.ops).flatMap(({ target, sources }, at) => {
    const value = filled(structure.lines[at]!, sources.map(syntax.named), syntax)
    const variable = syntax.named(target)
    const isNew = !known.has(variable)
    known.add(variable)
    return wrapped(syntax.assign(variable, value, isNew), syntax.tab.length, syntax.tab)
  })
}

const filled = (pieces: readonly Piece[], sources: readonly string[], { named }: Syntax): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece
      return 'source' in piece ? sources[piece.source]! : piece.text
    })
    .join('')
    .replace(/\$\{(\w+)\}/g, (_, name: string) => named(name))

function statements({ structure, blocks, values }: Run, syntax: Syntax): readonly string[] {
  const comment = syntax.comment(blockComment(blocks))
  const isSide = blocks[0]!.isSide
  const target = isSide ? syntax.named(blocks[0]!.name) : 'x'
  const room = syntax.tab.length * (blocks.length > 1 ? 2 : 1)
  const values_ = values.map(([name, text]) => [syntax.named(name), text] as const)
  const terms = isShort(structure)
    ? structure.lines.map((pieces, at) => filled(pieces, [at === 0 ? 'x' : target], syntax))
    : [syntax.call(syntax.named(structure.words), 'x', values_)]
  const made = terms.flatMap((term, at) =>
    wrapped(syntax.assign(target, term, isSide && at === 0), room, syntax.tab),
  )
  return [comment, ...(blocks.length > 1 ? syntax.repeat(blocks.length, made) : made)]
}
