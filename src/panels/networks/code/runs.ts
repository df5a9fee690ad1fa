import type { Block } from './program'
import type { Structure } from './structures'

/** Blocks one after the other that are written the same. */
export interface Run {
  readonly structure: Structure
  readonly blocks: readonly Block[]
  /** Parameters and their values, as the language writes them. */
  readonly values: readonly (readonly [name: string, text: string])[]
}

/** The program as calls: neighbours with one structure and equal values are one run. */
export function runsOf(blocks: readonly Block[], structures: readonly Structure[]): readonly Run[] {
  const runs: { structure: Structure; blocks: Block[]; values: Run['values'] }[] = []
  for (const block of blocks) {
    const structure = structures.find((one) => one.blocks.includes(block))!
    const at = structure.blocks.indexOf(block)
    const values = structure.parameters.map(({ name, texts }) => [name, texts[at]!] as const)
    const open = runs.at(-1)
    const goesOn =
      open?.structure === structure && !block.isSide && String(open.values) === String(values)
    if (goesOn) open.blocks.push(block)
    else runs.push({ structure, blocks: [block], values })
  }
  return runs
}
