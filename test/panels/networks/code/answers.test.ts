// @vitest-environment node
import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { LayerKind } from '../../../../src/core/layer'
import type { CatalogueId } from '../../../../src/nets/ids'
import { tfjs } from '../../../../src/panels/networks/code/tfjs'
import { compile } from '../../../../src/runtime/program/compile'
import { type Tensor4D, tensor } from '../../../../src/runtime/tf'
import { seededWeights } from '../../../../src/runtime/weights/seeded'
import { largestDifference, noise } from '../../../runtime/support'
import { smallRequest } from './support'

beforeAll(async () => {
  await tf.setBackend('cpu')
})

const CLASSES: Partial<Record<LayerKind, string>> = {
  conv: 'Conv2D',
  depthwise: 'DepthwiseConv2D',
  batchNorm: 'BatchNormalization',
  dense: 'Dense',
}

/** What the page's own runtime answers, and what the code to take away does, on one picture. */
function answers(id: CatalogueId, resolution: number, transforms = '') {
  const request = smallRequest(id, { resolution, transforms })
  const { graph } = request.cost
  const weights = seededWeights(graph, 5)
  const code = tfjs(request).text.replace("import * as tf from '@tensorflow/tfjs'", '')
  const model = new Function('tf', `${code}\nreturn model`)(tf) as tf.LayersModel
  const layers = model.layers.toSorted((one, other) => one.id - other.id)
  for (const [kind, className] of Object.entries(CLASSES)) {
    const nodes = graph.nodes.filter(({ layer }) => layer.kind === kind)
    const made = layers.filter((layer) => layer.getClassName() === className)
    expect(made.length).toBe(nodes.length)
    nodes.forEach(({ name }, at) => {
      const layer = made[at]!
      const values = layer.weights.map((weight) => {
        const slot = weight.originalName.split('/').at(-1)!
        const found = weights.get(`${name}/${slot}`)!
        return tf.tensor(found.values, [...weight.shape] as number[])
      })
      layer.setWeights(values)
    })
  }
  const values = noise(graph.input)
  const input = tensor(values, [1, ...graph.input]) as Tensor4D
  const program = compile(graph, weights)
  return {
    own: program.run(input).dataSync(),
    taken: (model.predict(tf.tensor(values, [1, ...graph.input])) as tf.Tensor).dataSync(),
  }
}

describe('the code to take away answers as the page does', () => {
  it.each([
    ['mobilenet_v1', 33, ''],
    ['mobilenet_v1', 32, 'full'],
    ['mobilenet_v2', 32, 'k5'],
    ['mobilenet_v3_small', 47, ''],
    ['squeezenet1_1', 38, ''],
    ['googlenet', 31, ''],
    ['shufflenet_v2_x1_0', 64, ''],
    ['efficientnet_b0', 32, ''],
  ] as const)('%s at %d pixels %s', (id, resolution, transforms) => {
    const { own, taken } = answers(id, resolution, transforms)
    const scale = Math.max(...own.map(Math.abs))
    expect(scale).toBeGreaterThan(0)
    expect(largestDifference(own, taken) / scale).toBeLessThan(1e-4)
  })
})
