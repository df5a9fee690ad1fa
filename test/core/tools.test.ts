import { expect, it } from 'vitest'
import { analyse } from '../../src/core/analyse'
import type { LayerSpec } from '../../src/core/layer'
import {
  kerasParams,
  TOOLS,
  timmActivations,
  toolCount,
  torchinfoBytes,
} from '../../src/core/tools'
import { answer, conv, graph, NORM, pool, RELU } from './layers'

const GAP: LayerSpec = { kind: 'globalPool', mode: 'average' }
const H_SWISH: LayerSpec = { kind: 'activation', activation: 'hSwish' }

/** 4·4·3 → 4·4·8 with 216 weights; norm, ReLU, pools; 8 → 10 with a bias. */
const cost = answer(
  analyse(
    graph(
      [4, 4, 3],
      [
        ['conv', conv({ bias: true })],
        ['bn', NORM],
        ['relu', RELU],
        ['hswish', H_SWISH],
        ['maxpool', pool({ kernelSize: [2, 2] })],
        ['gap', GAP],
        ['dense', { kind: 'dense', outFeatures: 10, bias: true }],
      ],
    ),
  ),
)
const MACS = 16 * 216 + 80

it.each([
  ['torchvision', MACS],
  ['torchinfo', 16 * (216 + 8) + 16 + 90],
  ['fvcore', MACS + 2 * 128 + 4 * 8],
  ['timm', MACS + 2 * 128 + 4 * 8],
  ['ptflops', MACS + 16 * 8 + 10 + 2 * 128 + 128 + 128 + 32],
  ['keras', null],
] as const)('%s counts %s on a layer of each kind', (tool, multiplyAdds) => {
  expect(TOOLS).toContain(tool)
  expect(toolCount(cost, tool).multiplyAdds).toBe(multiplyAdds)
})

it('parameters are 330 to those who print them, and 16 running statistics more to Keras', () => {
  const params = 216 + 8 + 16 + 80 + 10
  expect(TOOLS.map((tool) => toolCount(cost, tool).params)).toEqual([
    params,
    params,
    null,
    params,
    params,
    params + 16,
  ])
  expect(kerasParams(cost)).toEqual({ total: 346, trainable: 330, nonTrainable: 16 })
})

it('timm leaves a squeeze out that fvcore counts: 4·4·8 values', () => {
  const squeezed = answer(
    analyse(
      graph(
        [4, 4, 8],
        [
          ['conv', conv()],
          ['squeeze', GAP],
          ['gate', { kind: 'activation', activation: 'sigmoid' }],
          ['scale', { kind: 'multiply' }, ['conv', 'gate']],
          ['gap', GAP],
        ],
      ),
    ),
  )
  const [fvcore, timm] = (['fvcore', 'timm'] as const).map(
    (tool) => toolCount(squeezed, tool).multiplyAdds!,
  )
  expect(fvcore! - timm!).toBe(4 * 4 * 8)
})

it('timm counts 128 + 10 activations; torchinfo keeps 8 bytes of each of 128 + 128 + 10', () => {
  expect(timmActivations(cost)).toBe(138)
  expect(torchinfoBytes(cost)).toEqual({
    input: 4 * 48,
    forwardBackward: 8 * (128 + 128 + 10),
    parameters: 4 * 330,
    total: 192 + 2128 + 1320,
  })
})
