import { decode, decodeFrames } from 'modern-gif'
import { afterEach, expect, it } from 'vitest'
import { recordAnimation } from '../../src/panels/convolve/exportAnimation'

afterEach(() => document.body.replaceChildren())

/** A red square that moves by its own side, 20 px, with each position. */
function movingSquare() {
  const page = document.createElement('div')
  page.innerHTML =
    '<svg viewBox="0 0 100 40"><rect y="10" width="20" height="20" fill="rgb(200 0 0)" /></svg>'
  document.body.append(page)
  const svg = page.querySelector('svg')!
  const show = async (position: number) => {
    svg.querySelector('rect')?.setAttribute('x', String((position - 1) * 20))
    await new Promise(requestAnimationFrame)
  }
  return { svg, show }
}

it('a GIF of 5 positions of a small drawing has 5 frames as wide as a slide, 960×548, each with the square in its place', async () => {
  const { svg, show } = movingSquare()
  const frames: number[] = []
  const file = await recordAnimation({
    positions: [1, 2, 3, 4, 5],
    delayMs: 200,
    ground: 'white',
    svg: () => svg,
    show,
    onFrame: (frame) => frames.push(frame),
    signal: new AbortController().signal,
  })
  const bytes = await file.arrayBuffer()
  const gif = decode(bytes)
  expect([gif.width, gif.height, gif.looped]).toEqual([960, 548, true])
  expect(gif.frames.map(({ delay }) => delay)).toEqual([200, 200, 200, 200, 1600])
  expect(frames).toEqual([1, 2, 3, 4, 5])
  const isRed = (pixels: Uint8ClampedArray, at: number) =>
    pixels[at]! > 150 && pixels[at + 1]! < 60 && pixels[at + 2]! < 60
  const squares = decodeFrames(bytes).map(({ data }) =>
    [0, 1, 2, 3, 4].filter((place) => {
      // The drawing with its margins, 140 × 80, stands 960 wide.
      const x = Math.round(((20 + place * 20 + 10) * 960) / 140)
      return isRed(data, 4 * (274 * 960 + x))
    }),
  )
  expect(squares).toEqual([[0], [1], [2], [3], [4]])
})

it('a cancelled recording leaves no file and no frame more', async () => {
  const { svg, show } = movingSquare()
  const leaving = new AbortController()
  const frames: number[] = []
  const recording = recordAnimation({
    positions: [1, 2, 3, 4, 5],
    delayMs: 200,
    ground: 'white',
    svg: () => svg,
    show,
    onFrame: (frame) => {
      frames.push(frame)
      if (frame === 2) leaving.abort(new Error('enough'))
    },
    signal: leaving.signal,
  })
  await expect(recording).rejects.toThrow('enough')
  expect(frames).toEqual([1, 2])
})
