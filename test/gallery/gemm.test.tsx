import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { GemmBars } from '../../src/charts/blocks/GemmBars'
import { GemmLines } from '../../src/charts/blocks/GemmLines'
import { GemmPicture } from '../../src/charts/blocks/GemmPicture'
import { GemmTiles } from '../../src/charts/blocks/GemmTiles'
import { copyCounts, gemmExample } from '../../src/core/gemm/example'
import { drawn, words } from './drawn'

afterEach(cleanup)
const nothing = () => undefined

describe('the gallery of matrix products', () => {
  it('a 3×3 input by two depthwise 2×2 kernels, three rows written, an input value in hand', () => {
    const example = gemmExample({
      ...{ kind: 'depthwise', size: 3, channels: 2, kernelSize: 2, filters: 2 },
      ...{ stride: 1, padding: 'same', seed: 4 },
    })
    const names = { input: 'input', kernel: 'kernel', matrix: 'matrix', product: 'product' }
    const picture = (
      <GemmPicture
        width={700}
        example={example}
        step={3}
        cell={{ part: 'input', index: 4 }}
        onCell={nothing}
        copies={copyCounts(example, 3)}
        shown="values"
        print={String}
        text={{
          ...words,
          headings: names,
          names,
          channel: (channel) => `channel ${channel}`,
          cell: ({ part, index }) => `${part} ${index}`,
        }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('a product of 6×5 by 5×4 in tiles of 2, three of them done', () => {
    const picture = (
      <GemmTiles
        width={400}
        shape={{ rows: 6, depth: 5, columns: 4 }}
        tile={2}
        done={3}
        count={6}
        onDone={nothing}
        text={{
          ...words,
          ...{ left: 'left', right: 'right', product: 'product' },
          reads: (count) => `${count}×`,
          ...{ handle: 'Tiles', handleValue: '3 of 6' },
        }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('a measured line with its intervals beside an ideal, and where it crosses 1', () => {
    const picture = (
      <GemmLines
        width={400}
        series={[
          {
            ...{ key: 'csr', label: 'CSR', hue: 'cout', isMeasured: true },
            points: [
              { x: 0, y: 2, low: 1.8, high: 2.4 },
              { x: 0.5, y: 1, low: 0.9, high: 1.1 },
            ],
          },
          {
            ...{ key: 'ideal', label: 'ideal', hue: 'ink-muted', isMeasured: false },
            points: [
              { x: 0, y: 1 },
              { x: 1, y: 0 },
            ],
          },
        ]}
        axes={{
          x: { kind: 'linear', domain: [0, 1], ticks: [0, 0.5, 1] },
          y: { kind: 'linear', domain: [0, 2], ticks: [0, 1, 2] },
        }}
        level={{ y: 1, label: 'even' }}
        found={{ x: 0.5, label: 'from 50%' }}
        at={1}
        stops={[0, 0.5]}
        onAt={nothing}
        text={{
          ...words,
          ...{ xAxis: 'zeros', yAxis: 'time', xTick: String, yTick: String },
          ...{ handle: 'Share', handleValue: '50%' },
        }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('two ways as stacked bars under a legend', () => {
    const picture = (
      <GemmBars
        width={400}
        rows={[
          { key: 'direct', parts: [{ key: 'left', value: 3 }] },
          {
            key: 'copied',
            parts: [
              { key: 'copying', value: 9 },
              { key: 'left', value: 6 },
            ],
          },
        ]}
        legend={[
          { key: 'copying', label: 'copying', hue: 'dw' },
          { key: 'left', label: 'matrix', hue: 'cin' },
        ]}
        text={{
          ...words,
          names: { direct: 'Direct', copied: 'Copied' },
          figures: { direct: '3 B', copied: '15 B' },
        }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })
})
