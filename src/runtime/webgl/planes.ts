import type { HWC } from '../../core/layer'
import { emptyTexture } from './texture'

/**
 * A feature map as textures of four channels a texel. Pixel x of a row lies in texture x mod 4 at
 * column x div 4 of its block of channels, and blocks lie side by side. So one fragment writes the
 * four neighbouring pixels of one block, and reads each weight once for all four: on a software GPU
 * that halves a pointwise layer's time against one pixel a fragment. A map one pixel wide has one
 * texture.
 */
export interface Planes {
  readonly shape: HWC
  readonly count: PlaneCount
  /** Texels in a row of one block of channels. */
  readonly columns: number
  /** Blocks of four channels; what fills the last one up, no layer has weights for. */
  readonly blocks: number
  readonly textures: readonly WebGLTexture[]
  readonly framebuffer: WebGLFramebuffer
}

export type PlaneCount = 1 | 4

/** A row of one pixel would leave three of four textures empty. */
export const planesFor = ([, width]: HWC): PlaneCount => (width === 1 ? 1 : 4)

export const blocksOf = (channels: number): number => Math.ceil(channels / 4)

/** Makes planes, takes them back and hands them out again; all of them end with `dispose`. */
export class PlanePool {
  private readonly free = new Map<string, Planes[]>()
  private readonly all: Planes[] = []

  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly counter: { textures: number },
  ) {}

  take(shape: HWC, count: PlaneCount): Planes {
    const columns = Math.ceil(shape[1] / count)
    const blocks = blocksOf(shape[2])
    const reusable = this.free.get(keyOf(shape[0], columns * blocks, count))?.pop()
    if (reusable) return { ...reusable, shape, columns, blocks }
    const textures = Array.from({ length: count }, () =>
      floatTexture(this.gl, columns * blocks, shape[0]),
    )
    const framebuffer = framebufferOf(this.gl, textures)
    const planes = { shape, count, columns, blocks, textures, framebuffer }
    this.all.push(planes)
    this.counter.textures += count
    return planes
  }

  give(planes: Planes): void {
    const key = keyOf(planes.shape[0], planes.columns * planes.blocks, planes.count)
    this.free.set(key, [...(this.free.get(key) ?? []), planes])
  }

  dispose(): void {
    for (const { textures, framebuffer } of this.all) {
      this.gl.deleteFramebuffer(framebuffer)
      for (const texture of textures) this.gl.deleteTexture(texture)
      this.counter.textures -= textures.length
    }
    this.all.length = 0
    this.free.clear()
  }
}

const keyOf = (height: number, width: number, count: PlaneCount) => `${height}×${width}×${count}`

export function floatTexture(
  gl: WebGL2RenderingContext,
  width: number,
  height: number,
  values?: Float32Array,
): WebGLTexture {
  const texture = emptyTexture(gl, gl.RGBA32F, width, height)
  if (values) gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RGBA, gl.FLOAT, values)
  return texture
}

export function framebufferOf(
  gl: WebGL2RenderingContext,
  textures: readonly WebGLTexture[],
): WebGLFramebuffer {
  const framebuffer = gl.createFramebuffer()
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer)
  const attachments = textures.map((texture, index) => {
    const attachment = gl.COLOR_ATTACHMENT0 + index
    gl.framebufferTexture2D(gl.FRAMEBUFFER, attachment, gl.TEXTURE_2D, texture, 0)
    return attachment
  })
  gl.drawBuffers(attachments)
  return framebuffer
}
