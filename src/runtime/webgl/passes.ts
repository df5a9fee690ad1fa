/** One draw: which shader, what it reads, where it writes. */
export interface Pass {
  readonly source: string
  /** Samplers by name. */
  readonly textures: Readonly<Record<string, WebGLTexture>>
  /** Integer uniforms by name, one to four numbers each. */
  readonly sizes: Readonly<Record<string, readonly number[]>>
  readonly target: WebGLFramebuffer
  /** Texels of each row that are left as they are, from the first on. */
  readonly left: number
  readonly width: number
  readonly height: number
}

interface Compiled {
  readonly program: WebGLProgram
  isChecked: boolean
  readonly locations: Map<string, WebGLUniformLocation | null>
}

/** One triangle that covers the target; its corners need no buffer. */
const VERTEX = `#version 300 es
void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4.0 - 1.0;
  gl_Position = vec4(corner, 0.0, 1.0);
}`

/**
 * Draws passes on the context that tfjs uses too, and leaves it as tfjs expects. Shaders are kept
 * by their source, which holds no sizes but a window's: other weights compile nothing, and another
 * α or resolution little.
 */
export class PassRunner {
  private readonly compiled = new Map<string, Compiled>()
  private readonly vertexArray: WebGLVertexArrayObject

  constructor(readonly gl: WebGL2RenderingContext) {
    this.vertexArray = gl.createVertexArray()
  }

  /** Starts to compile what will be drawn: a driver that can does so all at once, and meanwhile. */
  prepare(passes: readonly Pass[]): void {
    for (const { source } of passes) this.compile(source)
  }

  run(passes: readonly Pass[]): void {
    const { gl } = this
    gl.bindVertexArray(this.vertexArray)
    for (const pass of passes) this.draw(pass)
    gl.bindVertexArray(null)
  }

  private draw(pass: Pass): void {
    const { gl } = this
    const { program, locations } = this.ready(pass.source)
    gl.useProgram(program)
    const at = (name: string) => {
      if (!locations.has(name)) locations.set(name, gl.getUniformLocation(program, name))
      return locations.get(name) ?? null
    }
    let unit = 0
    for (const [name, texture] of Object.entries(pass.textures)) {
      gl.activeTexture(gl.TEXTURE0 + unit)
      gl.bindTexture(gl.TEXTURE_2D, texture)
      gl.uniform1i(at(name), unit)
      unit += 1
    }
    for (const [name, values] of Object.entries(pass.sizes)) {
      if (values.length === 1) gl.uniform1iv(at(name), values)
      else if (values.length === 2) gl.uniform2iv(at(name), values)
      else gl.uniform4iv(at(name), values)
    }
    gl.bindFramebuffer(gl.FRAMEBUFFER, pass.target)
    gl.viewport(pass.left, 0, pass.width, pass.height)
    gl.scissor(pass.left, 0, pass.width, pass.height)
    gl.drawArrays(gl.TRIANGLES, 0, 3)
  }

  /** A program that has been asked, once, whether it could be made; asking waits until it is. */
  private ready(source: string): Compiled {
    const { gl } = this
    const compiled = this.compile(source)
    if (compiled.isChecked) return compiled
    const { program } = compiled
    if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
      const logs = (gl.getAttachedShaders(program) ?? []).map((it) => gl.getShaderInfoLog(it))
      throw new Error(`shader: ${gl.getProgramInfoLog(program)} ${logs.join(' ')}`)
    }
    compiled.isChecked = true
    return compiled
  }

  private compile(source: string): Compiled {
    const known = this.compiled.get(source)
    if (known) return known
    const { gl } = this
    const program = gl.createProgram()
    for (const [kind, text] of [
      [gl.VERTEX_SHADER, VERTEX],
      [gl.FRAGMENT_SHADER, source],
    ] as const) {
      const shader = gl.createShader(kind)
      if (!shader) throw new Error('context lost')
      gl.shaderSource(shader, text)
      gl.compileShader(shader)
      gl.attachShader(program, shader)
      gl.deleteShader(shader)
    }
    gl.linkProgram(program)
    const compiled = { program, isChecked: false, locations: new Map() }
    this.compiled.set(source, compiled)
    return compiled
  }
}
