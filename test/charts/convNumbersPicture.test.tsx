import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ConvPicture } from '../../src/charts/conv/ConvPicture'
import { layoutNumbers } from '../../src/charts/conv/layoutNumbers'
import type { ConvPictureProps } from '../../src/charts/conv/pictureProps'
import { printSvg } from '../../src/charts/exportSvg'
import { frameAt } from '../../src/core/conv/frame'
import { litBy } from '../../src/core/conv/lit'
import type { ConvScene, Spot } from '../../src/core/conv/setting'
import { slowConv } from '../../src/core/slowConv'
import { answer } from '../core/layers'
import { sceneOf } from './convScenes'

afterEach(cleanup)

const WIDTH = 1000

const text = {
  title: 'A convolution',
  summary: 'A whole sentence.',
  maps: ['input', 'output', 'last output'],
  kernels: ['kernels', 'second kernels'],
  describeSpot: (spot: Spot) => JSON.stringify(Object.values(spot)),
}

const picture = (scene: ConvScene, part: Partial<ConvPictureProps> = {}, position = 5) => (
  <ConvPicture
    {...{ scene, text, width: WIDTH, display: 'numbers', spot: null, lit: null }}
    frame={frameAt(scene.plan, position)}
    formatValue={String}
    {...part}
  />
)

const svgOf = (container: HTMLElement) => container.querySelector('svg')!

/** What is written on each sheet, in the order of maps, channels, then weights. */
const sheetsOf = (container: HTMLElement) =>
  [...container.querySelectorAll('[data-numbers]')].map((sheet) =>
    [...sheet.children].map(({ textContent }) => Number(textContent)),
  )

const channelOf = (values: Float64Array, channel: number, channels: number) =>
  [...values].filter((_, at) => at % channels === channel).map((value) => value + 0)

describe('the numbers of a picture', () => {
  it.each([
    ['asymmetric SAME at stride 2', { input: [5, 6, 2] as const, outChannels: 3, stride: 2 }],
    ['3 taps at dilation 2 in 2 groups', { groups: 2, dilation: 2 }],
    ['VALID, a channel each', { kind: 'depthwise' as const, padding: 'valid' as const }],
    ['a 5×1 and a 1×5', { kind: 'spatial' as const, kernelSize: 5, outChannels: 2 }],
    ['a separable pair', { kind: 'separable' as const, outChannels: 5 }],
  ])('are those of the slow convolution, stage by stage: %s', (_, part) => {
    const scene = sceneOf(part)
    const { container } = render(picture(scene, {}, scene.plan.steps))
    const sheets = sheetsOf(container)
    let map = scene.maps[0]!
    let first = map.shape[2]
    for (const [index, stage] of scene.plan.stages.entries()) {
      map = answer(slowConv(stage.layer, map, scene.kernels[index]!.values))
      const channels = map.shape[2]
      for (let channel = 0; channel < channels; channel += 1) {
        expect(sheets[first + channel]).toEqual(channelOf(map.values, channel, channels))
      }
      first += channels
    }
  })

  it('under the 3×3 window: 4 sums of 9 products add up to the value in hand', () => {
    const scene = sceneOf({ groups: 1 })
    const { container } = render(picture(scene, {}, 20))
    const sums = [...container.querySelectorAll('[data-sum]')].map(({ textContent }) =>
      Number(textContent),
    )
    expect(sums).toHaveLength(5)
    const [total, ...channels] = sums.toReversed()
    expect(channels.reduce((sum, value) => sum + value, 0)).toBe(total)
    // The 20th value of the first channel: row 3, column 1 of six, counted from 0.
    expect(scene.maps[1]!.values[(3 * 6 + 1) * 4]).toBe(total)
  })
})

describe('the weights under the channels', () => {
  it.each([
    [1, 0],
    [2, 2],
    [4, 3],
  ])('of 4 → 4 channels in %i groups leave %i crossed out', (groups, ghosts) => {
    const { container } = render(picture(sceneOf({ groups })))
    expect(container.querySelectorAll('[data-ghost]')).toHaveLength(ghosts)
  })
})

describe('a step of a picture in numbers', () => {
  it('rewrites no sheet and touches under 30 of the 4,000 elements 12×12×6 takes', async () => {
    const scene = sceneOf({ input: [12, 12, 6], outChannels: 6, kernelSize: 7 })
    const { container, rerender } = render(picture(scene, {}, 100))
    const count = container.querySelectorAll('svg *').length
    expect(count).toBeGreaterThan(2000)
    expect(count).toBeLessThan(4000)
    const touched = new Set<Node>()
    const observer = new MutationObserver((records) => {
      for (const record of records) touched.add(record.target)
    })
    observer.observe(svgOf(container), {
      ...{ attributes: true, childList: true, subtree: true, characterData: true },
    })
    rerender(picture(scene, {}, 101))
    await Promise.resolve()
    observer.disconnect()
    expect(touched.size).toBeGreaterThan(2)
    expect(touched.size).toBeLessThan(30)
  })
})

describe('a reader of a picture in numbers', () => {
  it('presses a value, and jumps to it with a second press', () => {
    const scene = sceneOf()
    const [onSpot, onJump] = [vi.fn(), vi.fn()]
    const spot = { kind: 'map', map: 1, y: 4, x: 5, channel: 3 } as const
    const { container, rerender } = render(picture(scene, { onSpot, onJump }))
    const svg = svgOf(container)
    const layout = layoutNumbers(scene.plan, { width: WIDTH })
    svg.getBoundingClientRect = () => DOMRect.fromRect({ width: WIDTH, height: layout.height })
    const { sheets, grid } = layout.maps[1]!
    const place = {
      clientX: sheets[3]!.x + 5.5 * grid.cell,
      clientY: sheets[3]!.y + 4.5 * grid.cell,
    }
    fireEvent.click(svg, place)
    expect(onSpot).toHaveBeenLastCalledWith(spot, 'press')
    rerender(picture(scene, { onSpot, onJump, spot, lit: litBy(scene.plan, spot) }))
    fireEvent.click(svg, place)
    expect(onJump).toHaveBeenCalledExactlyOnceWith({ stage: 0, y: 4, x: 5, channel: 3 })
  })

  it('turns the filter shown with Page Up among the weights', async () => {
    const user = userEvent.setup()
    const scene = sceneOf({ groups: 2 })
    const onSpot = vi.fn()
    const spot = { kind: 'weight', stage: 0, y: 0, x: 0, inChannel: 0, outChannel: 1 } as const
    const { container, rerender } = render(picture(scene, { onSpot, spot }))
    const [, weights] = screen.getAllByRole('slider')
    weights!.focus()
    await user.keyboard('{PageUp}')
    const next = { ...spot, outChannel: 2 }
    expect(onSpot).toHaveBeenLastCalledWith(next, 'key')
    const before = sheetsOf(container).slice(-2)
    rerender(picture(scene, { onSpot, spot: next }))
    const shown = sheetsOf(container).slice(-2)
    const kernel = scene.kernels[0]!
    expect(shown).not.toEqual(before)
    expect(shown[0]![0]).toBe(kernel.values[2])
  })

  it('sees what a value comes from: 9 pixels of 4 channels outlined, and the value itself', () => {
    const scene = sceneOf({ groups: 1 })
    const spot = { kind: 'map', map: 1, y: 2, x: 2, channel: 0 } as const
    const { container } = render(picture(scene, { spot, lit: litBy(scene.plan, spot) }))
    const outlines = (kind: string) =>
      [...container.querySelectorAll(`[data-lit="${kind}"]`)]
        .map((path) => path.getAttribute('d')?.match(/M/g)?.length ?? 0)
        .reduce((sum, count) => sum + count, 0)
    // As many weights as pixels, and each kind once.
    expect(outlines('upstream')).toBe(9 * 4 * 2)
    expect(outlines('self')).toBe(1)
    expect(outlines('downstream')).toBe(0)
  })

  it('finds nothing to press in a still picture, and no handle in a file', () => {
    const scene = sceneOf({ input: [2, 2, 1], outChannels: 1, kernelSize: 1 })
    const still = render(picture(scene))
    expect(screen.queryAllByRole('slider')).toHaveLength(0)
    still.unmount()
    const { container } = render(picture(scene, { onSpot: vi.fn() }))
    expect(printSvg(svgOf(container), 'white')).not.toMatch(/aria-valuetext|data-target/)
  })
})
