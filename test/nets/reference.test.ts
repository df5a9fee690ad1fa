import { describe, expect, it } from 'vitest'
import type { LayerCost } from '../../src/core/analyse'
import { kerasParams, timmActivations, toolCount, torchinfoBytes } from '../../src/core/tools'
import type { CatalogueId } from '../../src/nets/ids'
import { costOf, hasReference, MILLION, normParams, reference, unlessMissing } from './networks'

interface Totals {
  readonly torchvision: readonly {
    readonly model: CatalogueId
    readonly weights: string
    readonly num_params: number
    readonly num_params_with_aux_heads?: number
    readonly gmacs_ops: number
    readonly macs_exact: number
  }[]
  readonly tool_rules: readonly {
    readonly model: CatalogueId
    readonly weights_only: number
    readonly torchinfo: number
    readonly fvcore: number
    readonly ptflops?: number
  }[]
  readonly keras_params: readonly {
    readonly model: string
    readonly alpha: number | null
    readonly total: number
    readonly trainable: number
    readonly non_trainable: number
  }[]
  readonly timm: readonly {
    readonly model: string
    readonly params_m: number
    readonly gmacs: number
    readonly mactivations: number
  }[]
  readonly timm_executed: readonly Exact[]
  readonly mobilenet_v1_exact: readonly AtSetting[]
  readonly mobilenet_v2_exact: readonly (AtSetting & { readonly params_without_bn: number })[]
  readonly mobilenet_v1_slim: {
    readonly alpha_row: readonly SlimRow[]
    readonly resolution_row: readonly SlimRow[]
    readonly base_total: { readonly params: number; readonly macs: number }
  }
  readonly mobilenet_v2_slim: readonly SlimRow[]
  readonly mobilenet_v3_slim: readonly {
    readonly checkpoint: string
    readonly macs_m: number
  }[]
  readonly resnet50_variants: readonly Variant[]
  readonly googlenet_variants: readonly Variant[]
  readonly article_mobilenet_v2: {
    readonly recomputed: {
      readonly params: number
      readonly macs: number
      readonly torchinfo_mult_adds: number
      readonly forward_backward_bytes: number
      readonly params_bytes: number
    }
  }
}

interface Exact {
  readonly model: string
  readonly params: number
  readonly macs: number
}

interface AtSetting {
  readonly alpha: number
  readonly resolution: number
  readonly macs: number
  readonly params: number
}

interface SlimRow {
  readonly alpha: number
  readonly resolution: number
  readonly macs_m: number
  readonly params_m: number
}

interface Variant {
  readonly variant: string
  readonly macs?: number
  readonly params?: number
}

const TOTALS = reference<Totals>('totals.json')
/** What a group lists, or nothing where ../shared is missing. */
const list = <Row>(rows: readonly Row[] | undefined): readonly Row[] => rows ?? []
const digits = (value: number, count: number) => Number(value.toFixed(count))

const KERAS: Readonly<Record<string, CatalogueId>> = {
  MobileNet: 'mobilenet_v1',
  MobileNetV2: 'mobilenet_v2',
  MobileNetV3Large: 'mobilenet_v3_large',
  MobileNetV3Small: 'mobilenet_v3_small',
  ResNet50: 'resnet50_keras',
  VGG16: 'vgg16',
}

const TIMM: Readonly<Record<string, readonly [CatalogueId, alpha?: number]>> = {
  mobilenetv1_100: ['mobilenet_v1'],
  mobilenetv2_100: ['mobilenet_v2'],
  mobilenetv2_140: ['mobilenet_v2', 1.4],
  mobilenetv3_large_100: ['mobilenet_v3_large'],
  mobilenetv3_small_100: ['mobilenet_v3_small'],
  resnet18: ['resnet18'],
  resnet50: ['resnet50'],
  vgg16: ['vgg16'],
}

const timmCost = (model: string) => {
  const [id, alpha = 1] = TIMM[model]!
  return costOf(id, { alpha })
}

describe.skipIf(!hasReference)(`totals.json${unlessMissing}`, () => {
  it.each(list(TOTALS.torchvision))(
    'torchvision $model $weights: $num_params parameters, $macs_exact MACs, printed $gmacs_ops G',
    ({ model, num_params, num_params_with_aux_heads, macs_exact, gmacs_ops }) => {
      const { params, macs } = costOf(model).totals
      expect([params, macs]).toEqual([num_params, macs_exact])
      expect(digits(macs / 1e9, 3)).toBe(gmacs_ops)
      if (!num_params_with_aux_heads) return
      expect(costOf('googlenet_aux').totals.params).toBe(num_params_with_aux_heads)
    },
  )

  it.each(list(TOTALS.tool_rules))(
    'tools on $model: $weights_only, torchinfo $torchinfo, fvcore $fvcore, ptflops $ptflops',
    ({ model, weights_only, torchinfo, fvcore, ptflops }) => {
      const cost = costOf(model)
      const counted = (tool: 'torchvision' | 'torchinfo' | 'fvcore' | 'ptflops') =>
        toolCount(cost, tool).multiplyAdds
      expect(counted('torchvision')).toBe(weights_only)
      expect(counted('torchinfo')).toBe(torchinfo)
      expect(counted('fvcore')).toBe(fvcore)
      if (ptflops) expect(counted('ptflops')).toBe(ptflops)
    },
  )

  it.each(list(TOTALS.keras_params))(
    'Keras $model at α $alpha: $total, $trainable trainable, $non_trainable not',
    ({ model, alpha, total, trainable, non_trainable }) => {
      const cost = costOf(KERAS[model]!, { alpha: alpha ?? 1 })
      expect(kerasParams(cost)).toEqual({ total, trainable, nonTrainable: non_trainable })
    },
  )

  it.each(list(TOTALS.timm))(
    'timm $model: $params_m M parameters, $gmacs G, $mactivations M activations',
    ({ model, params_m, gmacs, mactivations }) => {
      const cost = timmCost(model)
      expect(digits(cost.totals.params / MILLION, 2)).toBe(params_m)
      expect(digits(toolCount(cost, 'timm').multiplyAdds! / 1e9, 2)).toBe(gmacs)
      // timm cuts 2.485 and 11.115 off, and rounds the others.
      const off = Math.abs(timmActivations(cost) / MILLION - mactivations)
      expect(off).toBeLessThanOrEqual(0.0055)
    },
  )

  it.each(list(TOTALS.timm_executed))(
    'timm $model executed: $params parameters, $macs MACs',
    ({ model, params, macs }) => {
      expect(timmCost(model).totals).toMatchObject({ params, macs })
    },
  )

  it.each(list(TOTALS.mobilenet_v1_exact))(
    'MobileNetV1 α $alpha at $resolution: $macs MACs, $params parameters',
    ({ alpha, resolution, macs, params }) => {
      expect(costOf('mobilenet_v1', { alpha, resolution }).totals).toMatchObject({ macs, params })
    },
  )

  it.each(list(TOTALS.mobilenet_v2_exact))(
    'MobileNetV2 α $alpha at $resolution: $macs MACs, $params, $params_without_bn without norms',
    ({ alpha, resolution, macs, params, params_without_bn }) => {
      const cost = costOf('mobilenet_v2', { alpha, resolution })
      expect(cost.totals).toMatchObject({ macs, params })
      expect(params - normParams(cost)).toBe(params_without_bn)
    },
  )

  it.each(list(TOTALS.mobilenet_v2_slim))(
    'TF-Slim prints $macs_m M and $params_m M for MobileNetV2 α $alpha, cut off, without norms',
    ({ alpha, resolution, macs_m, params_m }) => {
      const cost = costOf('mobilenet_v2', { alpha, resolution })
      expect(Math.trunc(cost.totals.macs / MILLION)).toBe(macs_m)
      expect(digits((cost.totals.params - normParams(cost)) / MILLION, 2)).toBe(params_m)
    },
  )

  it.each([
    ...list(TOTALS.mobilenet_v1_slim?.alpha_row),
    ...list(TOTALS.mobilenet_v1_slim?.resolution_row),
  ])(
    'TF-Slim prints $macs_m M and $params_m M for MobileNetV1 α $alpha at $resolution',
    ({ alpha, resolution, macs_m, params_m }) => {
      const cost = costOf('mobilenet_v1', { alpha, resolution })
      // Its 0.75 row lacks the first convolution; its 0.5 row counts the average pool.
      const lacking = alpha === 0.75 ? cost.rows[0]!.macs : 0
      const pooled = alpha === 0.5 ? 7 * 7 * 512 : 0
      expect(Math.round((cost.totals.macs - lacking + pooled) / MILLION)).toBe(macs_m)
      // 3 for each norm channel: it counts the moving mean, or the variance, as well.
      expect(digits((cost.totals.params + normParams(cost) / 2) / MILLION, 2)).toBe(params_m)
    },
  )

  it("TF-Slim's docstring: 3,185,088 weights and 567,716,352 MACs before the classifier", () => {
    const rows = costOf('mobilenet_v1').rows.filter(isConvolution)
    const sum = (field: 'params' | 'macs') => rows.reduce((all, row) => all + row[field], 0)
    const { params, macs } = TOTALS.mobilenet_v1_slim!.base_total
    expect([sum('params'), sum('macs')]).toEqual([params, macs])
  })

  it('TF-Slim prints 217 M for V3-Large; its 66 M for Small follow from neither head', () => {
    const millions = (id: CatalogueId) => Math.round(costOf(id).totals.macs / MILLION)
    for (const { checkpoint, macs_m } of list(TOTALS.mobilenet_v3_slim)) {
      if (checkpoint.startsWith('Large')) expect(millions('mobilenet_v3_large')).toBe(macs_m)
      else {
        expect(macs_m).toBe(66)
        expect(millions('mobilenet_v3_small')).toBe(57)
        expect(millions('mobilenet_v3_small_head1280')).toBe(57)
      }
    }
  })

  it.each([
    ['resnet50', 'resnet50_variants', 0],
    ['resnet50_keras', 'resnet50_variants', 1],
    ['googlenet', 'googlenet_variants', 0],
    ['googlenet_paper', 'googlenet_variants', 1],
  ] as const)('%s is the %s number %i', (id, group, at) => {
    const { macs, params } = TOTALS[group]![at]!
    expect(costOf(id).totals).toMatchObject({ macs, params })
  })

  it("the article's MobileNetV2: 3,505,960 parameters, 313,654,504 by torchinfo's rule", () => {
    const cost = costOf('mobilenet_v2_first_expanded')
    const { forwardBackward, parameters } = torchinfoBytes(cost)
    const { recomputed } = TOTALS.article_mobilenet_v2!
    expect(recomputed).toEqual({
      params: cost.totals.params,
      macs: cost.totals.macs,
      torchinfo_mult_adds: toolCount(cost, 'torchinfo').multiplyAdds,
      forward_backward_bytes: forwardBackward,
      params_bytes: parameters,
    })
  })
})

const isConvolution = ({ kind }: LayerCost) => kind === 'conv' || kind === 'depthwise'
