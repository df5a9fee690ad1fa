import { describe, expect, it } from 'vitest'
import type { LayerCost } from '../../src/core/analyse'
import { scaleChannels } from '../../src/core/rounding'
import type { CatalogueId } from '../../src/nets/ids'
import { type Architecture, type Architectures, type Counted, counted } from './architectures'
import { costOf, graphOf, hasReference, reference, unlessMissing } from './networks'

const FILE = reference<Architectures>('architectures.json')
const MODELS = FILE.models ?? []
const model = (id: CatalogueId) => MODELS.find((one) => one.id === id)!

const hasParams = ({ kind }: LayerCost) =>
  kind === 'conv' || kind === 'depthwise' || kind === 'dense' || kind === 'batchNorm'

const ours = (id: CatalogueId): readonly Counted[] =>
  costOf(id)
    .rows.filter(hasParams)
    .map(({ output, params, macs }) => [output[2], output[0], output[1], params, macs])

/** How many rows of one kind a network has. */
const number = (id: CatalogueId, kind: LayerCost['kind']) =>
  costOf(id).rows.filter((row) => row.kind === kind).length

describe.skipIf(!hasReference)(`architectures.json${unlessMissing}`, () => {
  it('lists nine networks, none of them left out below', () => {
    expect(MODELS.map(({ id }) => id)).toEqual([
      'mobilenet_v1',
      'mobilenet_v2',
      'mobilenet_v3_large',
      'mobilenet_v3_small',
      'resnet18',
      'resnet50',
      'vgg16',
      'squeezenet1_1',
      'googlenet',
    ])
  })

  it.each(MODELS)('$id: its rows worked out by hand give the same layers', (one) => {
    expect(ours(one.id)).toEqual(counted(one))
  })

  it('the variant: an expansion in the first block of MobileNetV2 gives 3,505,960', () => {
    const base = model('mobilenet_v2')
    const expanded: Architecture = {
      ...base,
      rows: base.rows.map((row) => (row.t === 1 ? { ...row, always: true } : row)),
    }
    expect(ours('mobilenet_v2_first_expanded')).toEqual(counted(expanded))
  })

  it('the variant: GoogLeNet with 5×5 and biases and without norms', () => {
    const paper = { ...model('googlenet'), branch3_kernel: 5, conv_bias: true, bn: false }
    expect(ours('googlenet_paper')).toEqual(counted(paper))
  })

  it('the heads of GoogLeNet have 3,188,968 and 3,191,016 parameters', () => {
    const heads = costOf('googlenet_aux').rows.filter(({ name }) => name.startsWith('aux'))
    const each = ['aux1', 'aux2'].map((head) =>
      heads
        .filter(({ name }) => name.startsWith(head))
        .reduce((sum, { params }) => sum + params, 0),
    )
    expect(each).toEqual(model('googlenet').aux_heads!.params_each)
  })

  it.each(FILE.rounding?.make_divisible.examples_v_to_n ?? [])(
    'make_divisible: %d channels become %i',
    (channels, rounded) => {
      expect(scaleChannels(channels, 1, { kind: 'makeDivisible', divisor: 8 })).toBe(rounded)
    },
  )

  it('squeezes every width of the tables to what they say', () => {
    for (const id of ['mobilenet_v3_large', 'mobilenet_v3_small'] as const) {
      const seen = new Map<number, number>()
      for (const { name, inputs, output } of costOf(id).rows) {
        if (name.endsWith('.fc1')) seen.set(inputs[0]![2], output[2])
      }
      expect(Object.fromEntries(seen)).toEqual(model(id).se!.squeeze_table)
    }
  })

  it('28 layers in MobileNetV1, 17 blocks and 10 shortcuts in V2, 8 and 9 squeezes in V3', () => {
    const of = (id: CatalogueId) => costOf(id).rows.filter(hasParams)
    expect(of('mobilenet_v1').filter(({ kind }) => kind !== 'batchNorm')).toHaveLength(28)
    expect(number('mobilenet_v2', 'depthwise')).toBe(17)
    expect(number('mobilenet_v2', 'add')).toBe(10)
    expect(number('mobilenet_v3_large', 'depthwise')).toBe(15)
    expect(number('mobilenet_v3_large', 'multiply')).toBe(8)
    expect(number('mobilenet_v3_small', 'depthwise')).toBe(11)
    expect(number('mobilenet_v3_small', 'multiply')).toBe(9)
  })

  it('epsilons of the norms are those of the library each network is named after', () => {
    for (const { id, bn, bn_facts } of MODELS) {
      const norms = graphOf(id).nodes.flatMap(({ layer }) =>
        layer.kind === 'batchNorm' ? [layer.epsilon] : [],
      )
      expect(norms.length > 0).toBe(bn)
      const eps = bn_facts?.[id === 'mobilenet_v1' ? 'keras' : 'torchvision']?.eps
      expect(new Set(norms)).toEqual(new Set(bn ? [eps] : []))
    }
  })
})
