import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse, type NetworkCost } from '../../src/core/analyse'
import {
  depthwise as depthwiseForm,
  type Factorization,
  type FactorizationId,
  factorizations,
  type LayerSetting,
  macsRatio,
  pointwise as pointwiseForm,
  separableRatio,
} from '../../src/core/closedForm'
import { type Convention, DEFAULT_CONVENTION } from '../../src/core/convention'
import type { LayerSpec } from '../../src/core/layer'
import { slowConv } from '../../src/core/slowConv'
import { answer, conv, depthwise, faultOf, graph, layerSetting, SEEDED } from './layers'

/** The layer of Table 3, arXiv:1704.04861. */
const TABLE_3: LayerSetting = {
  kernelSize: 3,
  inChannels: 512,
  outChannels: 512,
  featureSize: 14,
  stride: 1,
  padding: 'same',
  dilation: 1,
  groups: 1,
  expansion: 6,
}

const pick = (
  id: FactorizationId,
  setting: Partial<LayerSetting> = {},
  convention = DEFAULT_CONVENTION,
): Factorization =>
  answer(factorizations({ ...TABLE_3, ...setting }, convention)).find((one) => one.id === id)!

/** The same stages as layers, written out a second time for the graph engine and slowConv. */
function layersOf(id: FactorizationId, setting: LayerSetting, bias: boolean): readonly LayerSpec[] {
  const { kernelSize: k, stride: s, padding, dilation: d, groups, expansion, inChannels } = setting
  const { outChannels } = setting
  const dilated = { padding, dilation: [d, d], bias } as const
  const windowed = { ...dilated, kernelSize: [k, k], stride: [s, s] } as const
  const one = (channels: number) => conv({ kernelSize: [1, 1], outChannels: channels, bias })
  switch (id) {
    case 'standard':
      return [conv({ ...windowed, outChannels })]
    case 'grouped':
      return [conv({ ...windowed, outChannels, groups })]
    case 'separable':
      return [depthwise(windowed), one(outChannels)]
    case 'invertedResidual': {
      const expand = expansion > 1 ? [one(expansion * inChannels)] : []
      return [...expand, depthwise(windowed), one(outChannels)]
    }
    case 'spatial':
      return [
        conv({ ...dilated, kernelSize: [k, 1], stride: [s, 1], outChannels }),
        conv({ ...dilated, kernelSize: [1, k], stride: [1, s], outChannels }),
      ]
  }
}

function byGraph(id: FactorizationId, setting: LayerSetting, convention: Convention): NetworkCost {
  const { featureSize, inChannels } = setting
  const counted = convention.batchNorm === 'counted'
  const layers = layersOf(id, setting, convention.bias === 'in').flatMap((layer, at) => [
    [`layer_${at}`, layer] as const,
    ...(counted ? [[`norm_${at}`, { kind: 'batchNorm', epsilon: 0.001 }] as const] : []),
  ])
  return answer(analyse(graph([featureSize, featureSize, inChannels], layers), convention))
}

const convention: fc.Arbitrary<Convention> = fc.record({
  unit: fc.constantFrom('mac', 'flop'),
  batchNorm: fc.constantFrom('folded', 'counted'),
  bias: fc.constantFrom('out', 'in'),
})

describe('against the other two ways to count', () => {
  it('all five equal the graph engine in every figure and convention', () => {
    fc.assert(
      fc.property(layerSetting, convention, (setting, counting) => {
        for (const one of answer(factorizations(setting, counting))) {
          const { totals, rows } = byGraph(one.id, setting, counting)
          const { macs, operations, params, activationBytes, trafficBytes } = one
          expect({ macs, operations, params, activationBytes, trafficBytes }).toEqual({
            macs: totals.macs,
            operations: totals.operations,
            params: totals.params,
            activationBytes: totals.activationBytes,
            trafficBytes: totals.trafficBytes,
          })
          expect(one.stages.at(-1)!.output).toEqual(rows.at(-1)!.output)
        }
      }),
      SEEDED,
    )
  })

  it('each stage takes the multiplications that a slow convolution carries out', () => {
    fc.assert(
      fc.property(layerSetting, (setting) => {
        for (const one of answer(factorizations(setting, DEFAULT_CONVENTION))) {
          const layers = layersOf(one.id, setting, false)
          one.stages.forEach((stage, at) => {
            const layer = layers[at]!
            if (layer.kind !== 'conv' && layer.kind !== 'depthwise') throw new Error(layer.kind)
            const [height, width, channels] = stage.input
            const input = {
              shape: stage.input,
              values: new Float64Array(height * width * channels),
            }
            const slow = answer(slowConv(layer, input, new Float64Array(stage.params)))
            expect(slow.multiplications).toBe(stage.macs)
            expect(slow.shape).toEqual(stage.output)
          })
        }
      }),
      { ...SEEDED, numRuns: 60 },
    )
  })
})

describe('figures worked by hand', () => {
  it('128×128×32→64 with 3×3: 301,989,888 MACs full, 38,273,024 separable, 7.89 times fewer', () => {
    const setting = { featureSize: 128, inChannels: 32, outChannels: 64 }
    expect(pick('standard', setting).macs).toBe(301_989_888)
    expect(pick('separable', setting).macs).toBe(4_718_592 + 33_554_432)
    expect(pick('standard', setting).params).toBe(18_432)
    expect(pick('separable', setting).params).toBe(288 + 2_048)
  })

  it('14×14×512 inverted with t = 6 expands to 3072 channels: 621,981,696 MACs', () => {
    const { stages, macs } = pick('invertedResidual')
    expect(stages.map((stage) => stage.macs)).toEqual([308_281_344, 5_419_008, 308_281_344])
    expect(macs).toBe(621_981_696)
  })

  it('t = 1 leaves the expansion out', () => {
    const stages = pick('invertedResidual', { expansion: 1 }).stages
    expect(stages.map((stage) => stage.id)).toEqual(['depthwise', 'project'])
    expect(pick('invertedResidual', { expansion: 1 }).macs).toBe(52_283_392)
  })

  it('the spatial pair strides along rows, then along columns: 14×14 to 7×14 to 7×7', () => {
    const [vertical, horizontal] = pick('spatial', { stride: 2 }).stages
    expect(vertical!.output).toEqual([7, 14, 512])
    expect(horizontal!.output).toEqual([7, 7, 512])
    expect(vertical!.macs).toBe(7 * 14 * 3 * 512 * 512)
    expect(horizontal!.macs).toBe(7 * 7 * 3 * 512 * 512)
  })

  it('the depthwise carries the stride, so the pointwise runs on the small map', () => {
    const setting = { ...TABLE_3, stride: 2 }
    expect(answer(depthwiseForm(setting, DEFAULT_CONVENTION)).macs).toBe(7 * 7 * 9 * 512)
    expect(answer(pointwiseForm(setting, DEFAULT_CONVENTION)).macs).toBe(7 * 7 * 512 * 512)
  })

  it('32 groups take a 32nd of the MACs and weights', () => {
    expect(pick('standard').macs / pick('grouped', { groups: 32 }).macs).toBe(32)
    expect(pick('standard').params / pick('grouped', { groups: 32 }).params).toBe(32)
  })

  it('arithmetic intensity falls from 90.3 full to 39.1 separable at 14×14×512', () => {
    expect(pick('standard').flopsPerByte).toBeCloseTo(924_844_032 / 10_240_000, 10)
    expect(pick('separable').flopsPerByte).toBeCloseTo(104_566_784 / 2_672_640, 10)
  })
})

describe('the ratio 1/C_out + 1/K²', () => {
  it('is the exact share of the MACs for any stride, padding and dilation', () => {
    fc.assert(
      fc.property(layerSetting, (setting) => {
        const all = answer(factorizations(setting, DEFAULT_CONVENTION))
        const [standard, , separable] = all
        const exact = separableRatio(setting.kernelSize, setting.outChannels)
        expect(macsRatio(separable!, standard!)).toBeCloseTo(exact, 12)
      }),
      SEEDED,
    )
  })

  it('is at most 3/4 once K and C_out exceed 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 11 }), fc.integer({ min: 2, max: 4096 }), (k, n) => {
        expect(separableRatio(k, n)).toBeLessThanOrEqual(0.75)
      }),
      SEEDED,
    )
    expect(separableRatio(2, 2)).toBe(0.75)
  })

  it('a 3×3 separable layer at 512 channels takes 8.84 times fewer MACs', () => {
    expect(1 / separableRatio(3, 512)).toBeCloseTo(8.84, 2)
    expect(separableRatio(3, 512)).toBeCloseTo(52_283_392 / 462_422_016, 15)
  })

  it('approaches 1/K² as C_out grows', () => {
    expect(separableRatio(3, 1e12)).toBeCloseTo(1 / 9, 10)
  })
})

describe('settings that cannot be', () => {
  it.each([
    [{ groups: 3 }, { code: 'groups-do-not-divide', node: 'grouped', nearest: [2, 4] }],
    [
      { kernelSize: 11, dilation: 2, padding: 'valid' },
      { code: 'kernel-too-large', node: 'full', extent: 21, available: 14, largestKernel: 7 },
    ],
    [{ kernelSize: 0 }, { code: 'not-a-whole-number', field: 'kernelSize' }],
    [{ stride: 1.5 }, { code: 'not-a-whole-number', field: 'stride' }],
    [{ inChannels: 0 }, { code: 'not-a-whole-number', field: 'inChannels' }],
    [{ outChannels: Number.NaN }, { code: 'not-a-whole-number', field: 'outChannels' }],
    [{ featureSize: Number.POSITIVE_INFINITY }, { field: 'featureSize' }],
    [{ expansion: 0 }, { code: 'not-a-whole-number', field: 'expansion' }],
    [
      { inChannels: 2 ** 30, outChannels: 2 ** 30 },
      { code: 'too-large', node: 'full' },
    ],
  ] as const)('%o', (part, fault) => {
    const result = factorizations({ ...TABLE_3, ...part }, DEFAULT_CONVENTION)
    expect(faultOf(result)).toMatchObject(fault)
  })
})
