import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { SqueezeGates } from '../../src/charts/blocks/SqueezeGates'
import { SqueezeShares } from '../../src/charts/blocks/SqueezeShares'
import { SqueezeStages } from '../../src/charts/blocks/SqueezeStages'
import { drawn, words } from './drawn'

afterEach(cleanup)

describe('the gallery of squeeze-and-excitation', () => {
  it('eight channels, two narrow units, and the third channel followed through', () => {
    const picture = (
      <SqueezeStages
        width={420}
        data={{
          pooled: [0.2, 0.5, 1, 0, 0.3, 0.7, 0.1, 0.4],
          hidden: [0.6, 0],
          gates: [0.5, 0.2, 0.75, 1, 0, 0.4, 0.6, 0.5],
          selected: 2,
          shares: [{ unit: 0, value: 1.5 }],
          map: { height: 2, width: 2, values: [0, 1, 2, 3] },
        }}
        onSelect={() => undefined}
        text={{
          ...words,
          pooled: 'means',
          hidden: 'units',
          gates: 'gates',
          reduce: '8 → 2',
          expand: '2 → 8',
          before: 'before',
          after: 'after',
          times: '× 0.75',
          pooledShown: '1',
          gateShown: '0.75',
          channel: 'Channel',
          channelValue: 'Channel 3',
        }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('three gates for two pictures', () => {
    const picture = (
      <SqueezeGates
        width={300}
        data={{ across: [0.1, 0.5, 0.9], up: [0.1, 0.8, 0.4], selected: 1 }}
        onSelect={() => undefined}
        text={{
          ...words,
          across: 'first',
          up: 'second',
          same: 'opened further',
          shown: '2: 0.5 → 0.8',
          channel: 'Channel',
          channelValue: 'Channel 2',
          tick: String,
        }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('what two networks spend at r = 4 and 16', () => {
    const picture = (
      <SqueezeShares
        width={400}
        chosen={4}
        rows={[
          {
            key: 'v3',
            shares: [
              { ratio: 4, share: 0.28 },
              { ratio: 16, share: 0.09 },
            ],
          },
          {
            key: 'v1',
            shares: [
              { ratio: 4, share: 0.31 },
              { ratio: 16, share: 0.1 },
            ],
          },
        ]}
        text={{ ...words, name: (key) => key, figure: (ratio, share) => `${ratio}: ${share}` }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })
})
