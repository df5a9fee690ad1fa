import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cameraFault } from '../../src/runtime/sources/cameraFault'
import { CLIP_SECONDS, clipView } from '../../src/runtime/sources/clipViews'
import { CREDITS } from '../../src/runtime/sources/credits'
import { startsLikeAnImage } from '../../src/runtime/sources/photo'
import { centreSquare } from '../../src/runtime/sources/square'
import { openStill } from '../../src/runtime/sources/stills'

afterEach(() => vi.unstubAllGlobals())

/** Sizes of the three photographs in pixels, as their files state them. */
const SIZES = { cat: [1024, 510], boats: [1024, 819], airplane: [1024, 717] } as const

const times = Array.from({ length: 2000 }, (_, at) => (at * 2 * CLIP_SECONDS) / 2000)

describe('the clip', () => {
  it('never looks outside its photographs in 45.6 seconds, two rounds', () => {
    for (const seconds of times) {
      const view = clipView(seconds)
      if (view.scene === 'drawn') continue
      const [width, height] = SIZES[view.scene]
      const { x, y, side } = view.square
      expect([x >= 0, y >= 0, x + side <= width, y + side <= height]).not.toContain(false)
    }
  })

  it('shows the same picture at 3 s in every round, and another 0.1 s later', () => {
    expect(clipView(3 + CLIP_SECONDS)).toEqual(clipView(3))
    expect(clipView(3.1)).not.toEqual(clipView(3))
  })

  it('plays all 24 of Muybridge’s views in 2.4 seconds', () => {
    const seen = new Set(Array.from({ length: 24 }, (_, at) => JSON.stringify(clipView(at / 10))))
    expect(seen.size).toBe(24)
  })

  it('moves without a jolt: under 24 pixels a tenth of a second within a photograph', () => {
    for (let seconds = 5; seconds < 16.5; seconds += 0.1) {
      const [one, other] = [clipView(seconds), clipView(seconds + 0.1)]
      if (one.scene === 'drawn' || other.scene !== one.scene) continue
      expect(Math.abs(other.square.x - one.square.x)).toBeLessThan(24)
      expect(Math.abs(other.square.y - one.square.y)).toBeLessThan(24)
    }
  })
})

describe('credits', () => {
  it('name each of the 3 photographs in CREDITS.md with its package and licence', () => {
    const page = readFileSync('CREDITS.md', 'utf8')
    expect(CREDITS).toHaveLength(3)
    for (const credit of CREDITS) {
      expect(page).toContain(`\`${credit.package}\`, \`${credit.file}\` | ${credit.license} |`)
    }
  })

  it('name the versions that package.json installs', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>
    }
    for (const { package: named } of CREDITS) {
      const at = named.lastIndexOf('@')
      expect(dependencies[named.slice(0, at)]).toBe(named.slice(at + 1))
    }
  })
})

describe('the centre square', () => {
  it('of 1280×720 is 720 pixels from x 280', () => {
    expect(centreSquare(1280, 720)).toEqual({ x: 280, y: 0, side: 720 })
  })

  it('of a 480×640 portrait is 480 pixels from y 80', () => {
    expect(centreSquare(480, 640)).toEqual({ x: 0, y: 80, side: 480 })
  })
})

describe('a camera’s refusal', () => {
  it.each([
    ['NotAllowedError', 'camera-refused'],
    ['NotReadableError', 'camera-in-use'],
    ['NotFoundError', 'camera-missing'],
    ['OverconstrainedError', 'camera-missing'],
    ['TypeError', 'camera-failed'],
  ])('%s is told as %s', (name, code) => {
    expect(cameraFault(new DOMException('no', name)).code).toBe(code)
  })
})

describe('a picture file', () => {
  it('is known by its first bytes, and a text file is not one', () => {
    expect(startsLikeAnImage(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe(true)
    expect(startsLikeAnImage(new TextEncoder().encode('{"modelTopology"'))).toBe(false)
  })
})

it('a photograph the host does not have is told with its 404, and its error page is not decoded', async () => {
  const page = new Response('<!doctype html>', { status: 404 })
  vi.stubGlobal('fetch', async () => page)
  const opened = await openStill('cat', new AbortController().signal)
  expect(opened).toMatchObject({ ok: false, fault: { code: 'photo-unreadable' } })
  expect(opened.ok ? '' : opened.fault.detail).toMatch(/^404 /)
  expect(page.bodyUsed).toBe(false)
})
