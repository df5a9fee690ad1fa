import { emptyTexture } from '../webgl/texture'

/** A texture, what draws into it, and its size in texels. */
export interface Surface {
  readonly texture: WebGLTexture
  readonly framebuffer: WebGLFramebuffer
  readonly width: number
  readonly height: number
}

export function createSurface(
  gl: WebGL2RenderingContext,
  format: GLenum,
  width: number,
  height: number,
): Surface {
  const texture = emptyTexture(gl, format, width, height)
  const framebuffer = gl.createFramebuffer()
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer)
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0)
  return { texture, framebuffer, width, height }
}

export function deleteSurface(gl: WebGL2RenderingContext, surface: Surface): void {
  gl.deleteFramebuffer(surface.framebuffer)
  gl.deleteTexture(surface.texture)
}

/** A shader and where its uniforms are. */
export interface Program {
  readonly program: WebGLProgram
  at(name: string): WebGLUniformLocation | null
}

/** Undefined where the shader does not build, which on a sound device means a lost context. */
export function buildProgram(
  gl: WebGL2RenderingContext,
  vertex: string,
  fragment: string,
): Program | undefined {
  const program = gl.createProgram()
  for (const [kind, text] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(kind)
    if (!shader) return undefined
    gl.shaderSource(shader, text)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
    gl.deleteShader(shader)
  }
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) return undefined
  const known = new Map<string, WebGLUniformLocation | null>()
  return {
    program,
    at(name) {
      if (!known.has(name)) known.set(name, gl.getUniformLocation(program, name))
      return known.get(name) ?? null
    },
  }
}
