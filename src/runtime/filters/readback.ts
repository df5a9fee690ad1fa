import { fence } from '../webgl/fence'
import type { Surface } from './surface'

/** How often a fence is asked; browsers make it four milliseconds when asked in a row. */
const POLL_MS = 1

/** Values out of float surfaces; few at a time, since the page's thread waits for some of them. */
export function createReadback(gl: WebGL2RenderingContext) {
  const floats = (surface: Surface, x: number, y: number, width: number, height: number) => {
    const texels = new Float32Array(width * height * 4)
    gl.bindFramebuffer(gl.FRAMEBUFFER, surface.framebuffer)
    gl.readPixels(x, y, width, height, gl.RGBA, gl.FLOAT, texels)
    return texels
  }

  return {
    /** One texel of each, without blocking: the answer comes when the device has drawn them. */
    async texels(surfaces: readonly Surface[]): Promise<readonly (readonly number[])[]> {
      const buffer = gl.createBuffer()
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer)
      gl.bufferData(gl.PIXEL_PACK_BUFFER, surfaces.length * 16, gl.STREAM_READ)
      surfaces.forEach(({ framebuffer }, index) => {
        gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer)
        gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.FLOAT, index * 16)
      })
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null)
      await fence(gl, POLL_MS)
      const values = new Float32Array(surfaces.length * 4)
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer)
      gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, values)
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null)
      gl.deleteBuffer(buffer)
      return surfaces.map((_, index) => [...values.subarray(index * 4, index * 4 + 4)])
    },
    texel: (surface: Surface, y: number, x: number): readonly number[] => [
      ...floats(surface, x, y, 1, 1),
    ],
    /** All of a map, its first `channels` components. */
    map(surface: Surface, channels: number): Float32Array {
      const texels = floats(surface, 0, 0, surface.width, surface.height)
      return Float32Array.from(
        { length: surface.width * surface.height * channels },
        (_, at) => texels[Math.floor(at / channels) * 4 + (at % channels)]!,
      )
    },
    /** Nine bytes a channel around a texel; what lies outside is left 0, as it was drawn. */
    neighbours(surface: Surface, y: number, x: number): readonly (readonly number[])[] {
      const bytes = new Uint8Array(9 * 4)
      gl.bindFramebuffer(gl.FRAMEBUFFER, surface.framebuffer)
      gl.readPixels(x - 1, y - 1, 3, 3, gl.RGBA, gl.UNSIGNED_BYTE, bytes)
      return [0, 1, 2].map((channel) =>
        Array.from({ length: 9 }, (_, tap) => bytes[tap * 4 + channel]!),
      )
    },
  }
}
