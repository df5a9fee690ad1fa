import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ResidualBars } from '../../src/charts/blocks/ResidualBars'
import { ResidualBlocks } from '../../src/charts/blocks/ResidualBlocks'
import { ResidualFields } from '../../src/charts/blocks/ResidualFields'
import { ResidualPieces } from '../../src/charts/blocks/ResidualPieces'
import { drawn, words } from './drawn'

afterEach(cleanup)

describe('the gallery of residual blocks', () => {
  it('one block in two pieces, the second in hand, its skip held', () => {
    const operation = { hue: 'pw', runs: false } as const
    const picture = (
      <ResidualBlocks
        width={360}
        blocks={[
          {
            key: 'inverted',
            tensors: [
              { key: 'input', side: 56, channels: 24, parts: [24] },
              { key: 'expand', side: 56, channels: 144, parts: [72, 72] },
              { key: 'project', side: 28, channels: 24, parts: [24] },
            ],
            operations: [
              { key: 'expand', kernel: [1, 1, 24], isDepthwise: false, reads: [0], adds: false },
              { key: 'project', kernel: [3, 3, 1], isDepthwise: true, reads: [1, 0], adds: true },
            ],
            lacksSkip: false,
          },
        ]}
        words={[
          {
            header: ['Inverted residual', '24 → 144 → 24', '1 MiB'],
            foot: 'Skip.',
            tensors: [
              { hue: 'cin', shape: ['56', '56', '24'], role: 'kept', roleName: 'waits' },
              { hue: 'ink', shape: ['56', '56', '144'], role: 'read', part: 1, roleName: 'read' },
              { hue: 'cout', shape: ['28', '28', '24'], role: null, roleName: 'absent' },
            ],
            operations: [
              { ...operation, lines: ['1×1 expands', 'ReLU6'] },
              { ...operation, lines: ['3×3 depthwise'], runs: true },
            ],
          },
        ]}
        text={{ ...words, channels: (n) => `${n} channels`, pixels: (n) => `${n} px` }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('bars cut by step, a curve over pieces, fields on a map', () => {
    const part = (key: string, value: number) =>
      ({ key, value, hue: 'pw', valueText: String(value) }) as const
    const row = (key: string, value: number) => ({
      ...{ key, value, name: key, valueText: String(value) },
      parts: [part('a', value / 4), part('b', (3 * value) / 4)],
    })
    const bars = (
      <ResidualBars
        width={300}
        groups={[{ key: 'macs', name: 'MACs', rows: [row('one', 40), row('other', 80)] }]}
        text={words}
      />
    )
    expect(drawn(bars)).toMatchSnapshot()
    const curve = (
      <ResidualPieces
        width={400}
        points={[
          { pieces: 1, bytes: 4000 },
          { pieces: 2, bytes: 2500 },
          { pieces: 10, bytes: 1200 },
        ]}
        ends={1000}
        advised={[2, 5]}
        base={1000}
        picked={1}
        onPick={() => undefined}
        text={{
          ...words,
          point: 'Pieces',
          pointValue: '2 pieces',
          advised: '2–5',
          ends: 'both ends',
          xAxis: 'pieces',
          tick: String,
          column: String,
        }}
      />
    )
    expect(drawn(curve)).toMatchSnapshot()
    const fields = (
      <ResidualFields
        width={300}
        map={7}
        series={[{ key: 'a', sides: [3, 5, 9] }]}
        text={{ ...words, names: ['Bottleneck'], sizes: ['9 px'] }}
      />
    )
    expect(drawn(fields)).toMatchSnapshot()
  })
})
