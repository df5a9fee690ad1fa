import './browserParts'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { NumberSlider, type NumberSliderProps } from '../../src/ui/NumberSlider'
import { type ControlWords, WordsContext } from '../../src/ui/words'

afterEach(cleanup)

const words: ControlWords = {
  refusal: ({ reason, asked, used }) => `${reason}: ${asked} became ${used}`,
  close: 'Close',
  scrollable: 'Scrolls',
  fault: { title: '', body: '', again: '', copy: '', copied: '', details: '' },
}

function Knob(props: Partial<NumberSliderProps> & { initial: number }) {
  const [value, setValue] = useState(props.initial)
  return (
    <WordsContext value={words}>
      <NumberSlider
        label="Kernel size"
        min={1}
        max={11}
        step={1}
        {...props}
        value={value}
        onChange={setValue}
      />
      <output data-testid="value">{value}</output>
    </WordsContext>
  )
}

const value = () => Number(screen.getByTestId('value').textContent)
const slider = () => screen.getByRole('slider', { name: 'Kernel size' })
const entry = () => screen.getByRole('textbox', { name: 'Kernel size' })

async function type(text: string) {
  const user = userEvent.setup()
  await user.clear(entry())
  await user.type(entry(), `${text}{Enter}`)
}

it.each([
  ['5', 5, ''],
  ['99', 11, 'tooLarge: 99 became 11'],
  ['-3', 1, 'tooSmall: -3 became 1'],
  ['2.6', 3, 'notWhole: 2.6 became 3'],
  ['three', 7, 'notANumber: three became 7'],
  ['５', 5, ''],
  ['1e400', 11, 'tooLarge: 1e400 became 11'],
  [' ', 7, 'empty:   became 7'],
])('typing %s into 1 to 11 takes %d', async (text, taken, message) => {
  render(<Knob initial={7} />)
  await type(text)
  expect(value()).toBe(taken)
  expect(screen.getAllByRole('status').map((status) => status.textContent)).toContain(message)
  expect(entry()).toHaveProperty('value', String(taken))
})

it('the reason is part of the entry for a screen reader until the value moves on', async () => {
  render(<Knob initial={7} />)
  await type('99')
  const description = document.getElementById(entry().getAttribute('aria-describedby') ?? '')
  expect(description?.textContent).toBe('tooLarge: 99 became 11')
  await userEvent.setup().type(entry(), '{ArrowDown}')
  expect(value()).toBe(10)
  expect(entry().getAttribute('aria-describedby')).toBe(null)
})

it('the reason is gone after the next press elsewhere, though the value is the same', async () => {
  render(<Knob initial={1} />)
  await type('-3')
  expect(screen.getByText('tooSmall: -3 became 1')).toBeTruthy()
  await userEvent.setup().click(screen.getByTestId('value'))
  expect(screen.queryByText('tooSmall: -3 became 1')).toBe(null)
})

it('the reason does not come back with its value: 11, then 10, then 11 again', async () => {
  render(<Knob initial={7} />)
  await type('99')
  slider().focus()
  await userEvent.setup().keyboard('{ArrowLeft}{ArrowRight}')
  expect(value()).toBe(11)
  expect(screen.queryByText('tooLarge: 99 became 11')).toBe(null)
})

it('a value far above stops that end at 8 is refused for the stops, not for the range', async () => {
  render(<Knob initial={2} max={2048} stops={[1, 2, 4, 8]} />)
  await type('999999')
  expect(value()).toBe(8)
  expect(screen.getByText('notAllowed: 999999 became 8')).toBeTruthy()
})

it('α between two steps of the slider may be typed: 0.33 is taken as it is', async () => {
  render(<Knob initial={1} min={0.1} max={2} step={0.05} />)
  await type('0.33')
  expect(value()).toBe(0.33)
  await type('0,5')
  expect(value()).toBe(0.5)
})

it('arrow keys on the slider move over the stops 1, 2, 4, 8 and nothing between', async () => {
  const user = userEvent.setup()
  render(<Knob initial={2} max={8} stops={[1, 2, 4, 8]} />)
  slider().focus()
  await user.keyboard('{ArrowRight}')
  expect(value()).toBe(4)
  await user.keyboard('{End}')
  expect(value()).toBe(8)
  await type('5')
  expect(value()).toBe(4)
})

it('a value between two places is spoken as itself, not as its place', () => {
  render(<Knob initial={100} max={1024} places={[64, 128, 1024]} format={(n) => `${n} channels`} />)
  expect(slider().getAttribute('aria-valuetext')).toBe('100 channels')
})

it('Escape drops what was typed', async () => {
  const user = userEvent.setup()
  render(<Knob initial={7} />)
  await user.clear(entry())
  await user.type(entry(), '9{Escape}')
  await user.tab()
  expect(value()).toBe(7)
})

it('a range below 0 shows −3 with a long minus, takes it back as typed, and asks for all keys', async () => {
  function Below() {
    const [value, setValue] = useState(-8)
    return (
      <NumberSlider label="Least" value={value} min={-8} max={0} step={1} onChange={setValue} />
    )
  }
  render(<Below />)
  const field = screen.getByRole('textbox', { name: 'Least' })
  const user = userEvent.setup()
  for (const typed of ['-3', '−5']) {
    await user.clear(field)
    await user.type(field, `${typed}{Enter}`)
    expect(field).toHaveProperty('value', typed.replace('-', '−'))
  }
  expect(field.getAttribute('inputmode')).toBe('text')
})
