import { analyse, type LayerCost, type NetworkCost } from '../core/analyse'
import { expandNetwork } from '../core/expandNetwork'
import { fullTwin } from '../core/twins'
import { mobilenetV1 } from '../nets/mobilenetV1'
import type { Choice } from '../state/choice'

const counted = new Map<string, NetworkCost>()

/** MobileNetV1 at a width and an input side in pixels, layer by layer, as its paper counts. */
export function v1(alpha = 1, resolution = 224): NetworkCost {
  const key = `${alpha} ${resolution}`
  const known = counted.get(key)
  if (known) return known
  const graph = expandNetwork(mobilenetV1, { alpha, resolution })
  const cost = graph.ok ? analyse(graph.value) : graph
  if (!cost.ok) throw new Error(`no MobileNetV1 at ${key}: ${cost.fault.code}`)
  counted.set(key, cost.value)
  return cost.value
}

/** Multiply–accumulates of the network when each brick is one full convolution again. */
export function v1TwinMacs(): number {
  const twin = analyse(fullTwin(v1().graph))
  return twin.ok ? twin.value.totals.macs : Number.NaN
}

/** One layer by the name it has in the table: `conv_dw_3`, `conv_pw_3`, `conv_preds`. */
export function v1Layer(name: string, alpha = 1, resolution = 224): LayerCost {
  const row = v1(alpha, resolution).rows.find((one) => one.name === name)
  if (!row) throw new Error(`MobileNetV1 has no layer ${name}`)
  return row
}

/** Whether MobileNetV1 itself, unchanged, is what the Networks view shows. */
export const showsV1 = ({ view, netId, transforms }: Choice): boolean =>
  view === 'networks' && netId === 'mobilenet_v1' && transforms === ''

/** A whole number below `count`. */
export const below = (random: () => number, count: number): number => Math.floor(random() * count)

/** One of several, drawn. */
export function oneOf<Value>(random: () => number, all: readonly [Value, ...Value[]]): Value {
  return all[below(random, all.length)] ?? all[0]
}
