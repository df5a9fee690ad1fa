import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ConvPicture } from '../../src/charts/conv/ConvPicture'
import { frameAt } from '../../src/core/conv/frame'
import { litBy } from '../../src/core/conv/lit'
import type { ConvSetting, Spot } from '../../src/core/conv/setting'
import { sceneOf } from '../charts/convScenes'

afterEach(cleanup)

const text = {
  title: 'A title',
  summary: 'A whole sentence.',
  maps: ['input 3×3×2', 'between 3×3×2', 'output 3×3×2'],
  kernels: ['kernels A 3×3', 'kernels B 1×1'],
  describeSpot: (spot: Spot) => spot.kind,
}

const SMALL = { input: [3, 3, 2], outChannels: 2 } as const

interface Page {
  readonly setting: Partial<ConvSetting>
  readonly position: number
  readonly width: number
  readonly spot?: Spot
  readonly isCompact?: boolean
}

function drawn({ setting, position, width, spot, isCompact }: Page) {
  const scene = sceneOf({ ...SMALL, ...setting })
  const { container } = render(
    <ConvPicture
      {...{ width, scene, text, display: 'solid', formatValue: String }}
      frame={frameAt(scene.plan, position)}
      spot={spot ?? null}
      lit={spot ? litBy(scene.plan, spot) : null}
      compact={isCompact}
      onSpot={isCompact ? undefined : () => undefined}
    />,
  )
  return container.innerHTML.replaceAll('><', '>\n<')
}

describe('the gallery of solid convolutions', () => {
  it('a standard layer halfway through its fifth value', () => {
    expect(drawn({ setting: { groups: 1 }, position: 4.5, width: 900 })).toMatchSnapshot()
  })

  it('a depthwise-separable pair on a phone, with what one input value becomes', () => {
    const spot = { kind: 'map', map: 0, y: 1, x: 1, channel: 0 } as const
    const page = { setting: { kind: 'separable' as const }, position: 20, width: 340, spot }
    expect(drawn(page)).toMatchSnapshot()
  })

  it('two groups, small and without words', () => {
    const page = { setting: { groups: 2 }, position: 18, width: 300, isCompact: true }
    expect(drawn(page)).toMatchSnapshot()
  })
})
