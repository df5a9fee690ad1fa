import { variablesOf } from './flow'
import { indented, WIDTH, wrapped } from './layout'
import { pascalCase, snakeCase, titleName } from './names'
import type { Piece } from './pieces'
import type { Op } from './program'
import { printTorchHelpers, torchHelpers } from './pytorchHelpers'
import { type TorchHelpers, torchOp } from './pytorchOps'
import {
  blockComment,
  type CodeRequest,
  type CodeText,
  digits,
  extractOf,
  headerOf,
} from './request'
import { type Run, runsOf } from './runs'
import { type Structure, structuresOf } from './structures'

const TAB = '    '

/** A network or one block of it as a PyTorch module. */
export function pytorch(request: CodeRequest): CodeText {
  const extract = extractOf(request)
  const { blocks, params } = extract
  const ops = blocks.flatMap((block) => block.ops)
  const helpers = torchHelpers(ops)
  const structures = structuresOf(blocks, (op) => written(op, helpers), 'in_channels')
  const runs = runsOf(blocks, structures)
  const isBlock = request.block !== null && runs.length === 1
  const name = titleName(request.title)
  const definitions = structures.flatMap((one) => definition(one, helpers))
  const main = isBlock ? blockModel(runs[0]!) : network(name, runs)
  const body = [...printTorchHelpers(ops, helpers), ...definitions, ...main].join('\n\n\n')
  const header = headerOf(request, extract).map((line) => `# ${line}`)
  const uses = (word: string) => body.includes(word)
  const imports = [
    ...(uses('torch.') ? ['import torch'] : []),
    ...(uses('F.') ? ['import torch.nn.functional as F'] : []),
    'from torch import nn',
  ]
  const check = `assert sum(p.numel() for p in model.parameters()) == ${digits(params)}`
  const text = [...header, '', ...imports, '', '', body, check, ''].join('\n')
  return { fileName: `${snakeCase(request.id)}${isBlock ? '_block' : ''}.py`, text }
}

/** All that tells an operation from another: its modules and its term. */
function written(op: Op, helpers: TorchHelpers): readonly Piece[] {
  const { modules, term } = torchOp(op, helpers)
  return [...modules.flatMap((pieces) => [...pieces, '; ']), term(['x', 'y', 'z'])]
}

/** Code of each module of an operation, parameters in place of values that differ. */
function modulesOf(structure: Structure, at: number): readonly string[] {
  const text = structure.lines[at]!.slice(0, -1).join('')
  return text
    .replace(/\$\{(\w+)\}/g, '$1')
    .split('; ')
    .filter((module) => module !== '')
}

const isShort = ({ isChain, blocks }: Structure) =>
  isChain && (blocks.length === 1 || blocks[0]!.ops.length === 1)

const nameOf = (structure: Structure): string =>
  structure.isChain ? snakeCase(structure.words) : pascalCase(structure.words)

/** The class or function that makes a structure; a short chain needs none. */
function definition(structure: Structure, helpers: TorchHelpers): readonly string[] {
  if (isShort(structure)) return []
  const names = structure.parameters.map(({ name }) => name)
  const { ops } = structure.blocks[0]!
  const modules = ops.map((_, at) => modulesOf(structure, at))
  if (structure.isChain) {
    const items = modules.flat().flatMap((one) => wrapped(`${one},`, 2 * TAB.length))
    const head = wrapped(`def ${nameOf(structure)}(${names.join(', ')}):`)
    return [
      [...head, `${TAB}return nn.Sequential(`, ...indented(items, TAB + TAB), `${TAB})`].join('\n'),
    ]
  }
  const parts = ops.map((op, at) => ({ ...torchOp(op, helpers), op, built: modules[at]! }))
  const isHeld = ({ op, built }: (typeof parts)[number]) =>
    built.length > 0 && op.layer.kind !== 'activation'
  const fields = parts.filter(isHeld).flatMap(({ op, built }) => {
    const made = built.length > 1 ? `nn.Sequential(${built.join(', ')})` : built[0]
    return wrapped(`self.${op.name} = ${made}`, 2 * TAB.length)
  })
  const steps = variablesOf(ops).flatMap(({ target, sources }, at) => {
    const part = parts[at]!
    const call = isHeld(part) ? `self.${part.op.name}(${sources[0]})` : part.term(sources)
    return wrapped(`${target} = ${call}`, 2 * TAB.length)
  })
  return [
    [
      `class ${nameOf(structure)}(nn.Module):`,
      ...indented(
        [
          ...wrapped(`def __init__(${['self', ...names].join(', ')}):`, TAB.length),
          ...indented(['super().__init__()', ...fields], TAB),
          '',
          'def forward(self, x):',
          ...indented([...steps, 'return x'], TAB),
        ],
        TAB,
      ),
    ].join('\n'),
  ]
}

/** The items of a run in a `Sequential`, under a comment with its blocks and their shape. */
function items({ structure, blocks, values }: Run): readonly string[] {
  const comment = `# ${blockComment(blocks)}`
  const room = 3 * TAB.length
  const call = `${nameOf(structure)}(${values.map(([name, text]) => `${name}=${text}`).join(', ')})`
  const calls = isShort(structure)
    ? structure.lines.flatMap((_, at) => modulesOf(structure, at))
    : [call]
  if (blocks.length === 1) return [comment, ...calls.flatMap((one) => wrapped(`${one},`, room))]
  const each = calls.length === 1 ? calls[0]! : `nn.Sequential(${calls.join(', ')})`
  const times = `for _ in range(${blocks.length})`
  const line = `*[${each} ${times}],`
  if (line.length + room <= WIDTH) return [comment, line]
  return [comment, '*[', ...indented([...wrapped(each, room + TAB.length), times], TAB), '],']
}

const sequential = (runs: readonly Run[]): readonly string[] => [
  'nn.Sequential(',
  ...indented(runs.flatMap(items), TAB),
  ')',
]

function blockModel(run: Run): readonly string[] {
  if (!run.structure.isChain) return [`model = ${nameOf(run.structure)}()`]
  return [`model = ${sequential([run]).join('\n')}`]
}

/** The network's class: its blocks in a row, cut where a side output leaves. */
function network(name: string, runs: readonly Run[]): readonly string[] {
  const isSide = ({ blocks }: Run) => blocks[0]!.isSide
  const sections: { name: string; runs: Run[]; isSide: boolean }[] = []
  for (const run of runs) {
    const open = sections.at(-1)
    if (open && !open.isSide && !isSide(run)) open.runs.push(run)
    else {
      const part = `part${sections.filter((one) => !one.isSide).length + 1}`
      const own = isSide(run) ? snakeCase(run.blocks[0]!.name) : part
      sections.push({ name: own, runs: [run], isSide: isSide(run) })
    }
  }
  const sides = sections.filter((one) => one.isSide)
  if (sides.length === 0) sections[0]!.name = 'layers'
  const fields = sections.flatMap((section) => {
    const [first, ...rest] = sequential(section.runs)
    return [`self.${section.name} = ${first}`, ...rest]
  })
  const forward =
    sides.length === 0
      ? ['return self.layers(x)']
      : [
          ...sections.map(
            (section) => `${section.isSide ? section.name : 'x'} = self.${section.name}(x)`,
          ),
          '# Side outputs are for training.',
          `return (x, ${sides.map((side) => side.name).join(', ')}) if self.training else x`,
        ]
  return [
    [
      `class ${name}(nn.Module):`,
      `${TAB}def __init__(self):`,
      ...indented(['super().__init__()', ...fields], TAB + TAB),
      '',
      `${TAB}def forward(self, x):`,
      ...indented(forward, TAB + TAB),
    ].join('\n'),
    `model = ${name}()`,
  ]
}
