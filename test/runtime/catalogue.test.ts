import '@tensorflow/tfjs-backend-cpu'
import { beforeAll, describe, expect, it } from 'vitest'
import { analyse } from '../../src/core/analyse'
import { defaultSetting, expandNetwork } from '../../src/core/expandNetwork'
import { leastResolution } from '../../src/core/leastResolution'
import type { NetworkGraph } from '../../src/core/network'
import type { NetworkSpec } from '../../src/core/networkSpec'
import { CATALOGUE } from '../../src/nets/catalogue'
import { CATALOGUE_IDS, type CatalogueId } from '../../src/nets/ids'
import { compile } from '../../src/runtime/program/compile'
import { upTo } from '../../src/runtime/program/graph'
import { memory, setBackend, type Tensor4D, tensor } from '../../src/runtime/tf'
import { isTrainable, shapesOf, sizeOf, weightSlots } from '../../src/runtime/weights/names'
import { noise, quickWeights } from './support'

beforeAll(async () => {
  await setBackend('cpu')
})

/** 59 to 124 million weights in their matrices: those are counted and not made. */
const LARGE_HEADS: readonly CatalogueId[] = ['vgg16', 'alexnet', 'alexnet_grouped']

/** The head for training wants 299 pixels, at which the CPU takes half a minute. */
const LARGE_INPUTS: readonly CatalogueId[] = ['inception_v3_aux']

/** A network at α 0.25 where it has a width, and at 32 pixels or the least it can do with. */
function small(id: CatalogueId) {
  const spec: NetworkSpec = CATALOGUE[id]
  const alpha = spec.rounding ? 0.25 : defaultSetting(spec).alpha
  const resolution = Math.max(32, leastResolution(spec)!)
  const graph = expandNetwork(spec, { alpha, resolution })
  if (!graph.ok) throw new Error(graph.fault.code)
  const cost = analyse(graph.value)
  if (!cost.ok) throw new Error(cost.fault.code)
  return { graph: graph.value, cost: cost.value }
}

/** Compiles and runs a graph; every step's value by shape, and what stays on the backend. */
function traced(graph: NetworkGraph) {
  const before = memory().numTensors
  const program = compile(graph, quickWeights(graph))
  const input = tensor(noise(graph.input), [1, ...graph.input]) as Tensor4D
  const shapes = new Map<string, readonly number[]>()
  const output = program.run(input, (node, value) => shapes.set(node, value.shape.slice(1)))
  const values = output.dataSync()
  const { shape } = output
  const { trainableParams, steps } = program
  output.dispose()
  input.dispose()
  program.dispose()
  return { shapes, shape, values, trainableParams, steps, left: memory().numTensors - before }
}

/** What a program made of this graph must show at every node it has not folded into another. */
function expectRun(graph: NetworkGraph, run: ReturnType<typeof traced>) {
  const cost = analyse(graph)
  if (!cost.ok) throw new Error(cost.fault.code)
  const { rows } = cost.value
  const wanted = rows.filter(({ name }) => run.shapes.has(name))
  expect(wanted.length).toBe(run.shapes.size)
  expect(run.shapes).toEqual(new Map(wanted.map(({ name, output }) => [name, output])))
  const { nodes } = upTo(graph, graph.nodes.at(-1)!.name)
  const done = run.steps.flatMap((step) => step.nodes)
  expect([...done].sort()).toEqual(nodes.map(({ name }) => name).sort())
  expect(run.shape).toEqual([1, ...rows.at(-1)!.output])
  expect(run.values.every(Number.isFinite)).toBe(true)
  expect(new Set(run.values).size).toBeGreaterThan(1)
  expect(run.left).toBe(0)
}

const isRunWhole = (id: CatalogueId) => !LARGE_HEADS.includes(id) && !LARGE_INPUTS.includes(id)

describe('a network as a program', () => {
  it.each(CATALOGUE_IDS.filter(isRunWhole))(
    '%s has the engine’s parameters and shapes at every step, and leaves no tensor behind',
    (id) => {
      const { graph, cost } = small(id)
      const run = traced(graph)
      expectRun(graph, run)
      expect(run.trainableParams).toBe(cost.totals.params)
    },
  )

  it.each(LARGE_HEADS)(
    '%s has the engine’s shapes up to its dense layers, which are not made',
    (id) => {
      const { graph } = small(id)
      const flat = graph.nodes.find(({ layer }) => layer.kind === 'flatten')!
      const trunk = upTo(graph, flat.inputs[0]!)
      expectRun(trunk, traced(trunk))
    },
  )

  it.each(CATALOGUE_IDS)('%s asks for as many weights as the engine counts, unmade', (id) => {
    const { graph, cost } = small(id)
    const sizes = weightSlots(graph)
      .filter(isTrainable)
      .map(({ shape }) => sizeOf(shape))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(cost.totals.params)
    const shapes = shapesOf(graph)
    for (const { name, output } of cost.rows) expect(shapes.get(name), name).toEqual(output)
  })

  it('does without the heads that are for training alone, and counts their parameters', () => {
    const { graph, cost } = small('googlenet_aux')
    const run = traced(graph)
    const heads = [...run.shapes.keys()].filter((name) => name.startsWith('aux'))
    expect(heads).toEqual([])
    expect(run.trainableParams).toBe(cost.totals.params)
  })
})
