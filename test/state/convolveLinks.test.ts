import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printAddress, readAddress } from '../../src/state/address'
import { type Choice, DEFAULT_CHOICE } from '../../src/state/choice'
import { parsePlace, printPlace } from '../../src/state/picturePlace'
import { raceLength } from '../../src/state/raceLength'
import { choose, createAppStore } from '../../src/state/store'

/** 6×6, 4 → 4 channels, 3×3: 5,184 MACs at most. */
const LAYER = 'cin=4&cout=4&df=6'
const read = (query: string) => readAddress(`#/convolve?${LAYER}&${query}`)
const storeAt = (query: string) => createAppStore(read(query).choice)

describe('a link to the Convolve view', () => {
  it('brings back the race at 1,500 MACs, its answer, the pin, the loop and the pictures’ scale', () => {
    const query = 'loop=on&pin=m1230&race=1500&ans=told&pr=common&pg=4&pp=1234_5678' // in the order printed
    const { choice, notices } = read(query)
    expect(notices).toEqual([])
    expect(choice).toMatchObject({
      loop: 'on',
      pinned: 'm1230',
      raceMacs: 1500,
      raceAnswer: 'told',
      pictureRange: 'common',
      pictureGain: '4',
      picturePlace: '1234_5678',
    })
    expect(printAddress(choice)).toBe(`#/convolve?${LAYER}&${query}`)
  })

  it('says nothing of a race that has not begun, a pin that is none, or what is as ever', () => {
    expect(printAddress(read('').choice)).toBe(`#/convolve?${LAYER}`)
  })
})

describe('a hostile link', () => {
  it('a race at 99,999 MACs ends at its 5,184, and says so', () => {
    const { choice, notices } = read('race=99999')
    expect(choice.raceMacs).toBe(5184)
    expect(notices).toEqual([
      { code: 'outOfRange', field: 'raceMacs', asked: 99999, used: 5184, min: 0, max: 5184 },
    ])
  })

  it.each([
    ['race', 'raceMacs', '-1', 0],
    ['race', 'raceMacs', '10000000', 5184],
    ['race', 'raceMacs', '12.4', 12],
  ] as const)('%s: %s of %s becomes %d with a notice', (key, field, asked, used) => {
    const { choice, notices } = read(`${key}=${asked}`)
    expect(choice[field]).toBe(used)
    expect(notices.length).toBeGreaterThan(0)
  })

  it.each([
    ['race', 'raceMacs', '1e3'],
    ['ans', 'raceAnswer', 'yes'],
    ['loop', 'loop', '1'],
    ['pin', 'pinned', 'm9000'],
    ['pin', 'pinned', 'w1zzzz'],
    ['pin', 'pinned', 'm0660'],
    ['pr', 'pictureRange', 'both'],
    ['pg', 'pictureGain', '3'],
    ['pp', 'picturePlace', '10000_0'],
    ['pp', 'picturePlace', '__'],
  ] as const)('%s: the %s cannot be %o, stays as it is without, and a notice says so', (...row) => {
    const [key, field, asked] = row
    const { choice, notices } = read(`${key}=${asked}`)
    expect(choice[field]).toBe(DEFAULT_CHOICE[field])
    expect(notices).toEqual([{ code: 'unreadable', key, field, asked }])
  })

  it('of a layer that cannot be drawn, k=7 unpadded on 1×1, throws nothing and races nowhere', () => {
    const { choice } = readAddress('#/convolve?k=7&p=valid&df=1&d=4&race=50&pin=m0000&ans=told')
    expect(readAddress(printAddress(choice)).choice).toEqual(choice)
  })
})

describe('another layer', () => {
  const another: readonly [string, Partial<Choice>][] = [
    ['a smaller kernel', { kernelSize: 2 }],
    ['an input channel less', { inChannels: 3 }],
    ['two strides', { stride: 2 }],
  ]
  it.each(another)(
    '(%s) begins its race at 0 MACs, its answer covered, without a word',
    (_, part) => {
      const store = storeAt('race=5184&ans=told')
      choose(store, part)
      expect(store.getState()).toMatchObject({
        choice: { raceMacs: 0, raceAnswer: 'covered' },
        notices: [],
      })
    },
  )

  it('of the same sides, computed as grouped or with other numbers, leaves the race at 700', () => {
    const store = storeAt('race=700')
    choose(store, { kind: 'grouped', groups: 2, seed: 9 })
    expect(store.getState().choice.raceMacs).toBe(700)
  })

  it('without the pinned value lets it go in silence, and one that has it keeps it', () => {
    const store = storeAt('pin=m0553')
    choose(store, { outChannels: 2 })
    expect(store.getState().choice.pinned).toBe('m0553')
    choose(store, { featureSize: 5 })
    expect(store.getState()).toMatchObject({ choice: { pinned: '' }, notices: [] })
  })
})

it('the race is as long as its slower side: 5,184 MACs, and the pair’s 720 where K is 1', () => {
  expect(raceLength(read('').choice)).toBe(5184)
  // 6·6·4·(1 + 4) = 720 against 6·6·4·4 = 576.
  expect(raceLength(read('k=1').choice)).toBe(720)
})

it('a pixel of any picture up to 640×480 is found again from its text', () => {
  const pixel = fc.record({ y: fc.nat({ max: 479 }), x: fc.nat({ max: 639 }) })
  fc.assert(
    fc.property(pixel, ({ y, x }) => {
      const place = parsePlace(printPlace({ v: (y + 0.5) / 480, u: (x + 0.5) / 640 }))
      expect([Math.floor(place!.v * 480), Math.floor(place!.u * 640)]).toEqual([y, x])
    }),
  )
  expect(printPlace({ v: 0.999999, u: -1 })).toBe('9999_0')
  expect(parsePlace(printPlace(null))).toBeNull()
})
