import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ConvPicture } from '../../src/charts/conv/ConvPicture'
import { layoutSolid } from '../../src/charts/conv/layoutSolid'
import type { ConvPictureProps } from '../../src/charts/conv/pictureProps'
import { sheetCorner } from '../../src/charts/conv/solidBlock'
import { printSvg } from '../../src/charts/exportSvg'
import { frameAt } from '../../src/core/conv/frame'
import { litBy } from '../../src/core/conv/lit'
import type { ConvScene, Spot } from '../../src/core/conv/setting'
import { sceneOf } from './convScenes'

afterEach(cleanup)

const WIDTH = 1000

const text = {
  title: 'A convolution',
  summary: 'A whole sentence.',
  maps: ['input 6×6×4', 'output 6×6×4'],
  kernels: ['kernels 3×3×4, ×4'],
  describeSpot: (spot: Spot) => JSON.stringify(Object.values(spot)),
}

const picture = (scene: ConvScene, part: Partial<ConvPictureProps> = {}, position = 5) => (
  <ConvPicture
    {...{ scene, text, width: WIDTH, display: 'solid', spot: null, lit: null }}
    frame={frameAt(scene.plan, position)}
    formatValue={String}
    {...part}
  />
)

const svgOf = (container: HTMLElement) => container.querySelector('svg')!

/** jsdom lays nothing out: one user unit is one pixel of the page. */
function stretch(svg: SVGSVGElement) {
  svg.getBoundingClientRect = () => DOMRect.fromRect({ width: WIDTH, height: 400 })
}

const middleOf = (scene: ConvScene, map: number, y: number, x: number, channel: number) => {
  const block = layoutSolid(scene.plan, WIDTH).maps[map]!
  const corner = sheetCorner(block, channel)
  return {
    clientX: corner.x + (x + 0.5) * block.cell,
    clientY: corner.y + (y + 0.5) * block.cell,
  }
}

describe('the links of a solid picture', () => {
  it('thin from 16 to 8 to 4 as groups go from 1 to 2 to 4, and no element is made anew', () => {
    const { container, rerender } = render(picture(sceneOf({ groups: 1 })))
    const links = [...container.querySelectorAll('[data-link]')]
    const sheets = [...container.querySelectorAll('[data-sheet]')]
    expect([links.length, sheets.length]).toEqual([16, 16])
    for (const [groups, count] of [
      [1, 16],
      [2, 8],
      [4, 4],
      [2, 8],
    ] as const) {
      rerender(picture(sceneOf({ groups })))
      expect(container.querySelectorAll('[data-link="read"]')).toHaveLength(count)
      expect(container.querySelectorAll('[data-sheet="read"]')).toHaveLength(count)
      expect([...container.querySelectorAll('[data-link]')]).toEqual(links)
      expect([...container.querySelectorAll('[data-sheet]')]).toEqual(sheets)
    }
  })
})

describe('a step of a solid picture', () => {
  it('touches under 25 elements of the 700 and more that 12×12×6 takes', async () => {
    const scene = sceneOf({ input: [12, 12, 6], outChannels: 6, kernelSize: 7 })
    const { container, rerender } = render(picture(scene, {}, 100))
    expect(container.querySelectorAll('svg *').length).toBeGreaterThan(700)
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
    expect(touched.size).toBeLessThan(25)
  })
})

describe('pointers on a solid picture', () => {
  it('tell the value under them once, and that they left', () => {
    const scene = sceneOf()
    const onSpot = vi.fn()
    const { container } = render(picture(scene, { onSpot }))
    const svg = svgOf(container)
    stretch(svg)
    const place = middleOf(scene, 0, 2, 3, 0)
    fireEvent.pointerMove(svg, place)
    fireEvent.pointerMove(svg, place)
    fireEvent.pointerLeave(svg)
    const spot = { kind: 'map', map: 0, y: 2, x: 3, channel: 0 }
    expect(onSpot.mock.calls).toEqual([
      [spot, 'hover'],
      [null, 'hover'],
    ])
  })

  it('reach a sheet behind by its visible strip, press it, and jump with a second press', () => {
    const scene = sceneOf()
    const [onSpot, onJump] = [vi.fn(), vi.fn()]
    const spot = { kind: 'map', map: 1, y: 4, x: 5, channel: 3 } as const
    const { container, rerender } = render(picture(scene, { onSpot, onJump }))
    const svg = svgOf(container)
    stretch(svg)
    const place = middleOf(scene, 1, 4, 5, 3)
    fireEvent.click(svg, place)
    expect(onSpot).toHaveBeenLastCalledWith(spot, 'press')
    rerender(picture(scene, { onSpot, onJump, spot, lit: litBy(scene.plan, spot) }))
    fireEvent.click(svg, place)
    expect(onJump).toHaveBeenCalledExactlyOnceWith({ stage: 0, y: 4, x: 5, channel: 3 })
  })

  it('bring a pressed sheet to the front: its hidden cells answer next', () => {
    const scene = sceneOf()
    const onSpot = vi.fn()
    const spot = { kind: 'map', map: 0, y: 4, x: 5, channel: 3 } as const
    const { container, rerender } = render(picture(scene, { onSpot }))
    const svg = svgOf(container)
    stretch(svg)
    fireEvent.click(svg, middleOf(scene, 0, 4, 5, 3))
    rerender(picture(scene, { onSpot, spot }))
    fireEvent.click(svg, middleOf(scene, 0, 2, 0, 3))
    expect(onSpot).toHaveBeenLastCalledWith({ ...spot, y: 2, x: 0 }, 'press')
  })
})

describe('the keyboard on a solid picture', () => {
  it('has one stop for the input, the kernels and the output, each with its name and value', () => {
    render(picture(sceneOf(), { onSpot: vi.fn() }))
    const stops = screen.getAllByRole('slider')
    expect(stops.map((stop) => stop.getAttribute('aria-label'))).toEqual([
      text.maps[0],
      text.kernels[0],
      text.maps[1],
    ])
    expect(stops[1]!.getAttribute('aria-valuemax')).toBe('144')
  })

  it('walks, changes the channel, pins with Enter on the input and jumps on the output', async () => {
    const user = userEvent.setup()
    const scene = sceneOf()
    const [onSpot, onJump] = [vi.fn(), vi.fn()]
    const spot = { kind: 'map', map: 1, y: 1, x: 1, channel: 0 } as const
    render(picture(scene, { onSpot, onJump, spot }))
    const [input, , output] = screen.getAllByRole('slider')
    output!.focus()
    await user.keyboard('{PageUp}')
    expect(onSpot).toHaveBeenLastCalledWith({ ...spot, channel: 1 }, 'key')
    await user.keyboard('{Enter}')
    expect(onJump).toHaveBeenCalledExactlyOnceWith({ stage: 0, y: 1, x: 1, channel: 0 })
    input!.focus()
    await user.keyboard('{Enter}')
    const first = { kind: 'map', map: 0, y: 0, x: 0, channel: 0 }
    expect(onSpot).toHaveBeenLastCalledWith(first, 'press')
    await user.keyboard('{Escape}')
    expect(onSpot).toHaveBeenLastCalledWith(null, 'key')
  })

  it('finds nothing in a still picture, and nothing of the handles in a file', () => {
    const scene = sceneOf({ input: [2, 2, 1], outChannels: 1, kernelSize: 1 })
    const still = render(picture(scene))
    expect(screen.queryAllByRole('slider')).toHaveLength(0)
    still.unmount()
    const { container } = render(picture(scene, { onSpot: vi.fn() }))
    expect(printSvg(svgOf(container), 'white')).not.toMatch(/aria-valuetext|data-target/)
  })
})
