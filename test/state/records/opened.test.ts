import { describe, expect, it } from 'vitest'
import { printCompact } from '../../../src/state/records/compact'
import { deviceFacts } from '../../../src/state/records/environment'
import { essentialsOf } from '../../../src/state/records/essentials'
import {
  closeRecords,
  keepRecord,
  MOST_RECORDS,
  openRecords,
  restoreRecords,
  takeLine,
  takeText,
} from '../../../src/state/records/opened'
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
      ['notes.txt', 'not-compact'],
      ['gone.json', 'unreadable'],
      ['huge.json', 'too-large'],
    ])
    const ids = () => store.getState().lab.opened.map(({ id }) => id)
    expect(ids()).toEqual(['0123456789ab', 'ffffffffffff'])
    closeRecords(store, ['0123456789ab'])
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

describe('a class of lines', () => {
  const line = (index: number) =>
    printCompact(essentialsOf(record({ id: index.toString(16).padStart(12, '0') })))
  const numbers = (store: ReturnType<typeof createAppStore>) =>
    store.getState().lab.opened.map(({ number }) => number)

  it('of 30 in one text is taken in, numbered as it came, and twice is once', () => {
    const store = createAppStore()
    const text = Array.from({ length: 30 }, (_, index) => `pupil ${index}: ${line(index)}`)
    expect(takeText(store, [...text, ...text].join('\n'), 'chat')).toEqual([])
    expect(numbers(store)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    const again = takeLine(store, line(4))
    expect(again).toMatchObject({ ok: true, value: { isNew: false, record: { number: 5 } } })
  })

  it('names the one line that was cut short and takes the others', () => {
    const store = createAppStore()
    const text = [line(1), `${line(2).slice(0, 60)};abc`, line(3)].join('\n')
    const refused = takeText(store, text, 'chat')
    expect(refused.map(({ fault }) => fault.code)).toEqual(['miscopied'])
    expect(store.getState().lab.opened).toHaveLength(2)
  })

  it('put away comes back at its place and under its number, an own one as its own', () => {
    const store = createAppStore()
    for (const index of [1, 2, 3]) takeLine(store, line(index))
    keepRecord(store, essentialsOf(record()), true)
    const closed = closeRecords(store, ['000000000002', '0123456789ab'])
    expect(numbers(store)).toEqual([1, 3])
    takeLine(store, line(9))
    restoreRecords(store, closed)
    restoreRecords(store, closed)
    const { opened } = store.getState().lab
    expect(opened.map(({ id }) => Number.parseInt(id, 16))).toEqual([1, 2, 3, 9, 0x0123456789ab])
    // The fourth number was given again meanwhile.
    expect(numbers(store)).toEqual([1, 2, 3, 4, 5])
    expect(opened.map(({ isOwn }) => isOwn)).toEqual([false, false, false, false, true])
  })

  it('in pictures is read by what reads codes; a picture without one is named', async () => {
    const store = createAppStore()
    const picture = (name: string) => ({ ...fileOf(name, ''), type: 'image/png' })
    const refused = await openRecords(
      store,
      ['code.png', 'cat.png', 'link.png'].map(picture),
      async ({ name }) =>
        name === 'code.png' ? line(7) : name === 'cat.png' ? null : 'https://example.org',
    )
    expect(refused.map(({ name, fault }) => [name, fault.code])).toEqual([
      ['cat.png', 'no-code'],
      ['link.png', 'not-compact'],
    ])
    expect(numbers(store)).toEqual([1])
  })

  it('in 1 picture whose reader could not be fetched leave the other picture’s to be taken', async () => {
    const store = createAppStore()
    const picture = (name: string) => ({ ...fileOf(name, ''), type: 'image/png' })
    const refused = await openRecords(store, ['one.png', 'two.png'].map(picture), ({ name }) =>
      name === 'one.png' ? Promise.reject(new Error('offline')) : Promise.resolve(line(2)),
    )
    expect(refused.map(({ name, fault }) => [name, fault.code])).toEqual([
      ['one.png', 'unreadable'],
    ])
    expect(numbers(store)).toEqual([1])
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
