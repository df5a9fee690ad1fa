import './browserParts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Scrubber } from '../../src/ui/Scrubber'
import { StopSlider } from '../../src/ui/StopSlider'
import { Tabs } from '../../src/ui/Tabs'

afterEach(cleanup)

describe('tabs', () => {
  const options = [
    { id: 'one', label: 'First' },
    { id: 'two', label: 'Second' },
    { id: 'three', label: 'Third' },
  ] as const

  it('show one page of three under the name of its tab, and tell a press and an arrow', async () => {
    const onChange = vi.fn()
    const user = userEvent.setup()
    render(
      <Tabs label="Pages" value="two" options={options} onChange={onChange}>
        <p>What it shows</p>
      </Tabs>,
    )
    expect(screen.getByRole('tablist', { name: 'Pages' })).toBeTruthy()
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Second')
    expect(screen.getAllByText('What it shows')).toHaveLength(1)
    expect(screen.getByRole('tabpanel', { name: 'Second' })).toBeTruthy()
    await user.click(screen.getByRole('tab', { name: 'Third' }))
    expect(onChange).toHaveBeenLastCalledWith('three')
    screen.getByRole('tab', { name: 'Second' }).focus()
    await user.keyboard('{ArrowLeft}')
    expect(onChange).toHaveBeenLastCalledWith('one')
  })
})

describe('a walk of stops', () => {
  const walk = (value: number | null, onChange: (index: number) => void) =>
    render(
      <StopSlider
        label="Walk"
        stops={['first', 'second', 'third']}
        value={value}
        elsewhere="not on this walk"
        onChange={onChange}
      />,
    )

  it('off its stops says so, takes none, and a move starts from the first', () => {
    const onChange = vi.fn()
    const { container } = walk(null, onChange)
    const slider = screen.getByRole<HTMLInputElement>('slider', { name: /^Walk/ })
    expect(slider.getAttribute('aria-valuetext')).toBe('not on this walk')
    expect(container.querySelector('[data-taken]')).toBeNull()
    fireEvent.change(slider, { target: { value: '1' } })
    expect(onChange).toHaveBeenLastCalledWith(1)
  })

  it('takes the first stop by a key that moves nothing', () => {
    const onChange = vi.fn()
    walk(null, onChange)
    const slider = screen.getByRole<HTMLInputElement>('slider', { name: /^Walk/ })
    slider.focus()
    fireEvent.keyDown(slider, { key: 'Home' })
    expect(onChange).toHaveBeenLastCalledWith(0)
  })
})

describe('a scrubber', () => {
  it('at 57.3 of 144 stands on 58, speaks its place in words and marks 36 at a quarter', () => {
    const onChange = vi.fn()
    const { container } = render(
      <Scrubber
        label="Step"
        value={57.3}
        max={144}
        marks={[36]}
        spoken="step 58, row 4"
        onChange={onChange}
      />,
    )
    const slider = screen.getByRole<HTMLInputElement>('slider', { name: /^Step/ })
    expect(slider.value).toBe('58')
    expect(slider.getAttribute('aria-valuetext')).toBe('step 58, row 4')
    const marks = [...container.querySelectorAll<HTMLElement>('[style*="inset-inline-start"]')]
    expect(marks.map(({ style }) => style.insetInlineStart)).toEqual(['25%'])
    fireEvent.change(slider, { target: { value: '60' } })
    expect(onChange).toHaveBeenLastCalledWith(60)
  })

  it('of nothing asks for no place beyond 0', () => {
    const onChange = vi.fn()
    render(<Scrubber label="Step" value={0} max={0} spoken="nothing" onChange={onChange} />)
    fireEvent.change(screen.getByRole('slider', { name: /^Step/ }), { target: { value: '1' } })
    expect(onChange.mock.calls.every(([place]) => place === 0)).toBe(true)
  })
})

describe('a slider over named stops', () => {
  const stops = ['standard', '2 groups', 'depthwise']

  it('speaks the name of the stop it stands on and goes to the third', () => {
    const onChange = vi.fn()
    render(<StopSlider label="groups" stops={stops} value={1} onChange={onChange} />)
    const slider = screen.getByRole<HTMLInputElement>('slider', { name: /^groups/ })
    expect(slider.getAttribute('aria-valuetext')).toBe('2 groups')
    expect(slider.max).toBe('2')
    fireEvent.change(slider, { target: { value: '2' } })
    expect(onChange).toHaveBeenLastCalledWith(2)
  })

  it('with a single stop stands still', () => {
    render(<StopSlider label="groups" stops={['standard']} value={0} onChange={() => undefined} />)
    expect(screen.getByRole('slider', { name: /^groups/ })).toHaveProperty('disabled', true)
  })
})
