import '../../../ui/browserParts'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createI18n } from '../../../../src/i18n/i18n'
import { KIND_WORDS } from '../../../../src/panels/networks/table/kindWords'
import { TablePart } from '../../../../src/panels/networks/table/TablePart'
import { useStudy } from '../../../../src/panels/networks/useStudy'
import { type Choice, DEFAULT_CHOICE, LANGUAGES } from '../../../../src/state/choice'
import { choose, createAppStore } from '../../../../src/state/store'
import { StoreContext } from '../../../../src/state/useApp'
import { pseudoI18n } from '../../../i18n/pseudo'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

function Part() {
  const { one } = useStudy()
  if (!one.cost.ok) throw new Error(one.cost.fault.code)
  return <TablePart study={{ ...one, cost: one.cost.value }} place="one" />
}

async function open(part: Partial<Choice> = {}, i18n?: Awaited<ReturnType<typeof createI18n>>) {
  const store = createAppStore({ ...DEFAULT_CHOICE, view: 'networks', ...part })
  const { language } = store.getState().choice
  const page = render(
    <I18nextProvider i18n={i18n ?? (await createI18n(language))}>
      <StoreContext value={store}>
        <Part />
      </StoreContext>
    </I18nextProvider>,
  )
  return { store, page, user: userEvent.setup({ pointerEventsCheck: 0 }) }
}

/** Rows as the table has them: asking jsdom for hundreds of cells by their role takes seconds. */
const table = () => document.querySelector('table')!
const rowsOf = () => [...table().rows].filter((row) => !row.ariaHidden)
const rowNames = () =>
  rowsOf()
    .slice(1)
    .map((row) => row.querySelector('th')?.textContent)
const said = () =>
  screen
    .getAllByRole('status')
    .map((status) => status.textContent)
    .join('')
const selectedRow = () => rowsOf().find((row) => row.getAttribute('aria-selected') === 'true')
const heading = (name: string) => within(table().tHead!).getByText(name).closest('th')!

describe('MobileNetV1', () => {
  it('is 29 rows between headings and totals of 568,740,352 MACs and 4,231,976 parameters', async () => {
    await open()
    expect(table().getAttribute('role')).toBe('grid')
    expect(table().getAttribute('aria-rowcount')).toBe('31')
    expect(rowsOf()).toHaveLength(31)
    const totals = within(rowsOf().at(-1)!)
    expect(totals.getByText('568,740,352')).toBeTruthy()
    expect(totals.getByText('4,231,976')).toBeTruthy()
    expect(said()).toBe('28 layers and 1 other operation')
  })

  it('ResNet-50’s 54 layers are its 50 and 4 projections beside them', async () => {
    await open({ netId: 'resnet50' })
    expect(screen.getByText(/^54 layers with weights: 50 .* and 4 beside it/)).toBeTruthy()
  })

  it('filtered to 1x1 says 13 of 28 layers: 94.9% of the MACs, and its totals follow', async () => {
    const { store, user } = await open()
    await user.type(screen.getByLabelText('Find'), '1x1')
    expect(store.getState().choice.find).toBe('1x1')
    expect(said()).toBe('13 of 28 layers: 94.9% of the MACs, 74.5% of the parameters')
    const totals = within(rowsOf().at(-1)!)
    expect(totals.getByText('These rows')).toBeTruthy()
    expect(totals.getByText('539,492,352')).toBeTruthy()
    expect(totals.getByText('94.9%')).toBeTruthy()
  })

  it('says what was not found, and one press shows all again', async () => {
    const { user } = await open({ find: '9x9' })
    expect(screen.getByText('No row has “9x9” in it.')).toBeTruthy()
    await user.click(screen.getByText('Clear the filter'))
    expect(rowsOf()).toHaveLength(31)
  })

  it('a press on a heading sorts, and says so: most first, least first, as it was', async () => {
    const { store, user } = await open()
    expect(heading('MACs').getAttribute('aria-sort')).toBe('none')
    await user.click(within(heading('MACs')).getByRole('button'))
    expect(heading('MACs').getAttribute('aria-sort')).toBe('descending')
    expect(rowNames()[0]).toBe('conv_pw_3')
    await user.click(within(heading('MACs')).getByRole('button'))
    expect(heading('MACs').getAttribute('aria-sort')).toBe('ascending')
    await user.click(within(heading('MACs')).getByRole('button'))
    expect(store.getState().choice.sort).toBe('')
    expect(rowNames()[0]).toBe('conv1')
  })

  it('counts 1,137,480,704 FLOPs, and its outputs as 20.2 MB or 19.2 MiB', async () => {
    const { store } = await open({ unit: 'flop' })
    expect(heading('FLOPs')).toBeTruthy()
    expect(within(rowsOf().at(-1)!).getByText('1,137,480,704')).toBeTruthy()
    expect(within(rowsOf().at(-1)!).getByText('19.2 MiB')).toBeTruthy()
    act(() => choose(store, { byteUnit: 'decimal' }))
    expect(within(rowsOf().at(-1)!).getByText('20.2 MB')).toBeTruthy()
  })
})

describe('the keyboard', () => {
  it('has one way in, walks the cells, and Enter selects the row and lets go of it', async () => {
    const { store, user } = await open()
    const stops = [...table().querySelectorAll('[tabindex="0"]')]
    expect(stops.map((stop) => stop.textContent)).toEqual(['conv1'])
    act(() => (stops[0] as HTMLElement).focus())
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}')
    expect(document.activeElement?.textContent).toBe('DW depthwise')
    await user.keyboard('{Enter}')
    expect(store.getState().choice.node).toBe('conv_dw_1')
    expect(selectedRow()?.getAttribute('aria-rowindex')).toBe('3')
    await user.keyboard(' ')
    expect(store.getState().choice.node).toBe('')
    await user.keyboard('{Control>}{End}{/Control}{Home}')
    expect(document.activeElement?.textContent).toBe('Whole network')
    await user.keyboard('{Control>}{Home}{/Control}{ArrowUp}{Enter}')
    expect(store.getState().choice.sort).toBe('name')
  })

  it('opens ResNet-50’s first block to its 5 rows and goes into it', async () => {
    const { store, user } = await open({ netId: 'resnet50', fold: 'blocks' })
    expect(table().getAttribute('aria-rowcount')).toBe('22')
    act(() => table().querySelector<HTMLElement>('[data-at="2:0"]')?.focus())
    await user.keyboard('{ArrowRight}')
    expect(table().getAttribute('aria-rowcount')).toBe('27')
    expect(store.getState().choice.opened).toBe('layer1.0')
    await user.keyboard('{ArrowDown}{Enter}')
    expect(store.getState().choice.node).toBe('layer1.0.conv1')
    expect(table().getAttribute('role')).toBe('treegrid')
    expect(selectedRow()?.getAttribute('aria-level')).toBe('2')
    expect(selectedRow()?.getAttribute('aria-setsize')).toBe('5')
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(table().getAttribute('aria-rowcount')).toBe('22')
    expect(selectedRow()?.getAttribute('aria-expanded')).toBe('false')
    expect(selectedRow()?.textContent).toContain('layer1.0')
  })
})

describe('one layer made separable', () => {
  it('ResNet-18’s layer1.0.conv1 by button: 0.944× the MACs, and the same button takes it back', async () => {
    const { store, user } = await open({ netId: 'resnet18', node: 'layer1.0.conv1' })
    expect(screen.getByText(/0\.944× the MACs/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /Make layer1\.0\.conv1 separable/ }))
    expect(store.getState().choice.transforms).toBe('sep~layer1.0.conv1')
    expect(rowNames()).toContain('layer1.0.conv1_depthwise')
    await user.click(screen.getByRole('button', { name: /layer1\.0\.conv1 a full convolution/ }))
    expect(store.getState().choice.transforms).toBe('')
  })

  it('S on a row does the same, from either half of it', async () => {
    const { store, user } = await open({ netId: 'vgg16' })
    act(() => table().querySelector<HTMLElement>('[data-at="1:0"]')?.focus())
    await user.keyboard('s')
    const [made] = [store.getState().choice.transforms]
    expect(made).toMatch(/^sep~/)
    expect(store.getState().choice.node).toBe(made.slice(4))
    await user.keyboard('s')
    expect(store.getState().choice.transforms).toBe('')
  })

  it.each([
    ['mobilenet_v1', 'conv_dw_3', /is depthwise/],
    ['mobilenet_v1', 'conv_pw_3', /is 1×1/],
    ['mobilenet_v1', 'conv1', /reads the image/],
    ['alexnet_grouped', 'features.3', /works in groups/],
    ['resnet18', 'fc', /is no convolution/],
  ] as const)('%s’s %s cannot be, and the page says why', async (netId, node, why) => {
    await open({ netId, node })
    expect(screen.getByText(why)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /separable/ })).toBeNull()
  })

  it('a folded block is no layer', async () => {
    await open({ netId: 'resnet18', fold: 'blocks', node: 'layer1.0.conv1' })
    expect(screen.getByText(/“layer1\.0” is several layers/)).toBeTruthy()
  })
})

it('what is found stands open in its block, and folding all shuts it', async () => {
  const { user } = await open({ netId: 'googlenet', fold: 'blocks', find: 'inception3a 3x3' })
  expect(rowNames()).toEqual([
    'inception3a',
    'inception3a.branch2.1.conv',
    'inception3a.branch3.1.conv',
    'inception3a.branch4.0',
    'These rows',
  ])
  await user.click(screen.getByText('Fold all'))
  expect(rowNames()).toEqual(['inception3a', 'These rows'])
  await user.click(screen.getByLabelText('Open inception3a'))
  expect(rowNames()).toHaveLength(5)
})

it('EfficientNet-B0 is 124 rows and draws half of them', async () => {
  await open({ netId: 'efficientnet_b0' })
  expect(table().getAttribute('aria-rowcount')).toBe('126')
  expect(rowsOf().length).toBeLessThan(64)
  const indexes = rowsOf().map((row) => Number(row.getAttribute('aria-rowindex')))
  expect(indexes.slice(0, 3)).toEqual([1, 2, 3])
  expect(indexes.at(-1)).toBe(126)
})

it('columns and every node’s row are chosen in a menu, and the device remembers', async () => {
  const { user, page } = await open()
  await user.click(screen.getByText('Columns'))
  await user.click(await screen.findByText('The main ones'))
  await user.click(screen.getByText('Batch norm and activations as rows'))
  await user.keyboard('{Escape}')
  expect([...table().tHead!.rows[0]!.cells]).toHaveLength(9)
  expect(table().getAttribute('aria-rowcount')).toBe('87')
  page.unmount()
  await open()
  expect([...table().tHead!.rows[0]!.cells]).toHaveLength(9)
  expect(table().getAttribute('aria-rowcount')).toBe('87')
})

it.each(LANGUAGES)('a kind’s word in %s finds its rows', async (language) => {
  const t = (await createI18n(language)).getFixedT(language, 'netTable')
  // What KIND_WORDS names are the kinds there are.
  for (const kind of Object.keys(KIND_WORDS) as (keyof typeof KIND_WORDS)[]) {
    for (const word of t(`kinds.${kind}`).toLowerCase().split(' ')) {
      expect(KIND_WORDS[kind], kind).toContain(word)
    }
  }
})

it('leaves no bare English on the page', async () => {
  const { page } = await open({ netId: 'resnet50', fold: 'blocks' }, await pseudoI18n())
  // Sentences have counts in them, in brackets of their own.
  const unbracketed = (text: string): string => {
    const rest = text.replace(/⟦[^⟦⟧]*⟧/gu, ' ')
    return rest === text ? text : unbracketed(rest)
  }
  const words = unbracketed(page.container.textContent!).match(/[a-z]{3,}/gi) ?? []
  const ours = ['layer', 'conv', 'maxpool', 'avgpool', 'Export', 'KiB', 'MiB']
  expect(words.filter((word) => !ours.includes(word))).toEqual([])
})
