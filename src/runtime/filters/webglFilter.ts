import { emptyTexture } from '../webgl/texture'
import { rimOf } from './arithmetic'
import {
  type FilterInput,
  type FilterSetting,
  isPixels,
  MOST_OUTPUTS,
  type PaintedTile,
  type PictureFilter,
  type Tile,
} from './filter'
import { createReadback } from './readback'
import { DEPTHWISE, LARGEST, MIX, PAINT, REDUCE_SIDE, VERTEX } from './shaders'
import { buildProgram, createSurface, deleteSurface, type Program, type Surface } from './surface'

/** Everything whose size follows the picture's. */
interface Surfaces {
  readonly picture: Surface
  readonly depthwise: Surface
  readonly mixed: Surface
  /** Ever smaller maps of largest magnitudes, the last of one texel. */
  readonly depthwiseSpreads: readonly Surface[]
  readonly mixedSpreads: readonly Surface[]
}

const TILES_A_ROW = 4

/**
 * The filter on the GPU: one upload a picture, one draw for three channels, one for all outputs.
 * `null` where there is no WebGL 2, no float target of that many bits, or a shader does not build.
 */
export function createWebglFilter(bits: 16 | 32): PictureFilter | null {
  const canvas = document.createElement('canvas')
  const gl = canvas.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
  })
  if (!gl) return null
  const release = () => gl.getExtension('WEBGL_lose_context')?.loseContext()
  const isDrawable =
    bits === 32
      ? gl.getExtension('EXT_color_buffer_float')
      : (gl.getExtension('EXT_color_buffer_float') ??
        gl.getExtension('EXT_color_buffer_half_float'))
  const programs = isDrawable && buildPrograms(gl)
  if (!programs) {
    release()
    return null
  }
  const format = bits === 32 ? gl.RGBA32F : gl.RGBA16F
  gl.bindVertexArray(gl.createVertexArray())
  gl.pixelStorei(gl.UNPACK_COLORSPACE_CONVERSION_WEBGL, gl.NONE)

  const readback = createReadback(gl)
  let surfaces: Surfaces | null = null
  let scale: { readonly texture: WebGLTexture; readonly colours: Uint8ClampedArray } | null = null
  let outputs = 1
  let onLost = () => {}
  const lost = () => onLost()
  canvas.addEventListener('webglcontextlost', lost)

  const draw = (
    program: Program,
    target: Surface | null,
    textures: Record<string, WebGLTexture>,
  ) => {
    gl.useProgram(program.program)
    Object.entries(textures).forEach(([name, texture], unit) => {
      gl.activeTexture(gl.TEXTURE0 + unit)
      gl.bindTexture(gl.TEXTURE_2D, texture)
      gl.uniform1i(program.at(name), unit)
    })
    if (target) {
      gl.bindFramebuffer(gl.FRAMEBUFFER, target.framebuffer)
      gl.viewport(0, 0, target.width, target.height)
    }
    gl.drawArrays(gl.TRIANGLES, 0, 3)
  }

  const reduce = (map: Surface, chain: readonly Surface[]) => {
    let from = map
    const rim = rimOf(map)
    for (const next of chain) {
      gl.useProgram(programs.largest.program)
      gl.uniform1i(programs.largest.at('rim'), from === map ? rim : 0)
      draw(programs.largest, next, { map: from.texture })
      from = next
    }
    return from
  }

  const adoptScale = (colours: Uint8ClampedArray) => {
    if (scale?.colours === colours) return scale.texture
    if (scale) gl.deleteTexture(scale.texture)
    const size = colours.length / 4
    const texture = emptyTexture(gl, gl.RGBA8, size, 1)
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, size, 1, gl.RGBA, gl.UNSIGNED_BYTE, colours)
    scale = { texture, colours }
    return texture
  }

  return {
    means: 'webgl',
    bits,
    gpu: 'used',
    load(input) {
      surfaces = fitSurfaces(gl, surfaces, format, input)
      gl.activeTexture(gl.TEXTURE0)
      gl.bindTexture(gl.TEXTURE_2D, surfaces.picture.texture)
      upload(gl, input)
    },
    run(setting: FilterSetting) {
      if (!surfaces) return
      outputs = setting.mix.length
      gl.useProgram(programs.depthwise.program)
      gl.uniform3fv(programs.depthwise.at('weights'), interleaved(setting.kernels))
      draw(programs.depthwise, surfaces.depthwise, { picture: surfaces.picture.texture })
      gl.useProgram(programs.mix.program)
      gl.uniform3fv(programs.mix.at('rows'), filledRows(setting.mix))
      draw(programs.mix, surfaces.mixed, { sums: surfaces.depthwise.texture })
    },
    async spreads() {
      if (!surfaces) return { depthwise: [0, 0, 0], mixed: [] }
      const [depthwise, mixed] = await readback.texels([
        reduce(surfaces.depthwise, surfaces.depthwiseSpreads),
        reduce(surfaces.mixed, surfaces.mixedSpreads),
      ])
      return { depthwise: depthwise!.slice(0, 3), mixed: mixed!.slice(0, outputs) }
    },
    paint(tiles, colours) {
      if (!surfaces) return
      const all = surfaces
      const { width, height } = all.picture
      const rows = Math.ceil(tiles.length / TILES_A_ROW)
      fitCanvas(canvas, width * Math.min(TILES_A_ROW, tiles.length), height * rows)
      gl.bindFramebuffer(gl.FRAMEBUFFER, null)
      const scaleTexture = adoptScale(colours)
      const paint = programs.paint
      gl.useProgram(paint.program)
      tiles.forEach(({ tile, range }, index) => {
        const left = (index % TILES_A_ROW) * width
        const bottom = canvas.height - (Math.floor(index / TILES_A_ROW) + 1) * height
        const [surface, what, channel] = paintOf(all, tile)
        gl.viewport(left, bottom, width, height)
        gl.uniform2i(paint.at('corner'), left, bottom)
        gl.uniform1i(paint.at('what'), what)
        gl.uniform1i(paint.at('channel'), channel)
        gl.uniform1f(paint.at('range'), range)
        draw(paint, null, { map: surface.texture, scale: scaleTexture })
      })
      copyTiles(canvas, tiles, width, height)
    },
    probe(y, x) {
      if (!surfaces) return { y, x, neighbours: [], depthwise: [], mixed: [] }
      return {
        y,
        x,
        neighbours: readback.neighbours(surfaces.picture, y, x),
        depthwise: readback.texel(surfaces.depthwise, y, x).slice(0, 3),
        mixed: readback.texel(surfaces.mixed, y, x).slice(0, outputs),
      }
    },
    values: () => ({
      depthwise: surfaces ? readback.map(surfaces.depthwise, 3) : new Float32Array(),
      mixed: surfaces ? readback.map(surfaces.mixed, outputs) : new Float32Array(),
    }),
    onLost(callback) {
      onLost = callback
    },
    dispose() {
      canvas.removeEventListener('webglcontextlost', lost)
      if (surfaces) deleteSurfaces(gl, surfaces)
      if (scale) gl.deleteTexture(scale.texture)
      surfaces = null
      // Browsers keep some sixteen contexts alive and wait for no collector to free one.
      release()
      canvas.width = 0
    },
  }
}

function buildPrograms(gl: WebGL2RenderingContext) {
  const [depthwise, mix, largest, paint] = [DEPTHWISE, MIX, LARGEST, PAINT].map((source) =>
    buildProgram(gl, VERTEX, source),
  )
  return depthwise && mix && largest && paint ? { depthwise, mix, largest, paint } : null
}

function fitSurfaces(
  gl: WebGL2RenderingContext,
  held: Surfaces | null,
  format: GLenum,
  { width, height }: { readonly width: number; readonly height: number },
): Surfaces {
  if (held?.picture.width === width && held.picture.height === height) return held
  if (held) deleteSurfaces(gl, held)
  const chain = () => {
    const surfaces: Surface[] = []
    let [across, down] = [width, height]
    while (across > 1 || down > 1 || surfaces.length === 0) {
      across = Math.ceil(across / REDUCE_SIDE)
      down = Math.ceil(down / REDUCE_SIDE)
      surfaces.push(createSurface(gl, format, across, down))
    }
    return surfaces
  }
  return {
    picture: createSurface(gl, gl.RGBA8, width, height),
    depthwise: createSurface(gl, format, width, height),
    mixed: createSurface(gl, format, width, height),
    depthwiseSpreads: chain(),
    mixedSpreads: chain(),
  }
}

function deleteSurfaces(gl: WebGL2RenderingContext, held: Surfaces): void {
  for (const surface of Object.values(held).flat()) deleteSurface(gl, surface)
}

function upload(gl: WebGL2RenderingContext, input: FilterInput): void {
  const { width, height } = input
  if (isPixels(input)) {
    const bytes = new Uint8Array(input.data.buffer, input.data.byteOffset, input.data.length)
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, bytes)
  } else {
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, input)
  }
}

/** Three kernels of nine as nine vectors of three. */
const interleaved = (kernels: FilterSetting['kernels']): Float32Array =>
  Float32Array.from({ length: 27 }, (_, at) => kernels[at % 3]?.[Math.floor(at / 3)] ?? 0)

const filledRows = (mix: FilterSetting['mix']): Float32Array =>
  Float32Array.from({ length: 3 * MOST_OUTPUTS }, (_, at) => mix[Math.floor(at / 3)]?.[at % 3] ?? 0)

function paintOf(
  surfaces: Surfaces,
  tile: Tile,
): readonly [surface: Surface, what: number, channel: number] {
  switch (tile.kind) {
    case 'input':
      return [surfaces.picture, 0, 0]
    case 'plane':
      return [surfaces.picture, 1, tile.channel]
    case 'depthwise':
      return [surfaces.depthwise, 2, tile.channel]
    case 'mixed':
      return [surfaces.mixed, 2, tile.row]
  }
}

export function fitCanvas(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
}

/** In the task that drew them: afterwards the browser may have cleared the drawing buffer. */
function copyTiles(
  from: HTMLCanvasElement,
  tiles: readonly PaintedTile[],
  width: number,
  height: number,
): void {
  tiles.forEach(({ canvas }, index) => {
    fitCanvas(canvas, width, height)
    const left = (index % TILES_A_ROW) * width
    const top = Math.floor(index / TILES_A_ROW) * height
    const pen = canvas.getContext('2d', { alpha: false })
    pen?.drawImage(from, left, top, width, height, 0, 0, width, height)
  })
}
