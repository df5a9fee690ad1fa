import { expect, it } from 'vitest'
import { DEFAULT_CONVENTION } from '../../src/core/convention'
import type { CatalogueId } from '../../src/nets/ids'
import { needsOf, verdictOn } from '../../src/state/runNeeds'
import { studyOf } from '../../src/state/study'

function costOf(id: CatalogueId, alpha = 1, transforms = '') {
  const { cost } = studyOf({ id, alpha, resolution: 224, transforms, ...DEFAULT_CONVENTION })
  if (!cost.ok) throw new Error(cost.fault.code)
  return cost.value
}

it('VGG-16 needs 553,430,176 bytes of weights and is asked about', () => {
  const needs = needsOf(costOf('vgg16'), 'webgl')
  expect(needs.weightBytes).toBe(138_357_544 * 4)
  expect(verdictOn(needs, 'webgl')).toBe('ask')
})

it('AlexNet’s 244 MB and MobileNetV1’s 17 MB run unasked', () => {
  for (const id of ['alexnet', 'mobilenet_v1'] as const) {
    expect(verdictOn(needsOf(costOf(id), 'webgl'), 'webgl'), id).toBe('run')
  }
})

it('AlexNet on WebAssembly needs its 244 MB twice, 490,183,232 bytes, and is asked about', () => {
  const needs = needsOf(costOf('alexnet'), 'wasm')
  expect(needs.weightBytes).toBe(61_100_840 * 4)
  // Twice the weights, and the picture with the first layer's map.
  expect(needs.bytes).toBe(2 * 61_100_840 * 4 + (224 * 224 * 3 + 55 * 55 * 64) * 4)
  expect(needs.bytes).toBe(490_183_232)
  expect(verdictOn(needs, 'wasm')).toBe('ask')
})

it('ResNet-50 on plain JavaScript is told to take 41 seconds a frame', () => {
  const needs = needsOf(costOf('resnet50'), 'cpu')
  expect(needs.secondsAFrame).toBeCloseTo(40.9, 1)
  expect(verdictOn(needs, 'cpu')).toBe('ask')
  expect(verdictOn(needsOf(costOf('resnet50'), 'wasm'), 'wasm')).toBe('run')
})

it('VGG-16 needs 553,430,176 bytes more on WebAssembly, which packs its weights a second time', () => {
  const [onGpu, onCpu] = (['webgl', 'wasm'] as const).map((of) => needsOf(costOf('vgg16'), of))
  expect(onCpu!.bytes - onGpu!.bytes).toBe(138_357_544 * 4)
  expect(onCpu!.weightBytes).toBe(onGpu!.weightBytes)
})

it('what is more than WebAssembly can address is refused there and asked about on a GPU', () => {
  const needs = { weightBytes: 3e9, bytes: 3e9, secondsAFrame: 0 }
  expect(verdictOn(needs, 'wasm')).toBe('cannot')
  expect(verdictOn(needs, 'webgl')).toBe('ask')
})
