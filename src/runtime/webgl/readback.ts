import type { Device } from './device'
import { fence } from './fence'
import type { View } from './views'

/** A draw target, and how its texels are read. */
export interface Target {
  readonly framebuffer: WebGLFramebuffer
  readonly isFloat: boolean
}

/**
 * Ends when the device has finished what was last drawn to `target`. A worker reads one texel,
 * which cannot be answered sooner; the page's thread asks a fence from time to time instead.
 */
export function finished({ gl, blocking }: Device, target: Target): void | Promise<void> {
  if (!blocking) return fence(gl)
  gl.bindFramebuffer(gl.FRAMEBUFFER, target.framebuffer)
  if (target.isFloat) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.FLOAT, new Float32Array(4))
  else gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
}

/** Values of a map, row-major in height, width, channels. */
export function readView(device: Device, view: View): Float32Array | Promise<Float32Array> {
  const { gl } = device
  const { planes } = view
  const width = planes.columns * planes.blocks
  const size = width * planes.shape[0] * 4
  gl.bindFramebuffer(gl.FRAMEBUFFER, planes.framebuffer)
  if (device.blocking) {
    const raw = planes.textures.map((_, index) => {
      const texels = new Float32Array(size)
      gl.readBuffer(gl.COLOR_ATTACHMENT0 + index)
      gl.readPixels(0, 0, width, planes.shape[0], gl.RGBA, gl.FLOAT, texels)
      return texels
    })
    gl.readBuffer(gl.COLOR_ATTACHMENT0)
    return unshuffled(view, raw)
  }
  const buffers = planes.textures.map((_, index) => {
    const buffer = gl.createBuffer()
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer)
    gl.bufferData(gl.PIXEL_PACK_BUFFER, size * 4, gl.STREAM_READ)
    gl.readBuffer(gl.COLOR_ATTACHMENT0 + index)
    gl.readPixels(0, 0, width, planes.shape[0], gl.RGBA, gl.FLOAT, 0)
    return buffer
  })
  gl.readBuffer(gl.COLOR_ATTACHMENT0)
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null)
  return fence(gl).then(() => {
    const raw = buffers.map((buffer) => {
      const texels = new Float32Array(size)
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer)
      gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, texels)
      gl.deleteBuffer(buffer)
      return texels
    })
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null)
    return unshuffled(view, raw)
  })
}

function unshuffled(view: View, raw: readonly Float32Array[]): Float32Array {
  const { planes, start, shape } = view
  const [height, width, channels] = shape
  const rowTexels = planes.columns * planes.blocks
  const values = new Float32Array(height * width * channels)
  let to = 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const plane = raw[x % planes.count]!
      const column = Math.floor(x / planes.count)
      for (let channel = start; channel < start + channels; channel++) {
        const texel = y * rowTexels + (channel >> 2) * planes.columns + column
        values[to++] = plane[texel * 4 + (channel & 3)]!
      }
    }
  return values
}
