import { unused } from './names'
import type { Op } from './program'

/** The variable an operation fills and those it reads. */
export interface Step {
  readonly target: string
  readonly sources: readonly string[]
}

/**
 * Variables for a block that reads `x` and leaves its output in `x`. A chain keeps one variable;
 * branches have one each: y and z where there are no more, else called after what they hold.
 */
export function variablesOf(ops: readonly Op[]): readonly Step[] {
  const count = assigned(ops, null).fresh
  return assigned(ops, count <= 2 ? ['y', 'z'] : null).steps
}

function assigned(ops: readonly Op[], letters: readonly string[] | null) {
  const readers = new Map<number, number>()
  const lastRead = new Map<number, number>()
  ops.forEach(({ inputs }, at) => {
    for (const input of inputs) {
      readers.set(input, (readers.get(input) ?? 0) + 1)
      lastRead.set(input, at)
    }
  })
  const holder = new Map<number, string>([[-1, 'x']])
  const taken = new Set<string>(['x'])
  let fresh = 0
  const steps = ops.map(({ name, inputs }, at): Step => {
    const sources = inputs.map((input) => holder.get(input)!)
    const isFree = (variable: string) =>
      [...holder].every(([op, held]) => held !== variable || lastRead.get(op)! <= at)
    const join = inputs.length > 1
    const kept = join
      ? [...new Set(['x', ...sources])].find(isFree)
      : readers.get(inputs[0]!) === 1
        ? sources[0]
        : undefined
    let target = at === ops.length - 1 ? 'x' : kept
    if (target === undefined) {
      target = letters?.[fresh] ?? unused(name.replace(/_\d+$/, ''), taken)
      fresh += 1
      taken.add(target)
    }
    for (const [op, held] of holder) if (held === target) holder.delete(op)
    holder.set(at, target)
    return { target, sources }
  })
  return { steps, fresh }
}
