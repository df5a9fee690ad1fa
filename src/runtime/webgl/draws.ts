import type { HWC } from '../../core/layer'
import { inSizeOf, planeTextures } from './adopt'
import { gatherBlocksShader, gatherShader, sourceName } from './gatherShader'
import type { Pass } from './passes'
import { blocksOf, type Planes } from './planes'
import type { OwnDraw } from './steps'
import { blocksRead, type ChannelRef, firstBlock, type View } from './views'
import type { WeightTexels } from './weightTexture'

/** Where in `first` a shader looks for the block at which an input begins. */
const PLACES: Readonly<Record<string, number>> = {
  plane: 0,
  gate: 1,
  other: 2,
  term0_: 0,
  term1_: 1,
  term2_: 2,
  term3_: 3,
}

interface DrawPlace {
  /** What the shader reads, by its samplers' names. */
  readonly from: readonly (readonly [name: string, view: View])[]
  /** The picture, where the shader reads that. */
  readonly frame: { readonly texture: WebGLTexture; readonly shape: HWC } | undefined
  readonly to: View
  upload(texels: WeightTexels): WebGLTexture
}

/** One draw of a step as a pass from these textures to those. */
export function passOf(draw: OwnDraw, { from, frame, to, upload }: DrawPlace): Pass {
  const textures = Object.assign(
    frame ? { frame: frame.texture } : {},
    ...from.map(([name, view]) => planeTextures(view.planes, name)),
  )
  if (draw.weights) textures.weights = upload(draw.weights())
  const first = [0, 0, 0, 0]
  for (const [name, view] of from) first[PLACES[name]!] = firstBlock(view)
  const read = from[0]?.[1]
  const { start, count } = draw.blocks ?? { start: 0, count: blocksOf(to.shape[2]) }
  return {
    source: draw.source,
    textures,
    sizes: {
      inSize:
        frame || !read
          ? frameSize(frame!.shape)
          : [...inSizeOf(read.planes).slice(0, 3), blocksRead(read)],
      first,
      ...outSize(to, start, count),
      ...(draw.groupSize ? { groupSize: draw.groupSize } : {}),
    },
    ...target(to, start, count),
  }
}

/** Channels from up to three maps put next to one another. */
export function gatherPass(
  refs: readonly ChannelRef[],
  to: View,
  upload: DrawPlace['upload'],
): Pass {
  const sources = [...new Set(refs.map(({ planes }) => planes))]
  const codes = refs.map(({ planes, channel }) => channel * 4 + sources.indexOf(planes))
  const blocks = blocksOf(refs.length)
  const table = new Float32Array(blocks * 4)
  table.set(codes)
  const make = isWholeBlocks(refs) ? gatherBlocksShader : gatherShader
  return {
    source: make(to.planes.count, sources.length),
    textures: Object.assign(
      { table: upload({ width: blocks, height: 1, values: table }) },
      ...sources.map((planes, index) => planeTextures(planes, sourceName(index))),
    ),
    sizes: outSize(to, 0, blocks),
    ...target(to, 0, blocks),
  }
}

export const sourcesOf = (refs: readonly ChannelRef[]): readonly Planes[] => [
  ...new Set(refs.map(({ planes }) => planes)),
]

/** Every four channels are four that lie in one block, in order. */
const isWholeBlocks = (refs: readonly ChannelRef[]): boolean =>
  refs.every(({ planes, channel }, index) => {
    const head = refs[index & ~3]!
    return (
      planes === head.planes && head.channel % 4 === 0 && channel - head.channel === (index & 3)
    )
  })

const frameSize = ([height, width]: HWC) => [height, width, width, 1]

const outSize = (to: View, start: number, count: number) => ({
  outSize: [to.planes.columns, count, firstBlock(to) + start, start],
})

const target = (to: View, start: number, count: number) => ({
  target: to.planes.framebuffer,
  left: (firstBlock(to) + start) * to.planes.columns,
  width: count * to.planes.columns,
  height: to.planes.shape[0],
})
