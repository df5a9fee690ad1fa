import type { PyramidFloor } from '../../../charts/net/layoutPyramid'
import type { NetworkCost } from '../../../core/analyse'
import { foldStages } from '../../../core/blockRows'

/** The image and what each stage hands on; the widest a stage is within stands beside it. */
export function floorsOf(cost: NetworkCost): readonly PyramidFloor[] {
  const [height, , channels] = cost.graph.input
  const image = { key: 'input', side: height, channels, inside: channels }
  return [
    image,
    ...foldStages(cost).map((stage, index): PyramidFloor => {
      const own = stage.blocks.filter((block) => block.kind !== 'auxiliary')
      const inside = own.flatMap((block) =>
        block.rows
          .filter(({ output }) => output[0] === stage.height && output[1] === stage.width)
          .map(({ output }) => output[2]),
      )
      const last = own.at(-1)?.output[2] ?? 0
      return {
        key: String(index),
        side: stage.height,
        channels: last,
        // Of the classifier's vectors none is inside the other.
        inside: stage.height === 1 ? last : Math.max(last, ...inside),
      }
    }),
  ]
}
