import '../../ui/browserParts'
import {
  act,
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n'
import NetworksView from '../../../src/panels/networks/NetworksView'
import { readAddress } from '../../../src/state/address'
import { type Choice, DEFAULT_CHOICE } from '../../../src/state/choice'
import { type AppStore, choose, createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'
import { pseudoI18n } from '../../i18n/pseudo'

// The parts have tests of their own; here a line says which network each was given.
vi.mock('../../../src/panels/networks/table/TablePart', () => ({
  TablePart: ({ study }: { study: { id: string } }) => <p>table of {study.id}</p>,
}))
vi.mock('../../../src/panels/networks/charts/ChartsPart', () => ({
  ChartsPart: ({ study }: { study: { id: string } }) => <p>charts of {study.id}</p>,
}))
vi.mock('../../../src/panels/networks/compare/ComparePart', () => ({
  ComparePart: ({ one, two }: Record<'one' | 'two', { id: string } | null>) => (
    <p>
      {one?.id} beside {two?.id ?? 'nothing'}
    </p>
  ),
}))

vi.mock('../../../src/panels/networks/accuracy/AccuracyPart', () => ({
  AccuracyPart: ({ one }: { one: { id: string } }) => (
    <section data-section="tools" tabIndex={-1}>
      what others count of {one.id}
    </section>
  ),
}))
Element.prototype.scrollIntoView ??= () => undefined

// Nothing here is hidden by style alone; jsdom's answer for each part would take most of the time.
beforeAll(() => configure({ defaultHidden: true }))
afterAll(() => configure({ defaultHidden: false }))
afterEach(cleanup)

async function openNetworks(
  part: Partial<Choice> = {},
  given?: Awaited<ReturnType<typeof pseudoI18n>>,
) {
  const store = createAppStore({ ...DEFAULT_CHOICE, view: 'networks', ...part })
  await openStore(store, given)
  return store
}

async function openStore(store: AppStore, given?: Awaited<ReturnType<typeof pseudoI18n>>) {
  const i18n = given ?? (await createI18n(store.getState().choice.language))
  await act(async () => {
    render(
      <I18nextProvider i18n={i18n}>
        <StoreContext value={store}>
          <NetworksView />
        </StoreContext>
      </I18nextProvider>,
    )
  })
}

const plain = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ')
const headline = () => plain(screen.getByRole('heading', { level: 1 }))
const first = () => within(screen.getByRole('region', { name: 'Network' }))
const second = () => within(screen.getByRole('region', { name: 'Compare with' }))
const totals = () => plain(screen.getByRole('region', { name: 'Totals for one image' }))
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

/** What stands under a change: its difference, or why it cannot be made. */
function does(control: HTMLElement): string {
  const id = control.getAttribute('aria-describedby')
  return plain(document.getElementById(id ?? ''))
}

describe('the heading and the totals', () => {
  it('MobileNetV2 at α 0.75 and 160 px: 107,295,200 MACs, 2,636,424 parameters', async () => {
    await openNetworks({ netId: 'mobilenet_v2', alpha: 0.75, resolution: 160 })
    expect(headline()).toBe('MobileNetV2 at α 0.75, 160 px: 107 M MACs, 2.64 M parameters')
    for (const figure of ['107,295,200', '2,636,424', '2.93 MiB', '10.1 MiB']) {
      expect(totals()).toContain(figure)
    }
  })

  it('MobileNetV1 has the paper’s 28 layers and ResNet-18 its 18', async () => {
    const store = await openNetworks()
    const layers = () => plain(screen.getByText('layers, as papers count').nextElementSibling)
    expect(layers()).toBe('28')
    act(() => choose(store, { netId: 'resnet18' }))
    expect(layers()).toBe('18')
  })

  it('in FLOPs MobileNetV1 has 1,137,480,704, and by 1000 its weights take 16.9 MB', async () => {
    await openNetworks({ unit: 'flop', byteUnit: 'decimal' })
    expect(headline()).toContain('1.14 G FLOPs')
    expect(totals()).toContain('1,137,480,704')
    expect(totals()).toContain('16.9 MB')
  })

  it('against ResNet-18, MobileNetV1 takes 0.314 of its 1.81 G MACs', async () => {
    await openNetworks({ netId2: 'resnet18' })
    expect(plain(screen.getByText(/^against/))).toBe(
      'against ResNet-18 at 224 px: 1.81 G MACs, 11.7 M parameters',
    )
    expect(totals()).toContain('0.314× the second’s 1.81 G')
  })
})

describe('changes in the name', () => {
  const name = async (part: Partial<Choice>) => {
    await openNetworks(part)
    return headline().split(' at ')[0]
  }

  it('VGG-16 has nothing to separate and no depthwise kernel: k7 and full leave its name', async () => {
    expect(await name({ netId: 'vgg16', transforms: 'full*k7' })).toBe('VGG-16')
  })

  it('MobileNetV1 made full and then separable is said in that order', async () => {
    expect(await name({ transforms: 'k3*full*sep' })).toBe(
      'MobileNetV1 with full convolutions, then separable layers',
    )
  })

  it('V2’s own expansion 6 is no change beside ReLU for no h-swish; 4 is one', async () => {
    expect(await name({ netId: 'mobilenet_v2', transforms: 'relu*t4' })).toMatch(/with t = 4$/)
  })
})

it('on a phone 1 line stands for comparing, changing and counting, and says with what', async () => {
  const { matchMedia } = window
  window.matchMedia = (query) =>
    Object.assign(matchMedia(query), { matches: query.includes('max-width: 599px') })
  try {
    await openNetworks({ netId2: 'resnet18' })
    const line = screen.getByText('Compare, change, counting').closest('details')!
    expect(plain(line.querySelector('summary'))).toContain('against ResNet-18')
    expect(line.open).toBe(false)
    expect(line.contains(screen.getByRole('region', { name: 'Compare with' }))).toBe(true)
    expect(line.contains(screen.getByRole('region', { name: 'Network' }))).toBe(false)
  } finally {
    window.matchMedia = matchMedia
  }
})

describe('two networks', () => {
  it('the table is of either of the two, as the address says, and of the first again when it ends', async () => {
    const store = await openNetworks({ netId2: 'resnet18' })
    expect(await screen.findByText('table of mobilenet_v1')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: 'ResNet-18' }))
    expect(await screen.findByText('table of resnet18')).toBeTruthy()
    expect(store.getState().choice.netShown).toBe('two')
    press('End the comparison')
    expect(await screen.findByText('table of mobilenet_v1')).toBeTruthy()
    expect(screen.queryByRole('radio', { name: 'ResNet-18' })).toBeNull()
  })

  it('the network itself follows α 0.5 until the tie is undone', async () => {
    const store = await openNetworks()
    const list = second().getByRole('combobox', { name: 'Compare with' })
    fireEvent.change(list, { target: { value: 'mobilenet_v1' } })
    act(() => choose(store, { alpha: 0.5 }))
    expect(store.getState().choice.alpha2).toBe(0.5)
    press('Follows the first one’s α and resolution')
    act(() => choose(store, { alpha: 1 }))
    expect(store.getState().choice).toMatchObject({ linked: 'no', alpha2: 0.5 })
  })
})

describe('what an address says of layers that are not there', () => {
  it('a layer no network has is let go of with a notice, one that a change took away is kept', async () => {
    const store = await openNetworks({
      node: 'nowhere',
      opened: 'conv_1*zzz*~99',
      transforms: 'relu*sep~gone',
    })
    expect(store.getState().choice.node).toBe('')
    expect(store.getState().notices).toEqual([
      { code: 'unknownLayer', asked: 'nowhere' },
      { code: 'unknownBlocks', asked: 'conv_1*zzz*~99' },
      { code: 'unknownChange', asked: 'gone' },
    ])
    cleanup()
    const full = await openNetworks({ node: 'conv_dw_3', transforms: 'full' })
    expect(full.getState()).toMatchObject({ choice: { node: 'conv_dw_3' }, notices: [] })
  })
})

describe('the pickers', () => {
  it('ResNet-18 has no α: 1 stands there, whatever the last network had, and why', async () => {
    await openNetworks({ netId: 'resnet18', alpha: 0.5 })
    const alpha = first().getByRole('textbox', { name: /width multiplier/ })
    expect(alpha).toHaveProperty('disabled', true)
    expect(alpha).toHaveProperty('value', '1')
    expect(does(alpha)).toBe('ResNet-18 has no width multiplier: its paper gives one width.')
    expect(headline()).toBe('ResNet-18 at 224 px: 1.81 G MACs, 11.7 M parameters')
  })

  it.each([
    ['mobilenet_v2', 0.33, 'first layer: 32 × 0.33 = 10.56 → 16'],
    ['mobilenet_v1', 0.33, 'first layer: 32 × 0.33 = 10.56 → 10'],
    ['mobilenet_v3_small', 0.75, 'first layer: 16 × 0.75 = 12 → 16'],
    ['mobilenet_v2', 0.75, 'first layer: 32 × 0.75 = 24 channels'],
  ] as const)('shows how %s rounds at α %s: %s', async (netId, alpha, note) => {
    await openNetworks({ netId, alpha })
    expect(does(first().getByRole('textbox', { name: /width multiplier/ }))).toBe(note)
  })

  it('lists 14 networks, then 9 variants; Xception comes at 299 px', async () => {
    const store = await openNetworks()
    const list = first().getByRole('combobox', { name: 'Network' })
    const groups = within(list).getAllByRole('group')
    expect(groups.map((group) => within(group).getAllByRole('option').length)).toEqual([14, 9])
    fireEvent.change(list, { target: { value: 'xception' } })
    expect(store.getState().choice.resolution).toBe(299)
    expect(headline()).toBe('Xception at 299 px: 8.36 G MACs, 22.9 M parameters')
  })

  it('keeps the network as it is, to compare it with itself at 128 px; then swaps the two', async () => {
    const store = await openNetworks({ alpha: 0.5 })
    press('Keep this as it is now, to compare')
    act(() => choose(store, { resolution: 128 }))
    expect(store.getState().choice).toMatchObject({ netId2: 'mobilenet_v1', alpha2: 0.5 })
    expect(store.getState().choice.resolution2).toBe(224)
    press('Swap the two')
    expect(store.getState().choice).toMatchObject({ resolution: 224, resolution2: 128 })
    press('End the comparison')
    expect(store.getState().choice.netId2).toBe('none')
    expect(second().getByRole('combobox')).toHaveProperty('value', '')
  })

  it('AlexNet at 62 px says the least is 63, and a press takes it', async () => {
    const store = await openNetworks({ netId: 'alexnet', resolution: 62 })
    expect(headline()).toBe('AlexNet has no room at 62 px')
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('at least 63')
    expect(screen.queryByRole('tablist')).toBe(null)
    press(/^Take 63/)
    expect(store.getState().choice.resolution).toBe(63)
    expect(await screen.findByText('table of alexnet')).toBeTruthy()
  })

  it('a second network without room is explained, and the first stays', async () => {
    await openNetworks({ netId2: 'inception_v3', resolution2: 64, part: 'compare' })
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('at least 75')
    expect(await screen.findByText('mobilenet_v1 beside nothing')).toBeTruthy()
  })
})

describe('changes to a network', () => {
  const opened = async (part: Partial<Choice>) => {
    const store = await openNetworks(part)
    const summary = first().queryByText('Change this network')
    if (!part.transforms && summary) {
      // jsdom opens no <details>; it says that it was opened.
      const details = summary.closest('details')
      if (details) details.open = true
      await act(async () => {
        fireEvent(details ?? summary, new Event('toggle'))
      })
    }
    return store
  }
  const change = (name: string) => first().getByRole('checkbox', { name })

  it('the full twin of MobileNetV1 has 4,867,293,184 MACs, 8.56 times as many', async () => {
    const store = await opened({})
    const full = change('Full-convolution twin')
    expect(does(full)).toBe('8.56× the MACs, 6.92× the parameters')
    fireEvent.click(full)
    expect(store.getState().choice.transforms).toBe('full')
    expect(totals()).toContain('4,867,293,184')
    expect(headline()).toContain('MobileNetV1 with full convolutions at α 1')
    expect(does(change('Full-convolution twin'))).toBe('8.56× the MACs, 6.92× the parameters')
    fireEvent.click(change('Full-convolution twin'))
    expect(store.getState().choice.transforms).toBe('')
  })

  it('what MobileNetV1 has not cannot be changed: 3 changes say why', async () => {
    await opened({})
    for (const [name, reason] of [
      ['ReLU instead of h-swish', 'no h-swish here'],
      ['Without squeeze-and-excitation', 'no squeeze-and-excitation here'],
    ] as const) {
      expect(change(name)).toHaveProperty('disabled', true)
      expect(does(change(name))).toBe(reason)
    }
    const expansion = first().getByRole('combobox', { name: 'Expansion' })
    expect(expansion).toHaveProperty('disabled', true)
    expect(first().getByText('no inverted residual that widens here')).toBeTruthy()
  })

  it('V3-Large keeps its MACs with ReLU, and 3 kernels would change them', async () => {
    const store = await opened({ netId: 'mobilenet_v3_large' })
    expect(does(change('ReLU instead of h-swish'))).toBe('as many MACs and parameters as before')
    const kernels = first().getByRole('combobox', { name: 'Depthwise kernels' })
    const options = within(kernels).getAllByRole('option').map(plain)
    expect(options[0]).toBe('unchanged')
    expect(options[1]).toMatch(/^3×3: 0\.9\d+× the MACs$/)
    expect(options).toHaveLength(4)
    fireEvent.change(kernels, { target: { value: '3' } })
    expect(store.getState().choice.transforms).toBe('k3')
  })

  it('a layer made separable is named; 2 changes are summed up, and taken back at once or alone', async () => {
    const store = await opened({
      netId: 'resnet18',
      transforms: 'sep~layer1.0.conv1*sep~layer1.0.conv2',
    })
    expect(first().getByText('layer1.0.conv1 made separable')).toBeTruthy()
    expect(plain(first().getByText(/^Together/))).toMatch(/^Together: 0\.8\d+× the MACs/)
    press('Take back: layer1.0.conv1 made separable')
    expect(store.getState().choice.transforms).toBe('sep~layer1.0.conv2')
    expect(first().queryByText(/^Together/)).toBe(null)
    act(() => choose(store, { transforms: 'sep*full' }))
    press('Take all changes back')
    expect(store.getState().choice.transforms).toBe('')
  })
})

describe('conventions and notes', () => {
  it('one line says how everything is counted, and follows the controls', async () => {
    const store = await openNetworks()
    expect(
      screen.getByText(
        'Counted as MACs for one image; bias left out, batch norm folded in; bytes by 1024.',
      ),
    ).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: 'FLOP' }))
    fireEvent.click(screen.getByRole('radio', { name: 'by 1000, MB' }))
    expect(store.getState().choice).toMatchObject({ unit: 'flop', byteUnit: 'decimal' })
    expect(screen.getByText(/^Counted as FLOPs.*bytes by 1000\.$/)).toBeTruthy()
  })

  it('4 printed figures of V1 differ and are explained, none of ResNet-18', async () => {
    const store = await openNetworks()
    expect(screen.getByText('4 printed figures differ, and why')).toBeTruthy()
    expect(plain(screen.getByText(/^4866/))).toContain('4867.29 M')
    act(() => choose(store, { netId: 'resnet18' }))
    expect(screen.queryByText(/printed figure/)).toBe(null)
  })
})

it('an address with every key of the view brings back exactly that', async () => {
  const { choice, notices } = readAddress(
    '#/networks?net=mobilenet_v3_large&a=0.75&px=192&net2=mobilenet_v2&a2=1.4&px2=160' +
      '&tf=relu*nose&tf2=t4&part=compare&by=params&fold=blocks&bytes=decimal&count=flop',
  )
  expect(notices).toEqual([])
  await openStore(createAppStore(choice))
  expect(headline()).toMatch(
    /^MobileNetV3-Large with ReLU for h-swish, no squeeze-and-excitation at α 0.75, 192 px: /,
  )
  expect(plain(screen.getByText(/^against/))).toMatch(
    /^against MobileNetV2 with t = 4 at α 1.4, 160 px: .* FLOPs/,
  )
  expect(screen.getByRole('tab', { name: 'Compare' }).getAttribute('aria-selected')).toBe('true')
  expect(await screen.findByText('mobilenet_v3_large beside mobilenet_v2')).toBeTruthy()
})

it('the 7 parts are tabs: a press on Charts opens them and writes part=charts', async () => {
  const store = await openNetworks()
  expect(await screen.findByText('table of mobilenet_v1')).toBeTruthy()
  expect(screen.getAllByRole('tab')).toHaveLength(7)
  fireEvent.click(screen.getByRole('tab', { name: 'Charts' }))
  expect(store.getState().choice.part).toBe('charts')
  expect(await screen.findByText('charts of mobilenet_v1')).toBeTruthy()
})

it('a press on why a tool says something else opens part=accuracy, and the focus is there when it comes', async () => {
  const store = await openNetworks({ netId: 'mobilenet_v2', alpha: 0.75, resolution: 160 })
  press('Why does my tool say something else?')
  expect(store.getState().choice.part).toBe('accuracy')
  const tools = await screen.findByText('what others count of mobilenet_v2')
  await waitFor(() => expect(document.activeElement).toBe(tools))
})

it('in the pseudo-locale no bare English is left, names of networks and layers aside', async () => {
  await openNetworks(
    {
      netId: 'mobilenet_v3_small',
      transforms: 'full*relu*k5*t4',
      netId2: 'alexnet',
      resolution2: 40,
    },
    await pseudoI18n(),
  )
  const page = document.body.cloneNode(true) as HTMLElement
  for (const element of page.querySelectorAll('style, script, sub, [role="tabpanel"]')) {
    element.remove()
  }
  let rest = page.textContent ?? ''
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ')
  }
  expect(rest.replaceAll('MiB', '').match(/[A-Za-z]{3,}/g) ?? []).toEqual([])
})
