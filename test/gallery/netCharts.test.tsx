import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { KindShares } from '../../src/charts/net/KindShares'
import { MemoryTimeline } from '../../src/charts/net/MemoryTimeline'
import { Pyramid } from '../../src/charts/net/Pyramid'
import { RatioBars } from '../../src/charts/net/RatioBars'
import { drawn, words } from './drawn'

afterEach(cleanup)

describe('the gallery of networks', () => {
  it('two costs cut by kind', () => {
    const picture = (
      <KindShares
        width={500}
        legend={[
          { family: 'depthwise', label: 'DW depthwise' },
          { family: 'pointwise', label: 'PW 1×1' },
        ]}
        rows={[
          {
            key: 'macs',
            label: 'MACs',
            value: '569 M',
            isOwn: true,
            amounts: { conv: 12, depthwise: 31, pointwise: 949, dense: 8 },
          },
          {
            key: 'params',
            label: 'parameters',
            value: '4.23 M',
            isOwn: false,
            amounts: { depthwise: 11, pointwise: 746, dense: 243 },
          },
        ]}
        text={{ ...words, share: (family, share) => `${family} ${share}` }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('what is held while three layers run, the second of them the peak', () => {
    const picture = (
      <MemoryTimeline
        width={400}
        base={1024}
        moments={[
          {
            name: 'a',
            bytes: 300,
            held: [
              { name: 'input', bytes: 100, role: 'read' },
              { name: 'a', bytes: 200, role: 'made' },
            ],
          },
          {
            name: 'b',
            bytes: 700,
            held: [
              { name: 'input', bytes: 100, role: 'kept' },
              { name: 'a', bytes: 200, role: 'read' },
              { name: 'b', bytes: 400, role: 'made' },
            ],
          },
          {
            name: 'c',
            bytes: 500,
            held: [
              { name: 'b', bytes: 400, role: 'read' },
              { name: 'c', bytes: 100, role: 'made' },
            ],
          },
        ]}
        picked={1}
        shown={1}
        onHover={() => undefined}
        onPick={() => undefined}
        text={{
          ...words,
          pick: 'Layer',
          picked: 'b',
          peak: 'peak 700 B',
          xAxis: 'layers',
          roles: ['waits', 'is read', 'is made'],
          tick: String,
        }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('a pyramid whose second floor is wider inside', () => {
    const picture = (
      <Pyramid
        width={600}
        floors={[
          { key: 'input', side: 224, channels: 3, inside: 3 },
          { key: '0', side: 112, channels: 16, inside: 96 },
          { key: '1', side: 7, channels: 1280, inside: 1280 },
        ]}
        text={{
          ...words,
          side: ({ side }) => `${side}²`,
          channels: ({ channels }) => `×${channels}`,
        }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('ratios to both sides of “as much”', () => {
    const picture = (
      <RatioBars
        width={500}
        rows={[
          { key: 'a', ratio: 8.56, figure: '8.56×', label: 'MACs', amounts: '569 M → 4.87 G' },
          { key: 'b', ratio: 0.5, figure: '0.5×', label: 'layers', amounts: '28 → 14' },
        ]}
        text={{ ...words, tick: (value) => `${value}×` }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })
})
