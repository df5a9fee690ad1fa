import { act, cleanup, render, renderHook } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ConvPicture } from '../../../src/charts/conv/ConvPicture'
import { printSvg } from '../../../src/charts/exportSvg'
import { frameAt } from '../../../src/core/conv/frame'
import { livePlayer, momentsOf } from '../../../src/panels/convolve/livePlayer'
import { nextPlayer, standingAt } from '../../../src/panels/convolve/player'
import { useLater } from '../../../src/panels/convolve/useLater'
import { useTold } from '../../../src/panels/convolve/useTold'
import { sceneOf } from '../../charts/convScenes'

afterEach(cleanup)

const scene = sceneOf()
const { plan } = scene
const text = {
  ...{ title: 'A convolution', summary: 'A whole sentence.', describeSpot: () => '' },
  ...{ maps: ['input', 'output'], kernels: ['kernels'] },
}

/** A picture that moves, at a step; `isWhole` draws it in one piece, as a file has it. */
function open(display: 'solid' | 'numbers', position: number, scene = sceneOf()) {
  const { plan } = scene
  const live = livePlayer(standingAt(position))
  const moments = momentsOf(live, plan, false)
  let renders = 0
  const drawn = (isWhole: boolean) => (
    <Profiler id="picture" onRender={() => (renders += 1)}>
      <ConvPicture
        {...{ scene, text, display, isWhole, width: 1000, spot: null, lit: null }}
        frame={moments}
        formatValue={String}
      />
    </Profiler>
  )
  const { container, rerender, unmount } = render(drawn(false))
  return {
    live,
    renders: () => renders,
    /** What moves, part by part; sheets that are faded out keep whatever they last showed. */
    marks: () =>
      [...container.querySelectorAll('[data-moving] *')]
        .filter((part) => !part.closest('[data-sheet=gone], defs'))
        .map((part) => {
          const look = [...part.attributes].map(({ name, value }) => `${name}=${value}`)
          const text = part.children.length === 0 ? part.textContent : ''
          return [part.tagName, ...look.sort(), text].join(' ').replace(/_r_\w+_/g, 'id')
        }),
    close: unmount,
    /** Without the identifiers that are another picture's. */
    seen: () => container.innerHTML.replace(/_r_\w+_/g, 'id'),
    file() {
      rerender(drawn(true))
      return printSvg(container.querySelector('svg')!, 'white').replace(/_r_\w+_/g, 'id')
    },
  }
}

describe.each(['solid', 'numbers'] as const)('the %s picture of step 58', (display) => {
  it('is the same whether played to, scrubbed to or opened by a link', () => {
    const linked = open(display, 58)
    const scrubbed = open(display, 3)
    act(() => {
      for (const place of [9, 30, 77, 58]) scrubbed.live.set(standingAt(place), true)
    })
    const played = open(display, 56)
    act(() => {
      let player = nextPlayer(plan, played.live.now(), { type: 'play' })
      while (player.position < 58) {
        player = nextPlayer(plan, player, { type: 'tick', seconds: 0.1, macRate: 60 })
        played.live.set(player)
      }
      played.live.set(standingAt(58))
    })
    expect(linked.seen()).toContain('data-moving')
    expect(scrubbed.seen()).toBe(linked.seen())
    expect(played.seen()).toBe(linked.seen())
    expect(open(display, 57).seen()).not.toBe(linked.seen())
  })

  it('stands at each of 12 places, whole and between, as one that was opened there', () => {
    const moved = open(display, 0)
    for (let at = 1; at <= 12; at += 1) {
      const place = (at * 37.3) % plan.steps
      const whole = at % 2 === 0 ? Math.round(place) : place
      act(() => moved.live.set(standingAt(whole), true))
      const opened = open(display, whole)
      expect(moved.seen(), `at ${whole}`).toBe(opened.seen())
      opened.close()
    }
  })

  it.each([
    ['taps 2 apart', { dilation: 2 }],
    ['2 groups', { groups: 2 }],
    ['a separable pair', { kind: 'separable' as const }],
    ['1×1 at stride 2', { kernelSize: 1, stride: 2 }],
  ])('of %s stands whole and between as one that was opened there', (_, part) => {
    const other = sceneOf(part)
    const moved = open(display, 0, other)
    for (const share of [0.31, 0.62, 0.93]) {
      const place = share * other.plan.steps
      act(() => moved.live.set(standingAt(place), true))
      const opened = open(display, place, other)
      expect(moved.marks().length).toBeGreaterThan(5)
      expect(moved.marks(), `at ${place}`).toEqual(opened.marks())
      opened.close()
    }
  })

  it('renders nothing anew from product 10 to 17 of a value, all of its second channel', () => {
    const moved = open(display, 4 + 10.5 / 36)
    const before = moved.renders()
    for (let product = 11; product <= 17; product += 1) {
      const seen = moved.seen()
      act(() => moved.live.set(standingAt(4 + (product + 0.5) / 36)))
      expect(moved.seen()).not.toBe(seen)
    }
    expect(moved.renders()).toBe(before)
  })

  it('renders nothing anew at 34 steps within a sheet, and something at the next sheet', () => {
    const moved = open(display, 1)
    const before = moved.renders()
    for (let step = 2; step <= 35; step += 1) act(() => moved.live.set(standingAt(step)))
    expect(moved.renders()).toBe(before)
    act(() => moved.live.set(standingAt(37)))
    expect(moved.renders()).toBeGreaterThan(before)
  })

  it('is drawn in one piece for a file, as a picture that never moved', () => {
    const moved = open(display, 3)
    act(() => moved.live.set(standingAt(58)))
    const still = render(
      <ConvPicture
        {...{ scene, text, display, width: 1000, spot: null, lit: null }}
        frame={frameAt(plan, 58)}
        formatValue={String}
      />,
    )
    const file = printSvg(still.container.querySelector('svg')!, 'white').replace(/_r_\w+_/g, 'id')
    expect(moved.file()).toBe(file)
    expect(moved.seen()).not.toContain('data-moving')
  })
})

describe('what is told of a step', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const tell = () => {
    const live = livePlayer(standingAt(40))
    const { result } = renderHook(() => useTold(live))
    return { live, told: () => result.current.position }
  }
  const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms))

  it('a step by key is told in a turn of its own, 41', () => {
    const { live, told } = tell()
    act(() => live.set(standingAt(41)))
    expect(told()).toBe(40)
    wait(1)
    expect(told()).toBe(41)
  })

  it('a drag over 50, 60 and 70 is told where it rests for 120 ms: 70 alone', () => {
    const { live, told } = tell()
    for (const place of [50, 60, 70]) {
      act(() => live.set(standingAt(place), true))
      wait(119)
      expect(told()).toBe(40)
    }
    wait(1)
    expect(told()).toBe(70)
  })

  it('a playing picture is told four times a second, and its pause at once', () => {
    const { live, told } = tell()
    const at = (position: number, isPlaying = true) =>
      act(() => live.set({ ...standingAt(position), isPlaying }))
    at(40)
    const seen = new Set<number>()
    for (let frame = 1; frame <= 100; frame += 1) {
      at(40 + frame)
      wait(10)
      seen.add(told())
    }
    expect(seen.size).toBeGreaterThanOrEqual(4)
    expect(seen.size).toBeLessThanOrEqual(5)
    at(140.5, false)
    expect(told()).toBe(140.5)
  })

  it('sums follow in the second frame, and one that was overtaken is left out', () => {
    const { result, rerender } = renderHook(({ step }) => useLater(step, 2), {
      initialProps: { step: 40 },
    })
    rerender({ step: 41 })
    wait(17)
    expect(result.current).toBe(40)
    rerender({ step: 42 })
    wait(17)
    expect(result.current).toBe(40)
    wait(17)
    expect(result.current).toBe(42)
  })
})
