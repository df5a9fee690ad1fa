import { analyse } from '../../core/analyse'
import { expand } from '../../core/expand'
import { foldRows } from '../../core/rows'
import { mobilenetV1 } from '../../nets/mobilenetV1'
import { type Choice, DEFAULT_CHOICE } from '../../state/choice'

type PresetLayer = Pick<
  Choice,
  'kernelSize' | 'inChannels' | 'outChannels' | 'featureSize' | 'stride'
>

/** A layer worth a click; `first` and `last` number MobileNetV1's pairs, 1 to 13. */
export interface Preset {
  readonly id: string
  readonly kind: 'worked' | 'table3' | 'endless' | 'pair'
  readonly first: number
  readonly last: number
  readonly layer: PresetLayer
}

/** Table 3 of arXiv:1704.04861: a layer inside MobileNetV1. */
export const TABLE_3: PresetLayer = {
  kernelSize: 3,
  inChannels: 512,
  outChannels: 512,
  featureSize: 14,
  stride: 1,
}

const WORKED: PresetLayer = {
  kernelSize: 3,
  inChannels: 32,
  outChannels: 64,
  featureSize: 128,
  stride: 1,
}

/** Whatever a preset does not name stands as at first: padded, one group, nothing scaled. */
const PLAIN = (({ padding, dilation, groups, alpha, resolution }: Choice) => ({
  padding,
  dilation,
  groups,
  alpha,
  resolution,
}))(DEFAULT_CHOICE)

export const presetChoice = (preset: Preset): Partial<Choice> => ({ ...PLAIN, ...preset.layer })

/** MobileNetV1's depthwise + pointwise pairs from its own graph; equal neighbours are one entry. */
function networkPairs(): readonly Preset[] {
  const graph = expand(mobilenetV1, { alpha: 1, resolution: 224 })
  const cost = graph.ok ? analyse(graph.value) : graph
  if (!cost.ok) return []
  const rows = foldRows(cost.value)
  const pairs: Preset[] = []
  let number = 0
  for (const [index, row] of rows.entries()) {
    const pointwise = rows[index + 1]
    if (row.kind !== 'depthwise' || !pointwise) continue
    number += 1
    const layer = {
      kernelSize: row.kernelSize?.[0] ?? 1,
      inChannels: row.input[2],
      outChannels: pointwise.output[2],
      featureSize: row.input[0],
      stride: row.stride?.[0] ?? 1,
    }
    const before = pairs.at(-1)
    if (before && sameLayer(before.layer, layer)) {
      pairs[pairs.length - 1] = { ...before, last: number }
    } else {
      pairs.push({ id: `pair${number}`, kind: 'pair', first: number, last: number, layer })
    }
  }
  return pairs
}

export const PRESETS: readonly Preset[] = [
  { id: 'worked', kind: 'worked', first: 0, last: 0, layer: WORKED },
  { id: 'table3', kind: 'table3', first: 0, last: 0, layer: TABLE_3 },
  { id: 'endless', kind: 'endless', first: 0, last: 0, layer: { ...WORKED, outChannels: 4096 } },
  ...networkPairs(),
]

/** The preset that the choice is, or none. */
export const presetOf = (choice: Choice): Preset | undefined =>
  PRESETS.find((preset) =>
    // Object.entries loses the keys' type; these are fields of Choice.
    Object.entries(presetChoice(preset)).every(
      ([field, value]) => choice[field as keyof Choice] === value,
    ),
  )

function sameLayer(one: PresetLayer, other: PresetLayer): boolean {
  // Object.keys of a PresetLayer are its fields; it is written out wherever one is made.
  return (Object.keys(one) as (keyof PresetLayer)[]).every((field) => one[field] === other[field])
}
