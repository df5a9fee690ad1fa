import { expect, it } from 'vitest'
import { DEFAULT_CHOICE } from '../../src/state/choice'
import { selectGraph, selectNetwork } from '../../src/state/runSelectors'
import { selectLayerSetting } from '../../src/state/selectors'

it('MobileNetV1 at α 1 and 224 pixels costs 568,740,352 MACs', () => {
  const network = selectNetwork(DEFAULT_CHOICE)
  expect(network.ok && network.value.totals.macs).toBe(568_740_352)
})

it('fields a selector does not read leave its answer the same object', () => {
  const other = { ...DEFAULT_CHOICE, theme: 'dark', language: 'zh-Hans', view: 'live' } as const
  expect(selectNetwork(other)).toBe(selectNetwork(DEFAULT_CHOICE))
  expect(selectLayerSetting(other)).toBe(selectLayerSetting(DEFAULT_CHOICE))
  expect(selectGraph(other)).toBe(selectGraph(DEFAULT_CHOICE))
})

it('another counting convention costs anew and leaves the graph as it is', () => {
  const before = selectNetwork(DEFAULT_CHOICE)
  const counted = selectNetwork({ ...DEFAULT_CHOICE, unit: 'flop' })
  expect(counted).not.toBe(before)
  expect(before.ok && counted.ok && counted.value.graph === before.value.graph).toBe(true)
})

it('α 0.75 and 112 pixels make 32→64 channels at 112 into 24→48 at 56', () => {
  const setting = selectLayerSetting({ ...DEFAULT_CHOICE, alpha: 0.75, resolution: 112 })
  expect(setting).toMatchObject({ inChannels: 24, outChannels: 48, featureSize: 56 })
})

it('32 groups at α 0.75 become 24, the nearest that divides 24 and 48', () => {
  expect(selectLayerSetting({ ...DEFAULT_CHOICE, alpha: 0.75, groups: 32 }).groups).toBe(24)
})

it('3 input channels stay 3 at α 1 and never grow to the least width of 8', () => {
  expect(selectLayerSetting({ ...DEFAULT_CHOICE, inChannels: 3 }).inChannels).toBe(3)
  expect(selectLayerSetting({ ...DEFAULT_CHOICE, inChannels: 3, alpha: 0.5 }).inChannels).toBe(3)
})
