import { analyse } from '../../core/analyse'
import { expand } from '../../core/expand'
import { foldRows } from '../../core/rows'
import { mobilenetV1 } from '../../nets/mobilenetV1'

/** Where MobileNetV1's 568,740,352 MACs go at α 1 and 224: Table 2 of arXiv:1704.04861. */
export const NETWORK_SHARES: readonly { readonly key: string; readonly share: number }[] = shares()

function shares() {
  const graph = expand(mobilenetV1, { alpha: 1, resolution: 224 })
  const cost = graph.ok ? analyse(graph.value) : graph
  if (!cost.ok) return []
  const rows = foldRows(cost.value)
  const of = (kind: string) =>
    rows.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.macs, 0) /
    cost.value.totals.macs
  const [depthwise, pointwise] = [of('depthwise'), of('pointwise')]
  return [
    { key: 'depthwise', share: depthwise },
    { key: 'pointwise', share: pointwise },
    { key: 'other', share: 1 - depthwise - pointwise },
  ]
}
