import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/backend_webgl'
import { PassRunner } from './passes'

/** The context that tfjs and our own draws share, and what they need to know of it. */
export interface Device {
  readonly gl: WebGL2RenderingContext
  readonly backend: MathBackendWebGL
  readonly runner: PassRunner
  readonly maxTextureSize: number
  /** Textures we made, beside those tfjs counts. */
  readonly counter: { textures: number }
  /** In a worker a wait may block; on the page's thread it must not. */
  readonly blocking: boolean
}

/** Undefined where float textures cannot be drawn to four at a time; tfjs does all there. */
export function createDevice(
  gl: WebGL2RenderingContext,
  backend: MathBackendWebGL,
  blocking: boolean,
): Device | undefined {
  const drawsFloats = gl.getExtension('EXT_color_buffer_float') !== null
  const targets: number = gl.getParameter(gl.MAX_DRAW_BUFFERS)
  if (!drawsFloats || targets < 4) return undefined
  const maxTextureSize: number = gl.getParameter(gl.MAX_TEXTURE_SIZE)
  const counter = { textures: 0 }
  return { gl, backend, runner: new PassRunner(gl), maxTextureSize, counter, blocking }
}
