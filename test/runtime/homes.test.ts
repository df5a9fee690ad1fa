import { describe, expect, it } from 'vitest'
import type { LayerSpec } from '../../src/core/layer'
import { INPUT, type NetworkGraph } from '../../src/core/network'
import { fuse } from '../../src/runtime/program/fuse'
import { homesOf } from '../../src/runtime/webgl/homes'
import { shapesOf } from '../../src/runtime/weights/names'
import { conv, depthwise } from './support'

const node = (name: string, inputs: readonly string[], layer: LayerSpec) => ({
  name,
  inputs,
  layer,
})
const to = (outChannels: number) => conv({ kernelSize: [1, 1], outChannels })
const join: LayerSpec = { kind: 'concat' }
const half = (start: number): LayerSpec => ({ kind: 'channelSlice', start, channels: 4 })

function homes(fits: boolean, ...nodes: NetworkGraph['nodes']) {
  const graph: NetworkGraph = { name: 'homes', input: [6, 6, 8], nodes }
  const found = homesOf(fuse(graph), shapesOf(graph), () => fits)
  return Object.fromEntries([...found].map(([name, { root, start }]) => [name, `${root}+${start}`]))
}

describe('parts of a concatenation written where they belong', () => {
  it('begin at 0, 8 and 12 of parts of 8, 4 and 3 channels', () => {
    const found = homes(
      true,
      node('a', [INPUT], to(8)),
      node('b', [INPUT], to(4)),
      node('c', [INPUT], to(3)),
      node('all', ['a', 'b', 'c'], join),
    )
    expect(found).toEqual({ a: 'all+0', b: 'all+8', c: 'all+12' })
  })

  it('lie in the outer one where one is within another', () => {
    const found = homes(
      true,
      node('a', [INPUT], to(4)),
      node('b', [INPUT], to(8)),
      node('c', [INPUT], to(2)),
      node('inner', ['b', 'c'], join),
      node('outer', ['a', 'inner'], join),
    )
    expect(found).toEqual({ a: 'outer+0', inner: 'outer+4', b: 'outer+4', c: 'outer+12' })
  })

  it.each<readonly [string, NetworkGraph['nodes']]>([
    [
      'a part would begin within a block',
      [node('a', [INPUT], to(6)), node('b', [INPUT], to(4)), node('all', ['a', 'b'], join)],
    ],
    ['one value is there twice', [node('a', [INPUT], to(4)), node('all', ['a', 'a'], join)]],
    ['a part is the picture', [node('a', [INPUT], to(4)), node('all', [INPUT, 'a'], join)]],
    [
      'a part is a slice of another map',
      [
        node('a', [INPUT], to(8)),
        node('s', ['a'], half(4)),
        node('b', ['s'], to(4)),
        node('all', ['s', 'b'], join),
      ],
    ],
    [
      'a part is made from another, and would be drawn into what it reads',
      [node('a', [INPUT], to(4)), node('b', ['a'], depthwise()), node('all', ['a', 'b'], join)],
    ],
    [
      'a part is made from a slice of another',
      [
        node('a', [INPUT], to(8)),
        node('s', ['a'], half(4)),
        node('b', ['s'], to(4)),
        node('all', ['a', 'b'], join),
      ],
    ],
  ])('have no home where %s', (_, nodes) => {
    expect(homes(true, ...nodes)).toEqual({})
  })

  it('have no home in a map too large for a texture', () => {
    const nodes = [
      node('a', [INPUT], to(4)),
      node('b', [INPUT], to(4)),
      node('all', ['a', 'b'], join),
    ]
    expect(homes(false, ...nodes)).toEqual({})
    expect(homes(true, ...nodes)).toEqual({ a: 'all+0', b: 'all+4' })
  })
})
