import { act, cleanup, screen } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AnimationExport } from '../../../src/panels/convolve/AnimationExport'
import {
  animationPositions,
  animationSize,
  MOST_FRAMES,
  RECORD_WIDTH,
  recordAnimation,
} from '../../../src/panels/convolve/exportAnimation'
import { openGifEncoder } from '../../../src/panels/convolve/gifEncoder'
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
    expect(12 * animationSize(RECORD_WIDTH + 40, 340, 96).scale).toBe(18)
    expect(animationSize(1440, 400, 20).width).toBe(960)
  })

  it('stays under 48 million pixels in all: 96 frames of 940×900 shrink', () => {
    const { width, height } = animationSize(940, 900, 96)
    expect(width * height * 96).toBeLessThanOrEqual(48e6)
    expect(width / height).toBeCloseTo(940 / 900, 2)
  })
})

const SVG = 'http://www.w3.org/2000/svg'

/** A recording into thin air that writes down what was asked of it. */
function recording(positions: readonly number[], packed: () => Promise<void> = async () => {}) {
  const said: string[] = []
  const leaving = new AbortController()
  const svg = document.createElementNS(SVG, 'svg')
  Object.defineProperty(svg, 'viewBox', { value: { baseVal: { width: 60, height: 40 } } })
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
  return { run, said, leaving }
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

describe('a recording whose packer fails', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('ends at once when it is cancelled while a frame is never answered', async () => {
    const { run, said, leaving } = recording([1, 2], () => new Promise(() => {}))
    const running = run()
    await vi.waitFor(() => expect(said).toContain('add 80'))
    leaving.abort()
    await expect(running).rejects.toThrow()
    expect(said.at(-1)).toBe('end')
  })

  it('hears of it with its first frame, and nothing is thrown before that', async () => {
    const thrown: unknown[] = []
    const note = (reason: unknown) => thrown.push(reason)
    process.on('unhandledRejection', note)
    vi.stubGlobal(
      'Worker',
      class {
        onerror?: (event: { message: string }) => void
        postMessage() {
          setTimeout(() => this.onerror?.({ message: 'no such file' }))
        }
      },
    )
    const encoder = openGifEncoder(4, 4)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await expect(encoder.add(new Uint8ClampedArray(64), 80)).rejects.toThrow('no such file')
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
    expect(shown).toEqual([1, 7])
    expect(widths).toEqual([600, null])
    expect(screen.getByRole('button', { name: 'Make an animated GIF' })).toBeTruthy()
  })
})
