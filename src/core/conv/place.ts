import type { HWC } from '../layer'
import type { ConvPlan, ConvStage, KernelShape, Spot } from './setting'

/** Where a value stands in its map's row-major values. */
export const mapIndex = (shape: HWC, y: number, x: number, channel: number): number =>
  (y * shape[1] + x) * shape[2] + channel

/** Where a weight stands in its kernel's row-major values; `inChannel` counts within its group. */
export const kernelIndex = (
  shape: KernelShape,
  y: number,
  x: number,
  inChannel: number,
  outChannel: number,
): number => ((y * shape[1] + x) * shape[2] + inChannel) * shape[3] + outChannel

/** Map 0 is the input; map n is what stage n − 1 makes. */
export const mapShape = (plan: ConvPlan, map: number): HWC | undefined =>
  map === 0 ? plan.stages[0]?.input : plan.stages[map - 1]?.output

/** The first input channel that an output channel's filter reads. */
export function firstChannel(stage: ConvStage, outChannel: number): number {
  const outPerGroup = stage.output[2] / stage.groups
  return Math.floor(outChannel / outPerGroup) * stage.kernel[2]
}

/** Whether the plan has such a value: a spot remembered from other sizes may be gone. */
export function holdsSpot(plan: ConvPlan, spot: Spot): boolean {
  if (spot.kind === 'map') {
    const shape = mapShape(plan, spot.map)
    return !!shape && isWithin([spot.y, spot.x, spot.channel], shape)
  }
  const shape = plan.stages[spot.stage]?.kernel
  return !!shape && isWithin([spot.y, spot.x, spot.inChannel, spot.outChannel], shape)
}

/** Whether a place of whole coordinates lies in a shape. */
export const isWithin = (at: readonly number[], shape: readonly number[]): boolean =>
  at.length === shape.length &&
  at.every((place, axis) => Number.isInteger(place) && place >= 0 && place < shape[axis]!)
