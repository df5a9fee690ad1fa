import { expect, it } from 'vitest'
import { expandNetwork } from '../../../src/core/expandNetwork'
import { canSeparate } from '../../../src/core/twins'
import { CATALOGUE } from '../../../src/nets/catalogue'
import { CATALOGUE_IDS, defaultSide } from '../../../src/nets/ids'
import { withLayer, withoutLayer } from '../../../src/panels/networks/changes'
import { layerChange } from '../../../src/panels/networks/layerChange'
import { MOST_TRANSFORMS, parseTransforms } from '../../../src/state/transforms'
import { possibleStudy } from './openStudies'

it.each(CATALOGUE_IDS)('every layer of %s that can be separable fits in one address', (id) => {
  const graph = expandNetwork(CATALOGUE[id], { alpha: 1, resolution: defaultSide(id) })
  if (!graph.ok) throw new Error(graph.fault.code)
  const names = graph.value.nodes.filter(canSeparate).map(({ name }) => name)
  expect(names.length).toBeLessThanOrEqual(MOST_TRANSFORMS)
  const text = names.reduce(withLayer, '')
  expect(parseTransforms(text)).toHaveLength(names.length)
  expect(names.reduce(withoutLayer, text)).toBe('')
})

it('both halves of a layer made separable take it back, and nothing else does', () => {
  const study = possibleStudy({ id: 'resnet18', transforms: 'sep~layer1.0.conv1' })
  const taken = { kind: 'takeBack', node: 'layer1.0.conv1' }
  expect(layerChange(study, 'layer1.0.conv1')).toEqual(taken)
  expect(layerChange(study, 'layer1.0.conv1_depthwise')).toEqual(taken)
  expect(layerChange(study, 'layer1.0.conv2')).toEqual({ kind: 'make', node: 'layer1.0.conv2' })
  expect(layerChange(study, 'nowhere')).toBeNull()
})
