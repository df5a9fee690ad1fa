import { slowConv } from '../slowConv'
import { holdsSpot, kernelIndex, mapIndex } from './place'
import type { ConvKernel, ConvMap, ConvPlan, ConvScene, Spot } from './setting'

/** A plan with its numbers; an input or a kernel of another shape is a mistake and throws. */
export function convScene(
  plan: ConvPlan,
  input: ConvMap,
  kernels: readonly ConvKernel[],
): ConvScene {
  const maps: ConvMap[] = [input]
  for (const [index, stage] of plan.stages.entries()) {
    const output = slowConv(stage.layer, maps[index]!, kernels[index]!.values)
    if (!output.ok) throw new Error(`${stage.id}: ${output.fault.code}`)
    maps.push({ shape: output.value.shape, values: output.value.values })
  }
  return { plan, maps, kernels }
}

/** The number at a spot; NaN where the scene has none (ask `holdsSpot` first). */
export function valueAt(scene: ConvScene, spot: Spot): number {
  if (!holdsSpot(scene.plan, spot)) return Number.NaN
  if (spot.kind === 'map') {
    const { shape, values } = scene.maps[spot.map]!
    return values[mapIndex(shape, spot.y, spot.x, spot.channel)]!
  }
  const { shape, values } = scene.kernels[spot.stage]!
  return values[kernelIndex(shape, spot.y, spot.x, spot.inChannel, spot.outChannel)]!
}
