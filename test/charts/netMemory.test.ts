import { describe, expect, it } from 'vitest'
import { memoryStory } from '../../src/charts/net/memoryStory'
import { heldAs, memoryTimeline, peakMoment } from '../../src/charts/net/memoryTimeline'
import { CATALOGUE_IDS, defaultAlpha, defaultSide } from '../../src/nets/ids'
import { type StudyQuestion, studyOf } from '../../src/state/study'

const KIB = 1024

function costOf(part: Pick<StudyQuestion, 'id'> & Partial<StudyQuestion>) {
  const { cost } = studyOf({
    alpha: defaultAlpha(part.id),
    resolution: defaultSide(part.id),
    transforms: '',
    unit: 'mac',
    batchNorm: 'folded',
    bias: 'out',
    ...part,
  })
  if (!cost.ok) throw new Error(cost.fault.code)
  return cost.value
}

describe.each(CATALOGUE_IDS)('the timeline of %s', (id) => {
  it.each(['folded', 'counted'] as const)('has core’s peak, batch norm %s', (batchNorm) => {
    const cost = costOf({ id, batchNorm })
    expect(peakMoment(memoryTimeline(cost))?.bytes).toBe(cost.totals.peakActivationBytes)
  })

  it('makes every activation once and holds what it reads', () => {
    const cost = costOf({ id })
    const moments = memoryTimeline(cost)
    const made = moments.reduce((sum, moment) => sum + heldAs(moment, 'made'), 0)
    expect(made).toBe(cost.totals.activationBytes)
    expect(moments.every((moment) => heldAs(moment, 'read') > 0)).toBe(true)
  })
})

describe('the story of memory', () => {
  const story = (part: Parameters<typeof costOf>[0]) => {
    const cost = costOf(part)
    const told = memoryStory(cost, memoryTimeline(cost))
    if (!told) throw new Error('no moment')
    return told
  }

  it('finds nothing waiting in MobileNetV1, a chain, and its peak of 4,704 KiB at 64 channels', () => {
    const { peak, waiting, inverted } = story({ id: 'mobilenet_v1' })
    expect(waiting).toBeNull()
    expect(inverted).toBeNull()
    // 112² × (32 + 64) values of 4 bytes.
    expect(peak.bytes).toBe(4704 * KIB)
  })

  it('puts V2’s peak at the stride-2 depthwise layer of block 2: 112²×96 read, 56²×96 made', () => {
    const { peak, inverted } = story({ id: 'mobilenet_v2' })
    expect(peak.name).toBe('features.2.conv.1.0')
    expect(heldAs(peak, 'read')).toBe(112 ** 2 * 96 * 4)
    expect(heldAs(peak, 'made')).toBe(56 ** 2 * 96 * 4)
    expect(inverted?.peakIsInside).toBe(true)
  })

  it('hands on 112²×16 and expands to 112²×96, six times as much', () => {
    const { inverted } = story({ id: 'mobilenet_v2' })
    expect(inverted?.handedOn).toBe(112 ** 2 * 16 * 4)
    expect(inverted?.inside).toBe(112 ** 2 * 96 * 4)
  })

  it('leaves V2 in slices with block 1, which reads 32 channels and makes 16 at 112²', () => {
    // Block 1: 112² × 48 values; the stem: 224² × 3 + 112² × 32, a little less.
    expect(story({ id: 'mobilenet_v2' }).inverted?.slicedPeak).toBe(112 ** 2 * 48 * 4)
  })

  it('cannot slice V3, whose gates need every channel', () => {
    expect(story({ id: 'mobilenet_v3_large' }).inverted?.slicedPeak).toBeNull()
  })

  it('keeps a skip waiting in ResNet-50: 56²×256 values', () => {
    expect(story({ id: 'resnet50' }).waiting?.bytes).toBe(56 ** 2 * 256 * 4)
  })
})
