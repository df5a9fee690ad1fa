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

function drawn(setting: Partial<ConvSetting>, position: number, width: number, spot?: Spot) {
  const scene = sceneOf({ input: [3, 3, 2], outChannels: 2, ...setting })
  const { container } = render(
    <ConvPicture
      {...{ width, scene, text, display: 'numbers', formatValue: String }}
      frame={frameAt(scene.plan, position)}
      spot={spot ?? null}
      lit={spot ? litBy(scene.plan, spot) : null}
    />,
  )
  return container.innerHTML.replaceAll('><', '>\n<')
}

describe('the gallery of convolutions in numbers', () => {
  it('a standard layer halfway through its fifth value', () => {
    expect(drawn({ groups: 1 }, 4.5, 900)).toMatchSnapshot()
  })

  it('a depthwise-separable pair on a phone, with what one input value becomes', () => {
    const spot = { kind: 'map', map: 0, y: 1, x: 1, channel: 0 } as const
    expect(drawn({ kind: 'separable' }, 20, 340, spot)).toMatchSnapshot()
  })
})
