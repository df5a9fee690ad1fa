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

it('who may not know that there are 144 places is told 28 of 100, and moves by one all the same', () => {
  const asked: number[] = []
  render(
    <Scrubber
      {...{ label: 'Step', value: 40, max: 144, hidesMax: true, spoken: 'a place' }}
      onChange={(place) => asked.push(place)}
    />,
  )
  const hand = screen.getByRole<HTMLInputElement>('slider', { name: 'Step' })
  expect([hand.value, hand.max]).toEqual(['28', '100'])
  for (const key of ['ArrowRight', 'ArrowDown', 'Home', 'End']) fireEvent.keyDown(hand, { key })
  // Alt and an arrow go back in the browser, and are left to it.
  expect(fireEvent.keyDown(hand, { key: 'ArrowLeft', altKey: true })).toBe(true)
  // A screen reader's own step is a part of a hundred.
  fireEvent.change(hand, { target: { value: '29' } })
  expect(asked).toEqual([41, 39, 0, 144, 42])
})

it('a part of a way of 9 places is less than one; asked for, it is one', () => {
  const asked: number[] = []
  render(
    <Scrubber
      {...{ label: 'Step', value: 4, max: 9, hidesMax: true, spoken: 'a place' }}
      onChange={(place) => asked.push(place)}
    />,
  )
  const hand = screen.getByRole<HTMLInputElement>('slider', { name: 'Step' })
  for (const value of ['45', '43']) fireEvent.change(hand, { target: { value } })
  expect(asked).toEqual([5, 3])
})
