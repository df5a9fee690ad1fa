import { describe, expect, it } from 'vitest'
import { rendererName } from '../../../src/state/records/deviceLabel'
import { essentialsOf, groupRows, recordRows } from '../../../src/state/records/essentials'
import type { MeasurementRecord } from '../../../src/state/records/record'
import { record } from './sample'

/** A record with another id and so much longer frames. */
const other = (id: number, longer: number, part: Partial<MeasurementRecord> = {}) =>
  record({
    id: id.toString(16).padStart(12, '0'),
    percentiles: { ...record().percentiles, total: { median: longer, p10: longer, p90: longer } },
    ...part,
  })

const on = (platform: string) => {
  const { environment } = record()
  return { environment: { ...environment, device: { ...environment.device, platform } } }
}

describe('records side by side', () => {
  it('are rows with counts of our own, oldest first, none twice', () => {
    const late = other(2, 5, { made: '2026-08-03T00:00:00.000Z' })
    const rows = recordRows([late, record(), late, record()].map(essentialsOf))
    expect(rows.map(({ id }) => id)).toEqual(['0123456789ab', '000000000002'])
    // MobileNetV1 at α 0.5 and 160 pixels, whatever the file says.
    expect(rows[0]?.macs).toBe(76_524_800)
    expect(rows[0]?.macsPerSecond).toBeCloseTo((1000 * 76_524_800) / rows[0]!.inferenceMs, 0)
  })

  it('are grouped by device or by configuration, the fastest first', () => {
    const v2 = { ...record().configuration, netId: 'mobilenet_v2' } as const
    const rows = recordRows(
      [other(1, 9, on('Android')), other(2, 4), other(3, 6, { configuration: v2 })].map(
        essentialsOf,
      ),
    )
    const ids = (by: 'device' | 'configuration') =>
      groupRows(rows, by).map((group) => group.rows.map(({ id }) => Number(id)))
    expect(ids('device')).toEqual([[2, 3], [1]])
    expect(ids('configuration')).toEqual([[2, 1], [3]])
    expect(groupRows(rows, 'device')[1]?.key).toBe('Intel UHD Graphics 620, Android')
  })

  it('say which were spoiled', () => {
    const marks = { hidden: true, contextLost: false, trend: null }
    expect(essentialsOf(record()).spoiled).toBe(false)
    expect(essentialsOf(record({ marks })).spoiled).toBe(true)
  })
})

describe('the name of a renderer', () => {
  it.each([
    [
      'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)',
      'Intel UHD Graphics 620',
    ],
    [
      'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x00002503) Direct3D11 vs_5_0 ps_5_0, D3D11)',
      'NVIDIA GeForce RTX 3060',
    ],
    ['ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)', 'Apple M2'],
    [
      'ANGLE (NVIDIA, Vulkan 1.3.205 (NVIDIA NVIDIA GeForce RTX 2060 (0x00001F08)), NVIDIA-510)',
      'NVIDIA GeForce RTX 2060',
    ],
    ['ANGLE (ARM, Vulkan 1.1.177 (Mali-G77 (0x90910010)), Mali driver)', 'Mali-G77'],
    ['Intel(R) HD Graphics 400, or similar', 'Intel HD Graphics 400'],
    ['Adreno (TM) 640', 'Adreno 640'],
    ['Mali-G77', 'Mali-G77'],
    ['NVIDIA GeForce GTX 1650/PCIe/SSE2', 'NVIDIA GeForce GTX 1650'],
    ['', ''],
  ])('%s is %s', (renderer, name) => {
    expect(rendererName(renderer)).toBe(name)
  })
})
