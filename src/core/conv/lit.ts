import type { HWC, Size2 } from '../layer'
import { kernelExtent } from '../window'
import { firstChannel, holdsSpot, kernelIndex, mapIndex, mapShape } from './place'
import type { ConvPlan, ConvStage, OutputCell, Spot } from './setting'
import { type Box, forEachPlace, forEachProduct } from './walk'

/** Bits of how a value stands to the spot: it makes it, is made from it, or is it. */
export const LIT = { upstream: 1, downstream: 2, self: 4 } as const

/** The bits of every value, in the same row-major order as the values. */
export interface Lit {
  readonly maps: readonly Uint8Array[]
  readonly kernels: readonly Uint8Array[]
}

/**
 * What a value comes from and what comes from it, through all stages, and never what only meets
 * the padding's zeros. Of a map's value: the values and weights it is made from are upstream; the
 * values made from it, and the weights met on the way, downstream. Of a weight: the values it
 * multiplies are upstream, what it helps to make downstream. A spot not in the plan lights nothing.
 */
export function litBy(plan: ConvPlan, spot: Spot): Lit {
  const maps = [plan.stages[0]!.input, ...plan.stages.map((stage) => stage.output)].map(
    (shape) => new Uint8Array(shape[0] * shape[1] * shape[2]),
  )
  const kernels = plan.stages.map(({ params }) => new Uint8Array(params))
  const lit = { maps, kernels }
  if (!holdsSpot(plan, spot)) return lit
  if (spot.kind === 'map') {
    const at = mapIndex(mapShape(plan, spot.map)!, spot.y, spot.x, spot.channel)
    maps[spot.map]![at] = LIT.upstream
    for (let stage = spot.map - 1; stage >= 0; stage -= 1) lightSources(plan, stage, lit)
    maps[spot.map]![at] = LIT.downstream
    for (let stage = spot.map; stage < kernels.length; stage += 1) lightResults(plan, stage, lit)
    maps[spot.map]![at] = LIT.self
  } else {
    lightWeight(plan.stages[spot.stage]!, spot, maps[spot.stage]!, maps[spot.stage + 1]!)
    for (let stage = spot.stage + 1; stage < kernels.length; stage += 1) {
      lightResults(plan, stage, lit)
    }
    const { stage, y, x, inChannel, outChannel } = spot
    const shape = plan.stages[stage]!.kernel
    kernels[stage]![kernelIndex(shape, y, x, inChannel, outChannel)] = LIT.self
  }
  return lit
}

/** From the outputs of a stage that are upstream to the inputs and weights they are made from. */
function lightSources(plan: ConvPlan, index: number, lit: Lit): void {
  const stage = plan.stages[index]!
  const made = lit.maps[index + 1]!
  const whole = { top: 0, left: 0, bottom: stage.input[0] - 1, right: stage.input[1] - 1 }
  forEachPlace(stage, (at, y, x, channel) => {
    if (made[at] !== LIT.upstream) return
    forEachProduct(stage, y, x, channel, whole, (pixel, weight) => {
      lit.maps[index]![pixel] = LIT.upstream
      lit.kernels[index]![weight] = LIT.upstream
    })
  })
}

/** From the inputs of a stage that are downstream to the weights they meet and what they make. */
function lightResults(plan: ConvPlan, index: number, lit: Lit): void {
  const stage = plan.stages[index]!
  const read = lit.maps[index]!
  const box = downstreamBox(stage.input, read)
  forEachPlace(stage, (at, y, x, channel) => {
    forEachProduct(stage, y, x, channel, box, (pixel, weight) => {
      if (read[pixel] !== LIT.downstream) return
      lit.kernels[index]![weight] = LIT.downstream
      lit.maps[index + 1]![at] = LIT.downstream
    })
  })
}

function lightWeight(
  stage: ConvStage,
  spot: Spot & { kind: 'weight' },
  read: Uint8Array,
  made: Uint8Array,
): void {
  const { y: tapY, x: tapX, inChannel, outChannel } = spot
  const { input, output, layer, padding } = stage
  const channel = firstChannel(stage, outChannel) + inChannel
  for (let outY = 0; outY < output[0]; outY += 1) {
    const y = outY * layer.stride[0] - padding.top + tapY * layer.dilation[0]
    if (y < 0 || y >= input[0]) continue
    for (let outX = 0; outX < output[1]; outX += 1) {
      const x = outX * layer.stride[1] - padding.left + tapX * layer.dilation[1]
      if (x < 0 || x >= input[1]) continue
      read[mapIndex(input, y, x, channel)] = LIT.upstream
      made[mapIndex(output, outY, outX, outChannel)] = LIT.downstream
    }
  }
}

/** The smallest box around a map's downstream values: most products lie outside it. */
function downstreamBox([height, width, channels]: HWC, lit: Uint8Array): Box {
  let [top, left, bottom, right] = [height, width, -1, -1]
  for (const [at, bits] of lit.entries()) {
    if (bits !== LIT.downstream) continue
    const pixel = Math.floor(at / channels)
    const x = pixel % width
    const y = (pixel - x) / width
    top = Math.min(top, y)
    left = Math.min(left, x)
    bottom = Math.max(bottom, y)
    right = Math.max(right, x)
  }
  return { top, left, bottom, right }
}

/** What an output cell sees of its stage's input. */
export interface CellWindow {
  /** Of the first tap, in input pixels; may lie outside, in the padding. */
  readonly top: number
  readonly left: number
  /** From the first tap to the last, gaps of the dilation included. */
  readonly height: number
  readonly width: number
  readonly dilation: Size2
}

export function windowOf(plan: ConvPlan, cell: OutputCell): CellWindow {
  const { layer, padding } = plan.stages[cell.stage]!
  const { kernelSize, stride, dilation } = layer
  return {
    top: cell.y * stride[0] - padding.top,
    left: cell.x * stride[1] - padding.left,
    height: kernelExtent(kernelSize[0], dilation[0]),
    width: kernelExtent(kernelSize[1], dilation[1]),
    dilation,
  }
}
