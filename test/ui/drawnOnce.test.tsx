import './browserParts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { Choices, type Option } from '../../src/ui/Choices'
import { NumberSlider } from '../../src/ui/NumberSlider'
import { type ControlWords, WordsContext } from '../../src/ui/words'

afterEach(cleanup)

const words: ControlWords = {
  refusal: () => '',
  close: 'Close',
  scrollable: 'Scrolls',
  fault: { title: '', body: '', again: '', copy: '', copied: '', details: '' },
}

/** A list that counts how often it is read, which is only while a control is drawn. */
function counted<Item>(list: readonly Item[]) {
  const reads = { count: 0 }
  const watched = new Proxy(list, {
    get(target, name, receiver) {
      reads.count += 1
      return Reflect.get(target, name, receiver)
    },
  })
  return [watched, reads] as const
}

it('of two sliders and a choice, each with handlers made anew, only the one that moves is drawn', () => {
  const [still, stillReads] = counted([1, 2, 4])
  const [moving, movingReads] = counted([1, 2, 4])
  const [options, optionReads] = counted<Option<'a' | 'b'>>([
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ])
  const taken: string[] = []
  function Row() {
    const [value, setValue] = useState(1)
    return (
      <WordsContext value={words}>
        <NumberSlider
          {...{ label: 'Still', value: 2, min: 1, max: 4, step: 1, places: still }}
          format={(each) => `${each} px`}
          onChange={(next) => taken.push(`${next} beside ${value}`)}
        />
        <NumberSlider
          {...{ label: 'Moving', value, min: 1, max: 4, step: 1, places: moving }}
          onChange={setValue}
        />
        <Choices label="Of two" value="a" options={options} onChange={() => setValue(4)} />
      </WordsContext>
    )
  }
  render(<Row />)
  stillReads.count = 0
  movingReads.count = 0
  optionReads.count = 0
  fireEvent.keyDown(screen.getByRole('slider', { name: 'Moving' }), { key: 'ArrowRight' })
  fireEvent.change(screen.getByRole('slider', { name: 'Moving' }), { target: { value: '1' } })
  expect(screen.getByRole('textbox', { name: 'Moving' })).toHaveProperty('value', '2')
  expect(movingReads.count).toBeGreaterThan(0)
  expect(stillReads.count).toBe(0)
  expect(optionReads.count).toBe(0)
  // What was not drawn again still calls the handler of the latest render.
  fireEvent.change(screen.getByRole('slider', { name: 'Still' }), { target: { value: '2' } })
  expect(taken).toEqual(['4 beside 2'])
})
