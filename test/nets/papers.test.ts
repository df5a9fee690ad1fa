import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/core/analyse'
import { type BlockRow, foldBlocks, foldStages } from '../../src/core/blockRows'
import { withoutHSwish } from '../../src/core/transforms'
import {
  MOBILENET_V1_SLIM,
  MOBILENET_V2_SLIM,
  MOBILENET_V3_LARGE_SLIM,
} from '../../src/nets/accuracy'
import type { CatalogueId } from '../../src/nets/ids'
import { answer } from '../core/layers'
import { costOf, graphOf, MILLION, normParams } from './networks'

const millions = (id: CatalogueId) => costOf(id).totals.macs / MILLION
const paramsM = (id: CatalogueId) => costOf(id).totals.params / MILLION
const oneDigit = (value: number) => Number(value.toFixed(1))

const blocksOf = (id: CatalogueId, kind: BlockRow['kind']): readonly BlockRow[] =>
  foldBlocks(costOf(id)).filter((block) => block.kind === kind)

describe('MobileNetV1, arXiv:1704.04861 (Tables 1 to 4, 6 and 7 are in mobilenetV1.test.ts)', () => {
  it('Table 5: narrow 325 M and 2.6 M, shallow 307 M and 2.9 M', () => {
    expect(Math.round(millions('mobilenet_v1_narrow'))).toBe(325)
    expect(oneDigit(paramsM('mobilenet_v1_narrow'))).toBe(2.6)
    expect(Math.round(millions('mobilenet_v1_shallow'))).toBe(307)
    expect(oneDigit(paramsM('mobilenet_v1_shallow'))).toBe(2.9)
  })

  it('Table 8: VGG 16 with 15300 M in its convolutions and 138 M parameters', () => {
    const { rows } = costOf('vgg16')
    const convolutions = rows.filter((row) => row.kind === 'conv')
    const macs = convolutions.reduce((sum, row) => sum + row.macs, 0)
    expect(macs).toBe(15_346_630_656)
    expect(Math.trunc(macs / 1e8) * 100).toBe(15_300)
    expect(Math.trunc(paramsM('vgg16'))).toBe(138)
  })

  it('Table 8: GoogleNet’s 1550 M and 6.8 M are below the 1582.7 M and 7.00 M of its paper', () => {
    expect(oneDigit(millions('googlenet_paper'))).toBe(1582.7)
    expect(Number(paramsM('googlenet_paper').toFixed(2))).toBe(7)
  })

  it('Table 9: AlexNet’s 720 M and 60 M are the grouped one’s 724.4 M and 60.97 M', () => {
    expect(oneDigit(millions('alexnet_grouped'))).toBe(724.4)
    expect(Math.trunc(millions('alexnet_grouped') / 10) * 10).toBe(720)
    expect(Math.trunc(paramsM('alexnet_grouped'))).toBe(60)
  })

  it('Table 9: Squeezenet’s 1700 M are no MACs of version 1.1, which has 349.2 M', () => {
    expect(oneDigit(millions('squeezenet1_1'))).toBe(349.2)
  })

  it.each(MOBILENET_V1_SLIM)(
    'TF-Slim at α $alpha, $resolution: $macs MACs, $params parameters',
    ({ alpha, resolution, macs, params }) => {
      const cost = costOf('mobilenet_v1', { alpha, resolution })
      const side = Math.ceil(resolution / 32)
      // The 0.75 rows lack the first convolution; the 0.5 rows count the average pool.
      const lacking = alpha === 0.75 ? cost.rows[0]!.macs : 0
      const pooled = alpha === 0.5 ? side * side * 512 : 0
      const counted = Math.round((cost.totals.macs - lacking + pooled) / MILLION)
      const isSlip = alpha === 0.25 && resolution === 192
      expect(counted).toBe(isSlip ? 30 : macs! / MILLION)
      // 3 for each norm channel.
      const printed = (cost.totals.params + normParams(cost) / 2) / MILLION
      expect(Number(printed.toFixed(2))).toBe(params / MILLION)
    },
  )
})

describe('MobileNetV2, arXiv:1801.04381', () => {
  it('Table 2: 17 blocks with these inputs and outputs', () => {
    const rows = [
      [1, 112, 32, 16],
      [2, 112, 16, 24],
      [3, 56, 24, 32],
      [4, 28, 32, 64],
      [3, 14, 64, 96],
      [3, 14, 96, 160],
      [1, 7, 160, 320],
    ] as const
    const expected = rows.flatMap(([repeats, side, from, to], row) =>
      Array.from({ length: repeats }, (_, at) => {
        const strides = row > 0 && row !== 4 && row !== 6
        return [at > 0 && strides ? side / 2 : side, at > 0 ? to : from, to]
      }),
    )
    const blocks = blocksOf('mobilenet_v2', 'invertedResidual')
    expect(blocks.map(({ input, output }) => [input[0], input[2], output[2]])).toEqual(expected)
  })

  it('section 3.3: h·w·d·t·(d + k² + d′) in each of its 12 blocks of stride 1 that widen', () => {
    const blocks = blocksOf('mobilenet_v2', 'invertedResidual')
      .slice(1)
      .filter(({ input, output }) => input[0] === output[0])
    expect(blocks).toHaveLength(12)
    for (const { input, output, macs } of blocks) {
      const [height, width, channels] = input
      expect(macs).toBe(height * width * channels * 6 * (channels + 9 + output[2]))
    }
  })

  it('Table 3: V1’s most channels a size are 64, 128, 256, 512, 1024, and 1600 to 200 kB', () => {
    const printed = [
      [112, 64, 1600],
      [56, 128, 800],
      [28, 256, 400],
      [14, 512, 200],
    ] as const
    const blocks = foldBlocks(costOf('mobilenet_v1'))
    for (const [side, channels, kilobytes] of printed) {
      const most = mostChannels(blocks, side)
      expect(most).toBe(channels)
      expect(Math.round((side * side * most * 2) / 1e5) * 100).toBe(kilobytes)
    }
    // At 7×7 the paper prints 199; 1024 channels of 16 bits are 100 kB.
    expect(mostChannels(blocks, 7) * 7 * 7 * 2).toBe(100_352)
  })

  it('Table 3: V2 holds 16 channels at 112 and 320 at 7; between, the next row’s are printed', () => {
    const blocks = blocksOf('mobilenet_v2', 'invertedResidual')
    expect([112, 7].map((side) => mostChannels(blocks, side))).toEqual([16, 320])
    // Printed: 32, 64 and 160, which those blocks make at half the size.
    expect([56, 28, 14].map((side) => mostChannels(blocks, side))).toEqual([24, 32, 96])
  })

  it('Table 4: 300 M and 3.4 M; 1.4 prints 585 M and 6.9 M where the layers give 582.2 and 6.1', () => {
    expect(Math.trunc(millions('mobilenet_v2'))).toBe(300)
    const cost = costOf('mobilenet_v2')
    expect(Math.trunc(((cost.totals.params - normParams(cost)) / MILLION) * 10) / 10).toBe(3.4)
    const { macs, params } = costOf('mobilenet_v2', { alpha: 1.4 }).totals
    expect([oneDigit(macs / MILLION), oneDigit(params / MILLION)]).toEqual([582.2, 6.1])
  })

  it.each(MOBILENET_V2_SLIM)(
    'TF-Slim at α $alpha, $resolution: $macs MACs cut off, $params parameters without norms',
    ({ alpha, resolution, macs, params }) => {
      const cost = costOf('mobilenet_v2', { alpha, resolution })
      expect(Math.trunc(cost.totals.macs / MILLION)).toBe(macs! / MILLION)
      const plain = (cost.totals.params - normParams(cost)) / MILLION
      expect(Number(plain.toFixed(2))).toBe(Number((params / MILLION).toFixed(2)))
    },
  )
})

describe('MobileNetV3, arXiv:1905.02244', () => {
  it.each([
    [
      'Table 1',
      'mobilenet_v3_large',
      [16, 16, 24, 24, 40, 40, 40, 80, 80, 80, 80, 112, 112, 160, 160, 160],
      [112, 112, 56, 56, 28, 28, 28, 14, 14, 14, 14, 14, 14, 7, 7, 7],
    ],
    [
      'Table 2',
      'mobilenet_v3_small',
      [16, 16, 24, 24, 40, 40, 40, 48, 48, 96, 96, 96],
      [112, 56, 28, 28, 14, 14, 14, 14, 14, 7, 7, 7],
    ],
  ] as const)('%s: %s has channels %j and sides %j', (_, id, channels, sides) => {
    const [stem, ...rest] = foldBlocks(costOf(id))
    const blocks = [stem!, ...rest.filter((block) => block.kind === 'invertedResidual')]
    expect(blocks.map(({ output }) => output[2])).toEqual(channels)
    expect(blocks.map(({ output }) => output[0])).toEqual(sides)
  })

  it('Table 3: Small 56 M and 2.5 M, Large 5.4 M; its 219 M are 216.6 M', () => {
    expect(Math.trunc(millions('mobilenet_v3_small'))).toBe(56)
    expect(oneDigit(paramsM('mobilenet_v3_small'))).toBe(2.5)
    expect(Math.trunc(paramsM('mobilenet_v3_large') * 10) / 10).toBe(5.4)
    expect(oneDigit(millions('mobilenet_v3_large'))).toBe(216.6)
  })

  it('Table 3, an earlier version: a 1280 head has 2.9 M, but 56.9 M MACs, not 66 M', () => {
    expect(oneDigit(paramsM('mobilenet_v3_small_head1280'))).toBe(2.9)
    expect(oneDigit(millions('mobilenet_v3_small_head1280'))).toBe(56.9)
  })

  it('Table 5: ReLU for h-swish changes neither MACs nor parameters', () => {
    const graph = graphOf('mobilenet_v3_large')
    const { macs, params } = answer(analyse(withoutHSwish(graph))).totals
    expect([macs, params]).toEqual([216_589_760, 5_483_032])
  })

  it('TF-Slim prints 217 M for Large at α 1', () => {
    expect(Math.round(millions('mobilenet_v3_large'))).toBe(MOBILENET_V3_LARGE_SLIM[0]!.macs! / 1e6)
  })
})

describe('other papers', () => {
  it('GoogLeNet, Table 1 of arXiv:1409.4842: 112, 56, 28, 14, 7, and these module outputs', () => {
    const modules = blocksOf('googlenet', 'inception')
    const outputs = [256, 480, 512, 512, 512, 528, 832, 832, 1024]
    expect(modules.map(({ output }) => output[2])).toEqual(outputs)
    expect(modules.map(({ output }) => output[0])).toEqual([28, 28, 14, 14, 14, 14, 14, 7, 7])
  })

  it('ResNet, Table 1 of arXiv:1512.03385: 3, 4, 6, 3 bottlenecks at 56, 28, 14, 7', () => {
    const blocks = blocksOf('resnet50', 'residual')
    const at = (side: number) => blocks.filter(({ output }) => output[0] === side).length
    expect([56, 28, 14, 7].map(at)).toEqual([3, 4, 6, 3])
    expect(Math.trunc(costOf('resnet18').totals.macs / 1e8)).toBe(18) // 1.8 × 10⁹
  })

  it('ResNet, Table 1: 3.8 × 10⁹ for 50 layers is the stride on the first 1×1', () => {
    expect(Math.trunc(costOf('resnet50_keras').totals.macs / 1e8)).toBe(38)
    expect(Math.trunc(costOf('resnet50').totals.macs / 1e8)).toBe(40)
  })

  it('SqueezeNet, Table 1 of arXiv:1602.07360: fires make 128, 128, 256, 256, 384, 384, 512, 512', () => {
    const fires = blocksOf('squeezenet1_1', 'fire').map(({ output }) => output[2])
    expect(fires).toEqual([128, 128, 256, 256, 384, 384, 512, 512])
  })

  it('Xception, Figure 5 of arXiv:1610.02357: 19×19×728 in the middle flow, 36 convolutions', () => {
    const modules = blocksOf('xception', 'xception')
    expect(modules).toHaveLength(12)
    const middle = modules.slice(3, 11).map(({ output }) => output)
    expect(middle).toEqual(Array(8).fill([19, 19, 728]))
    const { rows } = costOf('xception')
    const separable = rows.filter((row) => row.kind === 'depthwise').length
    expect(separable + 2).toBe(36)
  })

  it('Inception V3, Table 1 of arXiv:1512.00567: 35×35×288, 17×17×768, 8×8×2048', () => {
    const ends = ['Mixed_5d', 'Mixed_6e', 'Mixed_7c'].map(
      (name) => foldBlocks(costOf('inception_v3')).find((block) => block.name === name)!.output,
    )
    expect(ends).toEqual([
      [35, 35, 288],
      [17, 17, 768],
      [8, 8, 2048],
    ])
  })

  it('Inception V3, Figure 6: 1×7 then 7×1, and 7×1 first in the longer branch', () => {
    const module = foldBlocks(costOf('inception_v3')).find((block) => block.name === 'Mixed_6b')!
    const kernels = module.rows.map((row) => row.kernelSize?.join('×')).filter(Boolean)
    const long = ['1×1', '7×1', '1×7', '7×1', '1×7']
    expect(kernels).toEqual(['1×1', '1×1', '1×7', '7×1', ...long, '3×3', '1×1'])
  })

  it('Inception V3, Figure 7: forks of 1×3 and 3×1 at the end of two branches', () => {
    const module = foldBlocks(costOf('inception_v3')).find((block) => block.name === 'Mixed_7b')!
    const kernels = module.rows.map((row) => row.kernelSize?.join('×')).filter(Boolean)
    const fork = ['1×3', '3×1']
    expect(kernels).toEqual(['1×1', '1×1', ...fork, '1×1', '3×3', ...fork, '3×3', '1×1'])
  })

  it('side outputs belong to the stage they leave: 6 stages with GoogLeNet’s heads as without', () => {
    const sides = (id: CatalogueId) => foldStages(costOf(id)).map((stage) => stage.height)
    expect(sides('googlenet')).toEqual([112, 56, 28, 14, 7, 1])
    expect(sides('googlenet_aux')).toEqual(sides('googlenet'))
  })

  it('ShuffleNetV2, Table 5 of arXiv:1807.11164: 2.3 M parameters; 146 M are 144.9 M', () => {
    expect(oneDigit(paramsM('shufflenet_v2_x1_0'))).toBe(2.3)
    expect(oneDigit(millions('shufflenet_v2_x1_0'))).toBe(144.9)
  })

  it('EfficientNet, Table 2 of arXiv:1905.11946: 5.3 M parameters and 0.39 B', () => {
    expect(oneDigit(paramsM('efficientnet_b0'))).toBe(5.3)
    expect(Number((millions('efficientnet_b0') / 1000).toFixed(2))).toBe(0.39)
  })
})

describe('receptive fields, Araujo, Norris and Sim, Distill 2019', () => {
  it.each([
    ['alexnet', 'features.12', 195, 32],
    ['vgg16', 'features.30', 212, 32],
    ['mobilenet_v1', 'conv_pw_13', 315, 32],
    ['inception_v3', 'Mixed_7c.concat', 1311, 32],
  ] as const)('%s: %s sees %i pixels, stride %i', (id, node, size, stride) => {
    const { receptiveField } = costOf(id).rows.find((row) => row.name === node)!
    expect(receptiveField).toMatchObject({ size: [size, size], stride: [stride, stride] })
  })
})

/** Of what blocks of one output size hand on. */
const mostChannels = (blocks: readonly BlockRow[], side: number): number =>
  Math.max(...blocks.filter(({ output }) => output[0] === side).map(({ output }) => output[2]))
