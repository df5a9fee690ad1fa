import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readAddress } from '../../src/state/address'
import { parseBudget, printBudget } from '../../src/state/budget'
import { DEFAULT_CHOICE } from '../../src/state/choice'
import { chooseNetwork, chooseSecond } from '../../src/state/chooseNetwork'
import { parseOpened, printOpened } from '../../src/state/opened'
import { choose, createAppStore } from '../../src/state/store'
import { parseTransforms, printTransforms } from '../../src/state/transforms'

it('an address with Xception and no side means 299 pixels, with ResNet-50 224', () => {
  expect(readAddress('#/cost?net=xception').choice.resolution).toBe(299)
  expect(readAddress('#/cost?net=resnet50').choice.resolution).toBe(224)
  expect(readAddress('#/cost?net=xception&px=224').choice.resolution).toBe(224)
  expect(readAddress('#/cost?net2=inception_v3').choice.resolution2).toBe(299)
})

it('Xception chosen at 224 pixels is at 299, and at 160 stays there', () => {
  const store = createAppStore()
  chooseNetwork(store, 'xception')
  expect(store.getState().choice).toMatchObject({ netId: 'xception', resolution: 299 })
  chooseNetwork(store, 'mobilenet_v2')
  expect(store.getState().choice.resolution).toBe(224)
  const moved = createAppStore({ ...DEFAULT_CHOICE, alpha: 0.5, resolution: 160 })
  chooseNetwork(moved, 'xception')
  expect(moved.getState().choice).toMatchObject({ alpha: 0.5, resolution: 160 })
})

it('what was done to a network stays with it: the next one starts with 0 changes', () => {
  const store = createAppStore({ ...DEFAULT_CHOICE, transforms: 'full', node: 'conv1' })
  chooseNetwork(store, 'resnet18')
  expect(store.getState().choice).toMatchObject({ transforms: '', node: '' })
  chooseSecond(store, 'mobilenet_v1_narrow')
  expect(store.getState().choice).toMatchObject({ netId2: 'mobilenet_v1_narrow', alpha2: 0.75 })
})

it.each(['full', 'sep', 'sep~layer1.0.conv1*relu', 'nose*k7*t10', ''])(
  'the changes %j are read and printed as they stand',
  (text) => {
    expect(printTransforms(parseTransforms(text) ?? [])).toBe(text)
  },
)

it('no text makes reading changes throw, and what it reads prints the same', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = parseTransforms(text)
      if (read) expect(printTransforms(read)).toBe(text)
    }),
  )
})

it('the same network again follows α 0.5 and 160 px until its own α moves, and ends the tie there', () => {
  const store = createAppStore({ ...DEFAULT_CHOICE, alpha: 0.5 })
  chooseSecond(store, 'mobilenet_v1')
  choose(store, { resolution: 160 })
  expect(store.getState().choice).toMatchObject({ linked: 'yes', alpha2: 0.5, resolution2: 160 })
  choose(store, { alpha2: 0.25 })
  choose(store, { alpha: 1 })
  expect(store.getState().choice).toMatchObject({ linked: 'no', alpha: 1, alpha2: 0.25 })
})

it('an address whose second network follows has the first one’s α, whatever it says of the second', () => {
  const { choice } = readAddress('#/networks?net2=mobilenet_v1&a=0.5&a2=0.75&link=yes')
  expect(choice).toMatchObject({ alpha: 0.5, alpha2: 0.5, linked: 'yes' })
})

it('without a second network the first is shown, and 1 notice says so', () => {
  const { choice, notices } = readAddress('#/networks?of=two')
  expect(choice.netShown).toBe('one')
  expect(notices).toEqual([{ code: 'noSecond' }])
  const store = createAppStore(readAddress('#/networks?net2=vgg16&of=two').choice)
  expect(store.getState().choice.netShown).toBe('two')
  chooseSecond(store, 'none')
  expect(store.getState()).toMatchObject({ choice: { netShown: 'one' }, notices: [] })
})

it.each([
  ['at', '<script>'],
  ['sort', '-zzz'],
  ['fold', 'rooms'],
  ['find', '\u0000'],
  ['open', 'a b'],
  ['fit', 'm0'],
  ['paper', 'v9'],
  ['scale', 'cubic'],
  ['align', 'left'],
])('%s=%j is put right with 1 notice', (key, text) => {
  const { choice, notices } = readAddress(`#/networks?${new URLSearchParams([[key, text]])}`)
  expect(notices).toMatchObject([{ code: 'unreadable', key }])
  expect(choice).toEqual({ ...DEFAULT_CHOICE, view: 'networks' })
})

it.each([
  ['', {}],
  ['m100000000*p2500000*b2097152', { macs: 1e8, params: 2.5e6, memory: 2 ** 21 }],
])('the budget %j is read and printed as it stands', (text, budget) => {
  expect(parseBudget(text)).toEqual(budget)
  expect(printBudget(budget)).toBe(text)
})

it('no text makes reading a budget or opened blocks throw, and what is read prints the same meaning', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const [budget, opened] = [parseBudget(text), parseOpened(text)]
      if (budget) expect(parseBudget(printBudget(budget))).toEqual(budget)
      if (opened) expect(parseOpened(printOpened(opened))).toEqual(opened)
    }),
  )
})
