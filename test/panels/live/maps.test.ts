import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analyse'
import { CATALOGUE_IDS, defaultSide } from '../../../src/nets/ids'
import { filterPicture } from '../../../src/panels/live/maps/filterPicture'
import { mapRows, shownRows } from '../../../src/panels/live/maps/mapRows'
import { graphOf } from '../../../src/state/study'

function costOf(id: (typeof CATALOGUE_IDS)[number]) {
  const graph = graphOf({ id, alpha: 1, resolution: defaultSide(id), transforms: '' })
  const cost = graph.ok ? analyse(graph.value) : graph
  if (!cost.ok) throw new Error(cost.fault.code)
  return cost.value
}

describe('which maps are shown', () => {
  it('MobileNetV1 begins with its first depthwise layer beside the pointwise one that reads it', () => {
    const shown = shownRows(costOf('mobilenet_v1'), '')
    expect(shown?.first).toMatchObject({ before: 'conv_dw_1_bn', after: 'conv_dw_1_relu' })
    expect(shown?.second?.row.name).toBe('conv_pw_1')
  })

  it('a pointwise layer that is chosen stands beside the depthwise one it reads', () => {
    const shown = shownRows(costOf('mobilenet_v1'), 'conv_pw_3_relu')
    expect([shown?.first.row.name, shown?.second?.row.name]).toEqual(['conv_dw_3', 'conv_pw_3'])
  })

  it('ResNet-18 has no pair: its first convolution stands alone', () => {
    const shown = shownRows(costOf('resnet18'), '')
    expect(shown?.first.row.kind).toBe('conv')
    expect(shown?.second).toBe(null)
  })

  it.each(CATALOGUE_IDS)('%s: every map that can be shown is a node of the graph', (id) => {
    const cost = costOf(id)
    const names = new Set(cost.rows.map(({ name }) => name))
    const rows = mapRows(cost)
    expect(rows.length).toBeGreaterThan(4)
    for (const { before, after } of rows)
      expect([before, after].every((at) => names.has(at))).toBe(true)
  })
})

it('a filter’s largest weight reaches an end, 0 is the middle grey, and a dead one says so', () => {
  const shape = [1, 2, 3, 2] as const
  const values = Float64Array.from([2, 0, 0, 0, 0, 0, -4, 0, 0, 0, 1, 0])
  const { bytes, isDead } = filterPicture({ shape, values }, 0)
  expect([...bytes]).toEqual([191, 128, 128, 255, 0, 128, 159, 255])
  expect(isDead).toBe(false)
  expect(filterPicture({ shape, values }, 1).isDead).toBe(true)
})
