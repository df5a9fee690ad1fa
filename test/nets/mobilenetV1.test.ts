import { describe, expect, it } from 'vitest'
import { analyse, type NetworkCost } from '../../src/core/analyse'
import { factorizations } from '../../src/core/closedForm'
import { DEFAULT_CONVENTION } from '../../src/core/convention'
import { expand } from '../../src/core/expand'
import type { NetworkGraph } from '../../src/core/network'
import { scaleChannels, scaleResolution } from '../../src/core/rounding'
import { foldRows } from '../../src/core/rows'
import { elements } from '../../src/core/shape'
import { fullTwin, separableTwin } from '../../src/core/twins'
import { mobilenetV1 } from '../../src/nets/mobilenetV1'
import { answer } from '../core/layers'
import published from '../fixtures/mobilenetV1.published.json'

const graphAt = (alpha = 1, resolution = 224): NetworkGraph =>
  answer(expand(mobilenetV1, { alpha, resolution }))
const costAt = (alpha = 1, resolution = 224): NetworkCost =>
  answer(analyse(graphAt(alpha, resolution)))
const FULL = costAt()
const ROWS = foldRows(FULL)
const millions = (value: number) => value / 1e6

const NORMS = FULL.rows.filter((row) => row.kind === 'batchNorm')
const normParams = NORMS.reduce((sum, row) => sum + row.params, 0)

describe('totals', () => {
  it.each(published.exact.rows)(
    'Table 1 counted at α $alpha, $resolution: $macs MACs, $params parameters',
    ({ alpha, resolution, macs, params }) => {
      expect(costAt(alpha, resolution).totals).toMatchObject({ macs, params })
    },
  )

  it.each(published.kerasParams.rows)(
    'Keras counts $trainable trainable parameters at α $alpha, and 2 more a norm channel',
    ({ alpha, trainable, total }) => {
      const { rows, totals } = costAt(alpha)
      const running = rows.filter((row) => row.kind === 'batchNorm').map((row) => row.params)
      expect(totals.params).toBe(trainable)
      expect(totals.params + running.reduce((sum, count) => sum + count, 0)).toBe(total)
    },
  )

  it.each(published.tables6and7.rows)(
    'Table $table prints $macsM M and $paramsM M at α $alpha, $resolution',
    ({ alpha, resolution, macsM, paramsM }) => {
      const { macs, params } = costAt(alpha, resolution).totals
      // The paper rounds some rows and cuts others off.
      expect([Math.round(millions(macs)), Math.trunc(millions(macs))]).toContain(macsM)
      expect(Number(millions(params).toFixed(1))).toBe(paramsM)
    },
  )

  it('the figures beside the network are those of Tables 6 and 7', () => {
    const rows = published.tables6and7.rows.filter(
      (row) => !(row.table === 7 && row.resolution === 224),
    )
    const beside = mobilenetV1.published.map(({ alpha, resolution, macs, params }) => ({
      alpha,
      resolution,
      macsM: millions(macs),
      paramsM: millions(params),
    }))
    expect(beside).toEqual(rows.map(({ table: _, ...row }) => row))
  })

  it("TF-Slim's README prints 569 M, 41 M, 418 M, 291 M, 186 M; its 0.75 row lacks conv1", () => {
    for (const { alpha, resolution, macsM } of published.slimTotals.rows) {
      const { totals, rows } = costAt(alpha, resolution)
      // Its 0.75 row leaves the first convolution out, its 0.5 row counts the average pool.
      const without = alpha === 0.75 ? rows[0]!.macs : 0
      const pooled =
        alpha === 0.5 ? elements(rows.find((row) => row.kind === 'globalPool')!.inputs[0]!) : 0
      expect(Math.round(millions(totals.macs - without + pooled))).toBe(macsM)
    }
  })
})

describe('layer by layer', () => {
  it('has 28 layers with weights, as section 3.2 counts them', () => {
    expect(ROWS.filter((row) => row.params > 0)).toHaveLength(28)
    expect(ROWS).toHaveLength(29)
  })

  it("equals TF-Slim's listing of 27 convolutions, weights and MACs", () => {
    const convolutions = FULL.rows.filter((row) => row.kind === 'conv' || row.kind === 'depthwise')
    const listing = published.slimListing
    expect(convolutions.map((row) => [row.params, row.macs])).toEqual(
      listing.rows.map(([, params, macs]) => [params, macs]),
    )
    const sum = (field: 'params' | 'macs') =>
      convolutions.reduce((total, row) => total + row[field], 0)
    expect(sum('params')).toBe(listing.params)
    expect(sum('macs')).toBe(listing.macs)
  })

  it('ends at 7×7×1024, then 1×1×1024 and 1000 classes, as Table 1 prints', () => {
    expect(ROWS.slice(-3).map((row) => row.output)).toEqual([
      [7, 7, 1024],
      [1, 1, 1024],
      [1, 1, 1000],
    ])
  })

  it('Table 2: the shares of MACs and weights by kind of layer', () => {
    const weights = FULL.totals.params - normParams - 1000
    const kinds = { 'conv 1x1': 'pointwise', 'conv dw 3x3': 'depthwise', 'conv 3x3': 'conv' }
    for (const { type, macsPercent, paramsPercent } of published.table2.rows) {
      const kind = kinds[type as keyof typeof kinds] ?? 'dense'
      const rows = ROWS.filter((row) => row.kind === kind).flatMap((row) => row.members[0]!)
      const layers = FULL.rows.filter((row) => rows.includes(row.name))
      const share = (values: readonly number[], whole: number) =>
        Number(((100 * values.reduce((sum, one) => sum + one, 0)) / whole).toFixed(2))
      // The paper prints 1.19 where its own Table 1 gives 1.91, and then sums to 99.29.
      const printed = macsPercent === 1.19 ? 1.91 : macsPercent
      expect(
        share(
          layers.map((row) => row.macs),
          FULL.totals.macs,
        ),
      ).toBe(printed)
      const bias = kind === 'dense' ? 1000 : 0
      const own = layers.map((row) => row.params - bias)
      expect(share(own, weights)).toBe(paramsPercent)
    }
  })

  it('Distill 2019: conv_pw_13 sees 315 pixels, stride 32, padding 126', () => {
    const { size, stride, padding } = published.receptiveField
    const last = FULL.rows.find((row) => row.name === 'conv_pw_13')!
    expect(last.receptiveField).toEqual({
      size: [size, size],
      stride: [stride, stride],
      start: [-padding, -padding],
    })
  })

  it('holds 4,816,896 bytes at most: 112×112×32 in and 112×112×64 out of conv_pw_1', () => {
    expect(FULL.totals.peakActivationBytes).toBe(4 * 112 * 112 * (32 + 64))
  })
})

describe('Table 3, one layer made smaller', () => {
  it.each(published.table3.rows)(
    '$modification: $macsM M MACs, $paramsM M weights',
    ({ macsM, paramsM, kernelSize, inChannels, outChannels, featureSize, modification }) => {
      const setting = { kernelSize, inChannels, outChannels, featureSize }
      const rest = { stride: 1, padding: 'same', dilation: 1, groups: 1, expansion: 1 } as const
      const all = answer(factorizations({ ...setting, ...rest }, DEFAULT_CONVENTION))
      const id = modification === 'convolution' ? 'standard' : 'separable'
      const { macs, params } = all.find((one) => one.id === id)!
      const digits = macsM > 100 ? 0 : 1
      expect(Number(millions(macs).toFixed(digits))).toBe(macsM)
      expect(Number(millions(params).toFixed(2))).toBe(paramsM)
    },
  )

  it('α 0.75 takes 512 channels to 384, ρ 0.714 a map of 14 to 10', () => {
    expect(scaleChannels(512, 0.75, mobilenetV1.rounding)).toBe(384)
    expect(scaleResolution(14, 160)).toBe(10)
  })
})

describe('twins', () => {
  const twin = answer(analyse(fullTwin(graphAt())))
  const [conventional] = published.table4.rows

  it('Table 4: the full twin has 4,867,293,184 MACs; 4866 M leaves the classifier out', () => {
    expect(twin.totals.macs).toBe(4_867_293_184)
    expect(Math.trunc(millions(twin.totals.macs - 1_024_000))).toBe(conventional!.macsM)
    expect(Number(millions(twin.totals.params).toFixed(1))).toBe(conventional!.paramsM)
  })

  it('the full twin has 14 convolutions and a classifier, and the same maps', () => {
    const rows = foldRows(twin)
    expect(rows.filter((row) => row.kind === 'conv')).toHaveLength(14)
    for (const row of rows) {
      expect(row.output).toEqual(ROWS.find((own) => own.name === row.name)!.output)
    }
  })

  it('the separable twin of the full twin has the costs of the network itself', () => {
    expect(answer(analyse(separableTwin(fullTwin(graphAt())))).totals).toEqual(FULL.totals)
    expect(separableTwin(graphAt()).nodes).toEqual(graphAt().nodes)
  })

  it('Table 5: without the five 14×14×512 layers 307 M MACs and 2.9 M parameters', () => {
    const [, shallow] = published.table5.rows
    const blocks = mobilenetV1.blocks.filter((_, at) => at < 7 || at > 11)
    const graph = answer(expand({ ...mobilenetV1, blocks }, { alpha: 1, resolution: 224 }))
    const { macs, params } = answer(analyse(graph)).totals
    expect(Math.round(millions(macs))).toBe(shallow!.macsM)
    expect(Number(millions(params).toFixed(1))).toBe(shallow!.paramsM)
  })
})

describe('what other tools count', () => {
  const { weightsOnly, torchinfo, fvcore } = published.toolRules
  const operations = (convention: object) =>
    answer(analyse(graphAt(), { ...DEFAULT_CONVENTION, ...convention })).totals.operations

  it('torchvision and timm count weights only: our default', () => {
    expect(operations({})).toBe(weightsOnly)
  })

  it('torchinfo: our count with biases, and each norm’s parameters once', () => {
    expect(operations({ bias: 'in' }) + normParams).toBe(torchinfo)
  })

  it('fvcore: MACs, our FLOPs of the counted norms, and one for each pooled value', () => {
    const counted = { unit: 'flop', batchNorm: 'counted' } as const
    const norms = operations(counted) - operations({ unit: 'flop' })
    expect(norms).toBe(2 * NORMS.reduce((sum, row) => sum + elements(row.output), 0))
    expect(operations({}) + norms + 7 * 7 * 1024).toBe(fvcore)
  })

  it('timm prints 5.04 M activations: outputs of convolutions and classifier', () => {
    const bytes = FULL.rows.filter((row) => row.macs > 0).map((row) => row.activationBytes)
    const values = bytes.reduce((sum, one) => sum + one, 0) / 4
    expect(Number(millions(values).toFixed(2))).toBe(published.timm.mactivationsM)
  })
})

it('every α from 0.1 to 2 and every side from 32 to 512 pixels has an exact count', () => {
  for (let step = 0; step <= 38; step += 1) {
    for (const resolution of [32, 33, 95, 224, 511, 512]) {
      const { macs, params } = costAt(0.1 + 0.05 * step, resolution).totals
      expect(Number.isSafeInteger(macs) && Number.isSafeInteger(params)).toBe(true)
    }
  }
})
