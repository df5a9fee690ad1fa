import './browserParts'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { Choices } from '../../src/ui/Choices'
import { DataTable } from '../../src/ui/DataTable'
import { Dialog } from '../../src/ui/Dialog'
import { FileButton } from '../../src/ui/FileButton'
import { Formula } from '../../src/ui/Formula'
import { Menu } from '../../src/ui/Menu'
import { Panel } from '../../src/ui/Panel'
import { Select } from '../../src/ui/Select'

afterEach(cleanup)

const PADDINGS = [
  { id: 'same', label: 'Same' },
  { id: 'valid', label: 'Valid' },
] as const

it('choices are one stop of the Tab key, and the arrows choose', async () => {
  const user = userEvent.setup()
  const onChange = vi.fn()
  render(<Choices label="Padding" value="same" options={PADDINGS} onChange={onChange} />)
  await user.tab()
  await user.keyboard('{ArrowRight}')
  expect(onChange).toHaveBeenCalledWith('valid')
  expect(screen.getByRole('radiogroup', { name: 'Padding' })).toBeTruthy()
})

it('a select says its label and reports the id of what was taken', async () => {
  const onChange = vi.fn()
  render(<Select label="Padding" value="same" options={PADDINGS} onChange={onChange} compact />)
  await userEvent.setup().selectOptions(screen.getByRole('combobox', { name: 'Padding' }), 'Valid')
  expect(onChange).toHaveBeenCalledWith('valid')
})

it('a menu opens by keyboard, marks the item that holds, and gives the focus back', async () => {
  const user = userEvent.setup()
  const onAction = vi.fn()
  render(<Menu label="Padding" items={PADDINGS} onAction={onAction} selected="valid" />)
  await user.tab()
  await user.keyboard('{Enter}')
  const menu = await screen.findByRole('menu', { name: 'Padding' })
  expect(within(menu).getByRole('menuitemradio', { checked: true }).textContent).toBe('Valid')
  await user.keyboard('{ArrowUp}{Enter}')
  expect(onAction).toHaveBeenCalledWith('same')
  expect(screen.queryByRole('menu')).toBe(null)
  const button = screen.getByRole('button', { name: 'Padding' })
  await waitFor(() => expect(document.activeElement).toBe(button))
})

it('a dialog has its title for a name, holds the focus, and closes on Escape', async () => {
  const user = userEvent.setup()
  const onClose = vi.fn()
  render(
    <Dialog title="Counting" isOpen onClose={onClose}>
      <button type="button">Inside</button>
    </Dialog>,
  )
  const dialog = await screen.findByRole('dialog', { name: 'Counting' })
  for (let stop = 0; stop < 4; stop++) {
    await user.tab()
    expect(dialog.contains(document.activeElement)).toBe(true)
  }
  await user.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledOnce()
})

it('the same file chosen twice is reported twice', async () => {
  const user = userEvent.setup()
  const onFiles = vi.fn()
  render(<FileButton label="Open a photo" accept="image/*" onFiles={onFiles} />)
  const file = new File(['x'], 'cat.png', { type: 'image/png' })
  const input = screen.getByLabelText('Open a photo', { selector: 'input' })
  await user.upload(input, file)
  await user.upload(input, file)
  expect(onFiles.mock.calls).toEqual([[[file]], [[file]]])
})

it('a table has a caption for a name, and a header for every row and column', () => {
  render(
    <DataTable
      caption="Costs"
      columns={[
        { id: 'way', label: 'Way', isRowHeader: true },
        { id: 'macs', label: 'MACs', align: 'end' },
      ]}
      rows={[{ id: 'a', cells: { way: 'standard', macs: '231 M' } }]}
    />,
  )
  const table = screen.getByRole('table', { name: 'Costs' })
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((header) => header.textContent),
  ).toEqual(['Way', 'MACs'])
  expect(within(table).getByRole('rowheader').textContent).toBe('standard')
})

/** Before KaTeX arrives its label stands in as text; jsdom cannot style what comes after it. */
async function drawnFormula(): Promise<Element> {
  const math = await screen.findByLabelText('K squared')
  expect(math.getAttribute('role')).toBe('math')
  return math
}

it('a formula is spoken by its label, keeps its hues, and forbids all but class names', async () => {
  const tex = String.raw`\htmlClass{hue-k}{K}^2 \href{https://x.test}{a} \frac{1`
  render(<Formula tex={tex} label="K squared" />)
  const math = await drawnFormula()
  expect(math.querySelector('a')).toBe(null)
})

it('a formula carries the class of its dimension', async () => {
  render(<Formula tex={String.raw`\htmlClass{hue-k}{K}^2`} label="K squared" />)
  const math = await drawnFormula()
  expect(math.querySelector('.hue-k')?.textContent).toBe('K')
})

it('what breaks inside a panel stays inside, and the reader can start it again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let isBroken = true
  function Fragile() {
    if (isBroken) throw new Error('a slip')
    return <p>fine</p>
  }
  function Page() {
    const [count, setCount] = useState(0)
    return (
      <>
        <button type="button" onClick={() => setCount(count + 1)}>
          {count}
        </button>
        <Panel title="Shares">
          <Fragile />
        </Panel>
      </>
    )
  }
  const user = userEvent.setup()
  render(<Page />)
  const panel = screen.getByRole('region', { name: 'Shares' })
  expect(within(panel).getByRole('alert').textContent).toContain('a slip')
  await user.click(screen.getByRole('button', { name: '0' }))
  expect(screen.getByRole('button', { name: '1' })).toBeTruthy()
  isBroken = false
  await user.click(within(panel).getByRole('button', { name: '↻' }))
  expect(within(panel).getByText('fine')).toBeTruthy()
  vi.restoreAllMocks()
})
