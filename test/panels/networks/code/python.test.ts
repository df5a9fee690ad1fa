// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { LayerCost } from '../../../../src/core/analyse'
import { paddingAround } from '../../../../src/core/window'
import { CATALOGUE_IDS } from '../../../../src/nets/ids'
import { keras } from '../../../../src/panels/networks/code/keras'
import { pytorch } from '../../../../src/panels/networks/code/pytorch'
import { type CodeRequest, extractOf } from '../../../../src/panels/networks/code/request'
import { requestFor } from './support'

const FOLDER = `${import.meta.dirname}/python`
const hasPython = spawnSync('python3', ['--version']).status === 0
const WRITERS = { pytorch, keras } as const
type Language = keyof typeof WRITERS

interface Answer {
  readonly layers: readonly Readonly<Record<string, unknown>>[]
  readonly output: readonly number[]
  readonly outputs: number
}

/** Runs the code against stand-ins for the libraries, which check shapes and note every layer. */
function run(language: Language, requests: readonly CodeRequest[]): readonly Answer[] {
  const jobs = requests.map((request) => {
    const { input, readsFlat } = extractOf(request)
    const { text, fileName } = WRITERS[language](request)
    return { language, name: fileName, code: text, input, flat: readsFlat }
  })
  const { stdout, stderr } = spawnSync('python3', [`${FOLDER}/run.py`], {
    input: JSON.stringify(jobs),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  })
  expect(stderr).toBe('')
  return JSON.parse(stdout) as readonly Answer[]
}

/** What a row of the table comes to in the code, in the words of the stand-ins. */
function expected(row: LayerCost, language: Language): readonly Record<string, unknown>[] {
  const { layer, inputs, output } = row
  const input = inputs[0]!
  switch (layer.kind) {
    case 'conv':
    case 'depthwise': {
      const { top, bottom, left, right } = paddingAround(layer, layer.dilation, input)
      return [
        {
          kind: 'conv',
          channels: [input[2], output[2]],
          kernel: layer.kernelSize,
          stride: layer.stride,
          pads: [top, bottom, left, right],
          groups: layer.kind === 'conv' ? layer.groups : input[2],
          bias: layer.bias,
        },
      ]
    }
    case 'dense': {
      const features = input[0] * input[1] * input[2]
      return [{ kind: 'dense', channels: [features, layer.outFeatures], bias: layer.bias }]
    }
    case 'batchNorm':
      return [{ kind: 'batchNorm', epsilon: layer.epsilon }]
    case 'activation':
      return [{ kind: layer.activation }]
    case 'dropout':
      return [{ kind: 'dropout', rate: layer.rate }]
    case 'pool':
      return [{ kind: layer.mode, kernel: layer.kernelSize, stride: layer.stride }]
    case 'globalPool':
      return [{ kind: 'adaptive', size: [1, 1] }]
    case 'adaptivePool': {
      const [rows, columns] = layer.outSize
      if (language === 'pytorch') return [{ kind: 'adaptive', size: [rows, columns] }]
      const window = [input[0] / rows, input[1] / columns]
      if (window.every(Number.isInteger))
        return [{ kind: 'average', kernel: window, stride: window }]
      return Array.from({ length: rows * columns }, () => ({ kind: 'mean' }))
    }
    default:
      return []
  }
}

const shapeOf = ([height, width, channels]: readonly number[]) =>
  height! * width! === 1 ? [channels] : [height, width, channels]

describe.skipIf(!hasPython)('Python code (where python3 is not installed, this is skipped)', () => {
  it.each(['pytorch', 'keras'] as const)(
    'in %s runs for all 23 networks, layer by layer as the table has them',
    (language) => {
      const requests = CATALOGUE_IDS.map((id) => requestFor(id))
      const answers = run(language, requests)
      expect(answers.length).toBe(23)
      requests.forEach(({ id, cost }, at) => {
        const { layers, output } = answers[at]!
        const rows = cost.rows.flatMap((row) => expected(row, language))
        expect({ id, layers }).toEqual({ id, layers: rows })
        expect(output).toEqual(shapeOf(cost.rows.at(-1)!.output))
      })
    },
  )

  it.each(['pytorch', 'keras'] as const)(
    'in %s runs changed as a reader changes it',
    (language) => {
      const changes = ['full', 'sep', 'k5', 'nose*relu', 't3'] as const
      const ids = ['mobilenet_v3_large', 'resnet18', 'xception', 'googlenet_aux'] as const
      const requests = ids.flatMap((id) =>
        changes.map((transforms) => requestFor(id, { transforms, resolution: 201 })),
      )
      run(language, requests).forEach(({ layers }, at) => {
        const { cost } = requests[at]!
        expect(layers).toEqual(cost.rows.flatMap((row) => expected(row, language)))
      })
    },
  )

  it.each(['pytorch', 'keras'] as const)('in %s runs for each block by itself', (language) => {
    const ids = ['mobilenet_v3_small', 'shufflenet_v2_x1_0', 'inception_v3', 'alexnet'] as const
    const requests = ids.flatMap((id) => {
      const blocks = new Set(requestFor(id).cost.graph.nodes.map((node) => node.block))
      return [...blocks].map((block) => requestFor(id, { block: block! }))
    })
    run(language, requests).forEach(({ layers }, at) => {
      const { cost, block } = requests[at]!
      const rows = cost.rows.filter(
        ({ name }) => cost.graph.nodes.find((node) => node.name === name)!.block === block,
      )
      const ones = layers.filter(({ kind }) => kind !== 'mean')
      expect(ones).toEqual(rows.flatMap((row) => expected(row, language)))
    })
  })

  it('gives side outputs to training alone', () => {
    const request = requestFor('googlenet_aux')
    expect(run('pytorch', [request])[0]!.outputs).toBe(3)
    expect(run('keras', [request])[0]!.outputs).toBe(3)
  })
})
