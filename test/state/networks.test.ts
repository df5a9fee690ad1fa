import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readAddress } from '../../src/state/address'
import { DEFAULT_CHOICE } from '../../src/state/choice'
import { chooseNetwork, chooseSecond } from '../../src/state/chooseNetwork'
import { createAppStore } from '../../src/state/store'
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
