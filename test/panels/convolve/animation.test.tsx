import { act, cleanup, screen, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { layoutNumbers } from '../../../src/charts/conv/layoutNumbers'
import { layoutSolid } from '../../../src/charts/conv/layoutSolid'
import { isFine } from '../../../src/charts/conv/numbersText'
import { inputMap, stageKernels } from '../../../src/core/conv/fills'
import { convPlan } from '../../../src/core/conv/plan'
import { convScene } from '../../../src/core/conv/scene'
import { CONV_KINDS, type ConvScene, type ConvSetting } from '../../../src/core/conv/setting'
import { AnimationExport } from '../../../src/panels/convolve/AnimationExport'
import {
  animationPositions,
  animationSize,
  DrawingChanged,
  MOST_FRAMES,
  MOST_PIXELS,
  recordAnimation,
} from '../../../src/panels/convolve/exportAnimation'
import { filmOf } from '../../../src/panels/convolve/film'
import { openGifEncoder } from '../../../src/panels/convolve/gifEncoder'
import type { GifRequest } from '../../../src/panels/convolve/gifWorker'
import { choose } from '../../../src/state/store'
import { openPart, SKETCH } from './parts'

afterEach(cleanup)

describe('the positions of an animation', () => {
  it('are all 36 steps of a small layer, 1 to 36', () => {
    expect(animationPositions(36)).toEqual(Array.from({ length: 36 }, (_, index) => index + 1))
  })

  it('are at most 96, ascending, the first and the last step among them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (steps) => {
        const positions = animationPositions(steps)
        expect(positions).toHaveLength(Math.min(steps, MOST_FRAMES))
        expect(positions[0]).toBe(1)
        expect(positions.at(-1)).toBe(steps)
        expect(positions.every((one, at) => at === 0 || one > positions[at - 1]!)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the size of an animation', () => {
  it('is 960 wide, small drawings too; words of 12 in one of 640 are 18', () => {
    expect(animationSize(480, 200, 20)).toEqual({ scale: 2, width: 960, height: 400 })
    expect(12 * animationSize(640, 340, 96).scale).toBe(18)
    expect(animationSize(1440, 400, 20)).toEqual({ scale: 1, width: 1440, height: 400 })
  })

  it('stays under 48 million pixels in all: 96 frames of 940×900 shrink', () => {
    const { width, height } = animationSize(940, 900, 96)
    expect(width * height * 96).toBeLessThanOrEqual(48e6)
    expect(width / height).toBeCloseTo(940 / 900, 2)
  })
})

describe('a film', () => {
  const setting: ConvSetting = {
    ...{ kind: 'standard', input: [6, 6, 4], kernelSize: 3, outChannels: 4, groups: 1 },
    ...{ channelMultiplier: 1, stride: 1, padding: 'same', dilation: 1 },
  }
  const sceneOf = (part: Partial<ConvSetting>): ConvScene => {
    const plan = convPlan({ ...setting, ...part })
    if (!plan.ok) throw new Error(plan.fault.code)
    const { value } = plan
    // Values of the noise have decimals, which need larger cells.
    const input = inputMap('random', value.setting.input, 3)
    return convScene(value, input, stageKernels('blur', value, 3, null))
  }
  const heightOf = (scene: ConvScene, display: 'solid' | 'numbers', width: number) =>
    display === 'solid'
      ? layoutSolid(scene.plan, width).height
      : layoutNumbers(scene.plan, { width, hasDecimals: isFine(scene) }).height

  it('of sheets, 6×6, 4 → 4, is drawn 600 wide and has 96 of the 144 steps', () => {
    const film = filmOf(sceneOf({}), 'solid')
    expect([film.width, film.positions.length, film.isShortened]).toEqual([600, 96, false])
  })

  it.each(['solid', 'numbers'] as const)(
    'of %s, of whichever layer, writes nothing smaller than 9 px and has 12 frames or more',
    (display) => {
      for (const kind of CONV_KINDS) {
        for (const [side, channels, kernelSize] of [
          [12, 6, 7],
          [12, 6, 3],
          [12, 1, 7],
          [6, 4, 3],
          [1, 1, 1],
        ] as const) {
          const input = [side, side, channels] as const
          const scene = sceneOf({ kind, input, outChannels: channels, kernelSize })
          const { width, positions } = filmOf(scene, display)
          const { scale } = animationSize(
            width + 40,
            heightOf(scene, display, width) + 40,
            positions.length,
          )
          const written = (display === 'solid' ? 12 : 9) * scale
          expect(written, `${kind} ${side} ${channels} ${kernelSize}`).toBeGreaterThanOrEqual(8.99)
          expect(positions.length).toBeGreaterThanOrEqual(Math.min(12, scene.plan.steps))
          expect(positions.at(-1)).toBe(scene.plan.steps)
        }
      }
    },
  )

  it('of the numbers of 12×12, 6 → 6 and 7×7 gives up frames and not its writing: 21 of 864', () => {
    const scene = sceneOf({ input: [12, 12, 6], outChannels: 6, kernelSize: 7 })
    const film = filmOf(scene, 'numbers')
    expect([film.width, film.positions.length, film.isShortened]).toEqual([2200, 21, true])
    const pixels = (film.width + 40) * (heightOf(scene, 'numbers', film.width) + 40)
    expect(pixels * 21).toBeLessThanOrEqual(MOST_PIXELS)
    expect(pixels * 22).toBeGreaterThan(MOST_PIXELS)
  })
})

const SVG = 'http://www.w3.org/2000/svg'

/** A recording into thin air that writes down what was asked of it. */
function recording(positions: readonly number[], packed: () => Promise<void> = async () => {}) {
  const said: string[] = []
  const leaving = new AbortController()
  const svg = document.createElementNS(SVG, 'svg')
  const box = { width: 60, height: 40 }
  Object.defineProperty(svg, 'viewBox', { value: { baseVal: box } })
  const run = () =>
    recordAnimation({
      positions,
      delayMs: 80,
      ground: 'white',
      svg: () => svg,
      show: async (position) => {
        said.push(`show ${position}`)
      },
      onFrame: (frame) => said.push(`frame ${frame}`),
      signal: leaving.signal,
      openEncoder: (width, height) => {
        said.push(`open ${width}×${height}`)
        return {
          add: async (_, delayMs) => {
            said.push(`add ${delayMs}`)
            await packed()
          },
          finish: async () => new Blob(['GIF']),
          end: () => said.push('end'),
        }
      },
      rasterise: async () => new Uint8ClampedArray(4),
    })
  return { run, said, leaving, box }
}

describe('a recording', () => {
  it('shows, draws and packs each position in turn and holds the last for 1.6 s', async () => {
    const { run, said } = recording([1, 5])
    expect((await run()).size).toBe(3)
    expect(said).toEqual([
      'show 1',
      'open 960×768',
      'add 80',
      'frame 1',
      'show 5',
      'add 1600',
      'frame 2',
      'end',
    ])
  })

  it('ends its encoder and shows nothing more once it is cancelled', async () => {
    const { run, said, leaving } = recording([1, 2, 3])
    const running = run()
    leaving.abort()
    await expect(running).rejects.toThrow()
    expect(said.filter((one) => one.startsWith('show'))).toEqual(['show 1'])
    expect(said.at(-1)).toBe('end')
  })
})

it('a recording whose drawing takes another size on the way ends and says that it changed', async () => {
  const { run, said, box } = recording([1, 2, 3], async () => {
    box.height = 41
  })
  await expect(run()).rejects.toThrow(DrawingChanged)
  expect(said.filter((one) => one.startsWith('add'))).toHaveLength(1)
  expect(said.at(-1)).toBe('end')
})

/** A packer's thread that answers as a test says. */
function stubWorker(answer: (worker: Worker, asked: GifRequest) => void) {
  vi.stubGlobal(
    'Worker',
    class {
      postMessage(asked: GifRequest) {
        // A message comes in a task of its own.
        setTimeout(() => answer(this as unknown as Worker, asked))
      }
      terminate() {}
    },
  )
}

describe('a recording whose packer fails', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('ends at once when it is cancelled while a frame is never answered', async () => {
    const { run, said, leaving } = recording([1, 2], () => new Promise(() => {}))
    const running = run()
    await waitFor(() => expect(said).toContain('add 80'))
    leaving.abort()
    await expect(running).rejects.toThrow()
    expect(said.at(-1)).toBe('end')
  })

  it('hears of it with its first frame, and nothing is thrown before that', async () => {
    const thrown: unknown[] = []
    const note = (reason: unknown) => thrown.push(reason)
    process.on('unhandledRejection', note)
    stubWorker((worker) => worker.onerror?.(new ErrorEvent('error', { message: 'no such file' })))
    const encoder = openGifEncoder(4, 4)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await expect(encoder.add(new Uint8ClampedArray(64), 80)).rejects.toMatchObject({
      code: 'script',
      message: 'no such file',
    })
    process.off('unhandledRejection', note)
    expect(thrown).toEqual([])
  })
})

describe('the panel of the animation', () => {
  it('says 96 of 144 steps and 95 · 0.2 + 1.6 = 20.6 s; slower takes 49.1 s', async () => {
    const { user } = await openPart(SKETCH, ({ scene }) => (
      <AnimationExport scene={scene} svg={() => null} show={async () => {}} onWidth={() => {}} />
    ))
    expect(screen.getByText(/^96 of the 144 steps, evenly spread, 20.6/)).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'slow' }))
    expect(screen.getByText(/ 49.1\ss in all/)).toBeTruthy()
  })

  it('stops and says so when the theme changes under it, and when the layer does', async () => {
    const never = () => new Promise<void>(() => {})
    const { user, store } = await openPart({ ...SKETCH, theme: 'light' }, ({ scene }) => (
      <AnimationExport scene={scene} svg={() => null} show={never} onWidth={() => {}} />
    ))
    const make = 'Make an animated GIF'
    await user.click(screen.getByRole('button', { name: make }))
    expect(screen.getByText(/^The picture is held/)).toBeTruthy()
    act(() => choose(store, { theme: 'dark' }))
    expect(await screen.findByText(/^Stopped, because the layer or its look changed/)).toBeTruthy()
    expect(screen.getByRole('button', { name: make })).toBeTruthy()
  })

  it('says what went wrong and goes back to step 7', async () => {
    const shown: number[] = []
    const widths: (number | null)[] = []
    const { user } = await openPart({ ...SKETCH, step: 7 }, ({ scene }) => (
      <AnimationExport
        scene={scene}
        svg={() => null}
        show={async (position) => {
          shown.push(position)
        }}
        onWidth={(width) => widths.push(width)}
      />
    ))
    await user.click(screen.getByRole('button', { name: 'Make an animated GIF' }))
    expect((await screen.findByRole('alert')).textContent).toContain('there is no drawing')
    expect((await screen.findByRole('alert')).textContent).toContain('Try a smaller layer')
    expect(shown).toEqual([1, 7])
    expect(widths).toEqual([600, null])
    expect(screen.getByRole('button', { name: 'Make an animated GIF' })).toBeTruthy()
  })

  it.each([
    ['did not start', (worker: Worker) => worker.onerror?.(new ErrorEvent('error'))],
    [
      'too little memory',
      (worker: Worker, { kind }: GifRequest) => {
        const fault = { kind: 'fault', code: 'memory', detail: 'RangeError: no room' }
        const data = kind === 'add' ? fault : { kind: 'taken' }
        worker.onmessage?.(new MessageEvent('message', { data }))
      },
    ],
    [
      'Error: of its own. Try a smaller layer',
      (worker: Worker) => {
        const data = { kind: 'fault', code: 'other', detail: 'Error: of its own' }
        worker.onmessage?.(new MessageEvent('message', { data }))
      },
    ],
  ])('says of a packer’s fault “%s”, and can be begun again', async (told, answer) => {
    stubWorker(answer)
    vi.stubGlobal(
      'Image',
      class {
        decode = async () => {}
      },
    )
    const pixels = { data: new Uint8ClampedArray(4) }
    const pen = { fillRect() {}, drawImage() {}, getImageData: () => pixels }
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as never)
    const { createObjectURL, revokeObjectURL } = URL
    URL.createObjectURL = () => 'blob:film'
    URL.revokeObjectURL = () => {}
    onTestFinished(() => {
      URL.createObjectURL = createObjectURL
      URL.revokeObjectURL = revokeObjectURL
      vi.unstubAllGlobals()
      vi.restoreAllMocks()
    })
    const svg = document.createElementNS(SVG, 'svg')
    Object.defineProperty(svg, 'viewBox', { value: { baseVal: { width: 60, height: 40 } } })
    const { user } = await openPart(SKETCH, ({ scene }) => (
      <AnimationExport scene={scene} svg={() => svg} show={async () => {}} onWidth={() => {}} />
    ))
    await user.click(screen.getByRole('button', { name: 'Make an animated GIF' }))
    expect((await screen.findByRole('alert')).textContent).toContain(told)
    expect(screen.getByRole('button', { name: 'Make an animated GIF' })).toBeTruthy()
  })

  it('says 21 of 864 steps where more would be too small to read', async () => {
    const layer = { featureSize: 12, inChannels: 6, outChannels: 6, kernelSize: 7 }
    await openPart({ ...layer, display: 'numbers', kernelFill: 'blur' }, ({ scene }) => (
      <AnimationExport scene={scene} svg={() => null} show={async () => {}} onWidth={() => {}} />
    ))
    expect(screen.getByText(/^21 of the 864 steps.* too small to read/)).toBeTruthy()
  })
})
