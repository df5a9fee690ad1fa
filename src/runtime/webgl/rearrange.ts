import type { HWC } from '../../core/layer'
import type { Step } from '../program/fuse'
import type { Home } from './homes'
import { gathered, type MapValue, refsOf } from './views'

/**
 * What a step that only moves channels makes of its inputs: where each channel of its output lies.
 * Undefined for any other step, whose inputs are then not asked for.
 */
export function rearranged(
  step: Step,
  inputs: () => readonly MapValue[],
  shapes: ReadonlyMap<string, HWC>,
): MapValue | undefined {
  const { layer } = step
  const shape = shapes.get(step.output)!
  switch (layer.kind) {
    case 'concat':
      return gathered(shape, inputs().flatMap(refsOf))
    case 'channelSlice': {
      const all = inputs().flatMap(refsOf)
      return gathered(shape, all.slice(layer.start, layer.start + layer.channels))
    }
    case 'channelShuffle': {
      const all = inputs().flatMap(refsOf)
      const perGroup = all.length / layer.groups
      const from = (to: number) => (to % layer.groups) * perGroup + Math.floor(to / layer.groups)
      return gathered(
        shape,
        all.map((_, to) => all[from(to)]!),
      )
    }
    default:
      return undefined
  }
}

/**
 * Whether channels may stay where they are because all that read them move them again: a slice and
 * a shuffle of a concatenation are then one draw, and a slice alone is none.
 */
export function isLeftToReader(
  step: Step,
  steps: readonly Step[],
  homes: ReadonlyMap<string, Home>,
): boolean {
  if (homes.has(step.output)) return false
  if (step.layer.kind === 'channelSlice') return true
  const readers = steps.filter(({ inputs }) => inputs.includes(step.output))
  return readers.length > 0 && readers.every(({ layer }) => MOVES.has(layer.kind))
}

const MOVES: ReadonlySet<string> = new Set(['concat', 'channelSlice', 'channelShuffle'])
