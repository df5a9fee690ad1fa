import { describe, expect, it } from 'vitest'
import { deviceFacts } from '../../../src/state/records/environment'
import { closeRecord, MOST_RECORDS, openRecords } from '../../../src/state/records/opened'
import { printRecord } from '../../../src/state/records/readRecord'
import { createAppStore } from '../../../src/state/store'
import { record } from './sample'

const fileOf = (name: string, text: string) => ({
  name,
  size: text.length,
  text: () => Promise.resolve(text),
})

describe('opened records', () => {
  it('join in order, none twice, and files that are none are named with their fault', async () => {
    const store = createAppStore()
    const files = [
      fileOf('one.json', printRecord(record())),
      fileOf('notes.txt', 'hello'),
      fileOf('again.json', printRecord(record())),
      fileOf('two.json', printRecord(record({ id: 'ffffffffffff' }))),
      { name: 'gone.json', size: 1, text: () => Promise.reject(new Error('NotFoundError')) },
      { name: 'huge.json', size: 9_000_000, text: () => Promise.reject(new Error('never read')) },
    ]
    const refused = await openRecords(store, files)
    expect(refused.map(({ name, fault }) => [name, fault.code])).toEqual([
      ['notes.txt', 'not-json'],
      ['gone.json', 'unreadable'],
      ['huge.json', 'too-large'],
    ])
    const ids = () => store.getState().lab.opened.map(({ id }) => id)
    expect(ids()).toEqual(['0123456789ab', 'ffffffffffff'])
    closeRecord(store, '0123456789ab')
    expect(ids()).toEqual(['ffffffffffff'])
  })

  it('are 200 at most', async () => {
    const store = createAppStore()
    const files = Array.from({ length: MOST_RECORDS + 1 }, (_, index) =>
      fileOf('x', printRecord(record({ id: index.toString(16).padStart(12, '0') }))),
    )
    const refused = await openRecords(store, files)
    expect(store.getState().lab.opened).toHaveLength(200)
    expect(refused.map(({ fault }) => fault.code)).toEqual(['too-many'])
  })
})

describe('what the browser tells of the device', () => {
  it('is kept as it is told, the brand that is none left out', () => {
    const navigator = {
      hardwareConcurrency: 8,
      deviceMemory: 4,
      userAgentData: {
        brands: [
          { brand: 'Not?A_Brand', version: '24' },
          { brand: 'Chromium', version: '141' },
        ],
        platform: 'Android',
        mobile: true,
      },
    }
    expect(deviceFacts({ navigator, devicePixelRatio: 2.5, crossOriginIsolated: true })).toEqual({
      brands: ['Chromium 141'],
      platform: 'Android',
      mobile: true,
      hardwareConcurrency: 8,
      deviceMemory: 4,
      devicePixelRatio: 2.5,
      crossOriginIsolated: true,
    })
  })

  it('is null where a browser keeps it to itself, or is none', () => {
    const navigator = { hardwareConcurrency: 4 }
    const facts = deviceFacts({ navigator, devicePixelRatio: 1, crossOriginIsolated: false })
    expect(facts).toMatchObject({ brands: null, platform: null, mobile: null, deviceMemory: null })
    expect(Object.values(deviceFacts({})).every((fact) => fact === null)).toBe(true)
  })
})
