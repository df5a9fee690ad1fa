// @vitest-environment node
import * as tf from '@tensorflow/tfjs'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { CATALOGUE_IDS } from '../../../../src/nets/ids'
import type { CodeRequest } from '../../../../src/panels/networks/code/request'
import { tfjs } from '../../../../src/panels/networks/code/tfjs'
import { smallRequest } from './support'

beforeAll(async () => {
  await tf.setBackend('cpu')
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** Runs the code as a reader would, with the library that its first line imports. */
function modelOf(request: CodeRequest): tf.LayersModel {
  const code = tfjs(request).text.replace("import * as tf from '@tensorflow/tfjs'", '')
  return new Function('tf', `'use strict'\n${code}\nreturn model`)(tf) as tf.LayersModel
}

interface WeightMaker {
  _trainableWeights: unknown[]
  _nonTrainableWeights: unknown[]
  addWeight: (...settings: readonly unknown[]) => unknown
}

/** Weights with a shape and nothing in them, so that VGG's 553 MB need not be held. */
function withoutValues() {
  const layers = tf.layers.Layer.prototype as unknown as WeightMaker
  vi.spyOn(layers, 'addWeight').mockImplementation(function (this: WeightMaker, ...settings) {
    const [name, shape, dtype, , , trainable = true] = settings
    const weight = { name, shape, dtype, trainable }
    if (trainable) this._trainableWeights.push(weight)
    else this._nonTrainableWeights.push(weight)
    return weight
  })
}

/** Batch norm keeps a mean and a variance a channel that training does not touch. */
const runningStatistics = ({ cost }: CodeRequest): number =>
  cost.rows.reduce((sum, { kind, output }) => sum + (kind === 'batchNorm' ? 2 * output[2] : 0), 0)

const outputsOf = (model: tf.LayersModel): readonly (number | null)[] => {
  const shape = model.outputShape
  return (Array.isArray(shape[0]) ? shape[0] : shape) as readonly (number | null)[]
}

function expectSame(request: CodeRequest) {
  const model = modelOf(request)
  const { totals, rows } = request.cost
  expect(model.countParams()).toBe(totals.params + runningStatistics(request))
  const [height, width, channels] = rows.at(-1)!.output
  const shape = outputsOf(model).slice(1)
  expect(shape).toEqual(
    height * width === 1 && shape.length === 1 ? [channels] : rows.at(-1)!.output,
  )
}

describe('TensorFlow.js code', () => {
  it.each(CATALOGUE_IDS)('of %s builds with the table’s parameters and output', (id) => {
    withoutValues()
    expectSame(smallRequest(id))
  })

  it.each(['full', 'sep', 'k5'])(
    'of MobileNetV3-Small and ResNet-18 changed by %s keeps both',
    (transforms) => {
      withoutValues()
      expectSame(smallRequest('mobilenet_v3_small', { transforms }))
      expectSame(smallRequest('resnet18', { transforms }))
    },
  )
})
