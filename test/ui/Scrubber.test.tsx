import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Scrubber } from '../../src/ui/Scrubber'

afterEach(cleanup)

it('a key moves on from where the hand is seen, 90, not from where it was last told, 40', () => {
  let show = (_: number) => {}
  const asked: number[] = []
  const follow = (next: (value: number) => void) => {
    show = next
    return () => undefined
  }
  render(
    <Scrubber
      {...{ label: 'Step', value: 40, max: 144, spoken: 'step 40', follow }}
      onChange={(place) => asked.push(place)}
    />,
  )
  const hand = screen.getByRole<HTMLInputElement>('slider', { name: 'Step' })
  expect(hand.value).toBe('40')
  expect(hand.getAttribute('aria-valuetext')).toBe('step 40')
  act(() => show(89.5))
  fireEvent.keyDown(hand, { key: 'ArrowRight' })
  expect(hand.value).toBe('90')
  fireEvent.change(hand, { target: { value: '91' } })
  expect(asked).toEqual([91])
  expect(hand.parentElement?.style.transform).toContain('cqi')
})
