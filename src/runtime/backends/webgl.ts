import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/backend_webgl'
import { setWebGLContext } from '@tensorflow/tfjs-backend-webgl/dist/canvas_util'
import { GPGPUContext } from '@tensorflow/tfjs-backend-webgl/dist/gpgpu_context'
import { pageCanvas } from '../canvas'
import { framesThroughOps } from '../program/frames'
import { env, registerBackend, removeBackend, setBackend } from '../tf'
import { createGpuClock, type TimerExtension } from '../timing/gpuClock'
import { createDevice } from '../webgl/device'
import { framesThroughDraws } from '../webgl/frames'
import { checkMemory } from '../webgl/memory'
import type { OpenBackend } from './handle'
import { registerWebglKernels } from './webglKernels'

/**
 * WebGL 2 on a canvas of our own, so that we hear when the context is lost. tfjs never looks for
 * one itself: inside a worker it would find none in Safari.
 */
export const openWebgl: OpenBackend = async (where) => {
  // Safari 16 draws off screen, and not by WebGL.
  const canvas = where === 'page' ? pageCanvas(1, 1) : new OffscreenCanvas(1, 1)
  const gl = contextOf(canvas)
  if (!gl) throw new Error('no WebGL 2 context')
  let lost = false
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault()
    lost = true
  })
  const loseExtension = gl.getExtension('WEBGL_lose_context')

  registerWebglKernels()
  setWebGLContext(2, gl as unknown as WebGLRenderingContext) // tfjs types know only WebGL 1
  env().set('WEBGL_VERSION', 2)
  env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', 256 * 1024 * 1024)
  env().set('WEBGL_CPU_FORWARD', false)
  const context = new GPGPUContext(gl as unknown as WebGLRenderingContext)
  const backend = new MathBackendWebGL(context)
  registerBackend('webgl', () => backend)
  if (!(await setBackend('webgl'))) throw new Error('WebGL backend did not start')

  const blocking = where === 'worker'
  const device = createDevice(gl, backend, blocking)
  let draws = device !== undefined
  const extension: TimerExtension | null = gl.getExtension('EXT_disjoint_timer_query_webgl2')
  const clock = extension ? createGpuClock(gl, extension) : undefined
  const manager = backend.getTextureManager()
  return {
    renderer: rendererOf(gl),
    floatBits: env().getBool('WEBGL_RENDER_FLOAT32_ENABLED') ? 32 : 16,
    stepClock: clock ? 'gpu-timer' : 'slope',
    maxTextureSize: gl.getParameter(gl.MAX_TEXTURE_SIZE),
    threads: 0,
    compile: (graph, weights, keep = []) =>
      device && draws
        ? framesThroughDraws(device, graph, weights, keep)
        : framesThroughOps(graph, weights, { settle: () => gl.finish(), blocking, keep }),
    check: () => checkMemory(gl),
    simplify: () => {
      const changed = draws
      draws = false
      return changed
    },
    timer: (steps) => clock?.timer(steps),
    numQueries: () => clock?.numQueries() ?? 0,
    numTextures: () =>
      manager.getNumUsedTextures() + manager.getNumFreeTextures() + (device?.counter.textures ?? 0),
    isLost: () => lost || gl.isContextLost(),
    lose: () => {
      loseExtension?.loseContext()
      return loseExtension !== null
    },
    close: () => {
      removeBackend('webgl')
      loseExtension?.loseContext()
    },
  }
}

function contextOf(canvas: HTMLCanvasElement | OffscreenCanvas): WebGL2RenderingContext | null {
  return canvas.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    premultipliedAlpha: false,
    preserveDrawingBuffer: false,
    powerPreference: 'high-performance',
  }) as WebGL2RenderingContext | null // what every canvas gives by this name
}

function rendererOf(gl: WebGL2RenderingContext): string {
  const extension = gl.getExtension('WEBGL_debug_renderer_info')
  const name: unknown = extension
    ? gl.getParameter(extension.UNMASKED_RENDERER_WEBGL)
    : gl.getParameter(gl.RENDERER)
  return String(name)
}
