import type { ShuffleBlock } from '../networkSpec'
import { type Draft, inBlock, put, putUnit, type Value } from './draft'
import { depthwiseLayer, pointwiseLayer } from './plain'

const GROUPS = 2

/** ShuffleNetV2's stage (Figure 3 c and d of arXiv:1807.11164); names are torchvision's. */
export function shuffleUnits(draft: Draft, from: Value, block: ShuffleBlock): Value {
  let value = from
  for (let at = 0; at < block.repeats; at += 1) {
    const name = `${block.name}.${at}`
    const here = inBlock(draft, name)
    const half = draft.scaled(block.outChannels) / 2
    const halves = at === 0 ? strided(here, value, name, half) : split(here, value, name, half)
    const joined = put(here, `${name}.concat`, { kind: 'concat' }, halves, 2 * half)
    value = put(here, `${name}.shuffle`, { kind: 'channelShuffle', groups: GROUPS }, [joined])
  }
  return value
}

function strided(draft: Draft, from: Value, name: string, half: number): readonly Value[] {
  const filter = depthwiseLayer(draft, 3, 2)
  let left = putUnit(draft, `${name}.branch1.0`, filter, from, from.channels, null)
  left = putUnit(draft, `${name}.branch1.2`, pointwiseLayer(draft, half), left, half)
  return [left, right(draft, from, name, half, 2)]
}

function split(draft: Draft, from: Value, name: string, half: number): readonly Value[] {
  const part = (which: string, start: number) => {
    const layer = { kind: 'channelSlice', start, channels: half } as const
    return put(draft, `${name}.${which}`, layer, [from], half)
  }
  const kept = part('split.0', 0)
  return [kept, right(draft, part('split.1', half), name, half, 1)]
}

function right(draft: Draft, from: Value, name: string, half: number, stride: number): Value {
  const branch = `${name}.branch2`
  let value = putUnit(draft, `${branch}.0`, pointwiseLayer(draft, half), from, half)
  value = putUnit(draft, `${branch}.3`, depthwiseLayer(draft, 3, stride), value, half, null)
  return putUnit(draft, `${branch}.5`, pointwiseLayer(draft, half), value, half)
}
