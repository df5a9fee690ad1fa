import { describe, expect, it } from 'vitest'
import { paretoFront } from '../../../../src/charts/net/layoutAccuracy'
import { DEFAULT_CONVENTION } from '../../../../src/core/convention'
import type { CatalogueId } from '../../../../src/nets/ids'
import {
  exactPoints,
  neighbours,
  ownPrice,
  pricedPoints,
} from '../../../../src/panels/networks/accuracy/points'
import {
  precisionOf,
  recognise,
  recogniseElsewhere,
  recogniseTyped,
} from '../../../../src/panels/networks/accuracy/recognise'
import { toolPrints } from '../../../../src/panels/networks/accuracy/toolPrints'
import { parseCount } from '../../../../src/panels/networks/scaling/quantity'
import { type PossibleStudy, studyOf } from '../../../../src/state/study'
import { answer } from '../../../core/layers'

function possible(id: CatalogueId, alpha = 1, resolution = 224, transforms = ''): PossibleStudy {
  const study = studyOf({ id, alpha, resolution, transforms, ...DEFAULT_CONVENTION })
  return { ...study, cost: answer(study.cost) }
}

const points = pricedPoints('macs')

describe('published points by their cost', () => {
  it('V1 0.75 at 160 stands at the 166,396,800 MACs that are counted, not at the 162 M printed', () => {
    const point = points.find(
      ({ netId, alpha, resolution }) =>
        netId === 'mobilenet_v1' && alpha === 0.75 && resolution === 160,
    )
    expect([point?.value, point?.macs, point?.top1]).toEqual([166_396_800, 162e6, 65.3])
  })

  it('TF-Slim’s V3-Small stands at the 66 M it prints: another network than the one counted', () => {
    const small = points.find(({ netId, top1 }) => netId === 'mobilenet_v3_small' && top1 === 67.5)
    expect(small?.value).toBe(66e6)
  })

  it('nothing on the front is beaten, and V2 0.75 at 160 is', () => {
    const front = paretoFront(points)
    for (const one of front) {
      const better = points.filter(({ value, top1 }) => value <= one.value && top1 > one.top1)
      expect(better).toEqual([])
    }
    const beaten = front.some(
      ({ netId, alpha, resolution }) =>
        [netId, alpha, resolution].join() === 'mobilenet_v2,0.75,160',
    )
    expect(beaten).toBe(false)
    expect(front.at(-1)).toMatchObject({ netId: 'resnet50', top1: 80.858 })
  })

  it('ResNet-18’s file is 44.661 MiB as published, V1’s in TF-Slim four bytes a value', () => {
    const files = pricedPoints('file')
    const of = (id: CatalogueId, source: string) =>
      files.find((point) => point.netId === id && point.source.startsWith(source))
    expect(of('resnet18', 'torchvision')?.value).toBeCloseTo(44.661, 3)
    expect(of('resnet18', 'torchvision')?.isComputed).toBe(false)
    const slim = of('mobilenet_v1', 'TF-Slim')
    expect(slim?.isComputed).toBe(true)
    expect(ownPrice(possible('mobilenet_v1'), 'file')).toBeCloseTo((4 * 4_253_864) / 1024 ** 2, 6)
  })
})

describe('the reader’s own setting', () => {
  it('V1 0.75 at 160 is published: 65.3 %', () => {
    const exact = exactPoints(points, possible('mobilenet_v1', 0.75, 160))
    expect(exact.map(({ top1 }) => top1)).toEqual([65.3])
  })

  it('changed by a transform it is not, and the full twin is “Conv MobileNet”', () => {
    expect(exactPoints(points, possible('mobilenet_v1', 0.75, 160, 'k5'))).toEqual([])
    const twin = exactPoints(points, possible('mobilenet_v1', 1, 224, 'full'))
    expect(twin.map(({ top1 }) => top1)).toEqual([71.7])
  })

  it('V2 0.75 at 150 lies between 0.75 at 128 and 0.5 or 0.75 of its own family', () => {
    const own = ownPrice(possible('mobilenet_v2', 0.75, 150), 'macs')
    const near = neighbours(points, own, 'v2')
    expect(near.isOwnFamily).toBe(true)
    expect(near.below!.value).toBeLessThanOrEqual(own)
    expect(near.above!.value).toBeGreaterThan(own)
    expect(near.above).toMatchObject({ alpha: 0.75, resolution: 160 })
  })
})

describe('what tools print', () => {
  const { cost } = possible('mobilenet_v2', 0.75, 160)

  it('torchinfo, MobileNetV2 0.75 at 160: 107.32 M, 27,640 more than the papers’ count', () => {
    const lines = toolPrints(cost, 'torchinfo')
    expect(lines).toContain('Total params: 2,636,424')
    expect(lines).toContain('Total mult-adds (M): 107.32')
    expect(cost.totals.macs).toBe(107_295_200)
  })

  it('torchinfo, first block expanded: 313.65 M and 127.91 MB, as the article prints', () => {
    const lines = toolPrints(possible('mobilenet_v2_first_expanded').cost, 'torchinfo')
    expect(lines).toContain('Total params: 3,505,960')
    expect(lines).toContain('Total mult-adds (M): 313.65')
    expect(lines).toContain('Forward/backward pass size (MB): 113.28')
    expect(lines).toContain('Estimated Total Size (MB): 127.91')
  })

  it('Keras: 3,538,984 in all, 34,112 of them not trained', () => {
    const lines = toolPrints(possible('mobilenet_v2').cost, 'keras')
    expect(lines[0]).toContain('3,538,984')
    expect(lines[2]).toContain('34,112')
  })

  it('ptflops, ResNet-50: 4.12 GMac', () => {
    const lines = toolPrints(possible('resnet50').cost, 'ptflops')
    expect(lines[0]).toBe('Computational complexity: 4.12 GMac')
  })

  it.each([
    ['113.3', 113.3e6, 'fvcore', 'multiplyAdds'],
    ['116.03', 116.03e6, 'ptflops', 'multiplyAdds'],
    ['107.32', 107.32e6, 'torchinfo', 'multiplyAdds'],
    ['2,663,064', 2_663_064, 'keras', 'params'],
    ['214.59', 214.59e6, 'torchvision', 'twice'],
  ])('%s is recognised as the count of %s %s', (text, value, tool, what) => {
    const { matches } = recognise(cost, value, precisionOf(text))
    expect(matches[0]).toMatchObject({ tool, what })
  })

  it('a bare 113.3 is fvcore’s 113,302,000: tools leave the M to a heading', () => {
    expect(recogniseTyped(cost, 113.3, '113.3').matches[0]?.tool).toBe('fvcore')
    expect(recogniseTyped(cost, 0.107, '0.107').matches[0]?.tool).toBe('torchvision')
  })

  const typed = (of: PossibleStudy['cost'], text: string) =>
    recogniseTyped(of, parseCount(text) ?? 0, text).matches

  it.each(['571 M', '566 M', '0.55 G', '570 M'])('V1’s 568,740,352 MACs are not %s', (text) =>
    expect(typed(possible('mobilenet_v1').cost, text).length).toBe(0),
  )

  it.each(['568.74', '568 M', '569 M', '0.569', '0.56 G', '568,740,352', '568.7', '569000000'])(
    'V1’s 568,740,352 MACs are %s: rounded, or cut off at the last place',
    (text) =>
      expect(typed(possible('mobilenet_v1').cost, text)).toContainEqual({
        tool: 'torchvision',
        what: 'multiplyAdds',
        value: 568_740_352,
      }),
  )

  it.each(['107.32', '0.107', '2.64', '0,107'])('a bare %s is recognised at V2 0.75', (text) => {
    expect(typed(cost, text).length).toBeGreaterThan(0)
  })

  it.each([
    ['209 M', 0.75, 224, 'torchvision', 'multiplyAdds'],
    ['0.21', 0.75, 224, 'torchvision', 'multiplyAdds'],
    ['3,504,872', 1, 160, 'torchvision', 'params'],
    ['300.77', 1, 224, 'torchvision', 'multiplyAdds'],
  ])('%s is V2’s at α %s and %s px, not at 0.75 and 160', (text, alpha, resolution, tool, what) => {
    const study = possible('mobilenet_v2', 0.75, 160)
    const other = recogniseElsewhere(study, parseCount(text) ?? 0, text)
    expect(other?.study.setting).toEqual({ alpha, resolution })
    expect(other?.matches).toContainEqual(expect.objectContaining({ tool, what }))
  })

  it('no setting tools are mostly run at gives 150 M', () => {
    expect(recogniseElsewhere(possible('mobilenet_v2', 0.75, 160), 150e6, '150.0 M')).toBeNull()
  })

  it('no rule gives 150 M here', () => {
    expect(recognise(cost, 150e6, precisionOf('150.0')).matches).toEqual([])
  })
})
