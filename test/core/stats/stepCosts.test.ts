import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analyse'
import { expand } from '../../../src/core/expand'
import { stepCosts } from '../../../src/core/stats/stepCosts'
import { mobilenetV1 } from '../../../src/nets/mobilenetV1'

const graph = expand(mobilenetV1, { alpha: 1, resolution: 224 })
const cost = graph.ok ? analyse(graph.value) : graph
if (!cost.ok) throw new Error(cost.fault.code)
const network = cost.value

const step = (first: string, output: string) => {
  const names = network.rows.map(({ name }) => name)
  return { output, nodes: names.slice(names.indexOf(first), names.indexOf(output) + 1) }
}

describe('the cost of a step', () => {
  it('of a pointwise layer with norm and activation is 51,380,224 MACs over its own traffic', () => {
    const [of] = stepCosts(network, [step('conv_pw_7', 'conv_pw_7_relu')])
    expect(of?.name).toBe('conv_pw_7')
    expect(of?.kind).toBe('pointwise')
    expect(of?.macs).toBe(51_380_224)
    // 14×14×512 in and out, 512² weights, and norm's two for each channel.
    expect(of?.bytes).toBe(4 * (2 * 14 * 14 * 512 + 512 * 512 + 2 * 512))
    expect(of?.flopsPerByte).toBeCloseTo(55.4, 1)
  })

  it('counts what lies inside the step once, as nothing', () => {
    const whole = stepCosts(network, [step('conv_dw_7', 'conv_pw_7_relu')])[0]!
    const parts = stepCosts(network, [
      step('conv_dw_7', 'conv_dw_7_relu'),
      step('conv_pw_7', 'conv_pw_7_relu'),
    ])
    const apart = parts.reduce((sum, { bytes }) => sum + bytes, 0)
    expect(apart - whole.bytes).toBe(4 * 2 * 14 * 14 * 512)
  })

  it('reads both inputs of a sum, and a map that is read twice once', () => {
    const conv = {
      kind: 'conv',
      kernelSize: [1, 1],
      stride: [1, 1],
      padding: 'same',
      dilation: [1, 1],
      groups: 1,
      bias: false,
      outChannels: 2,
    } as const
    const made = analyse({
      name: 'sum',
      input: [4, 4, 3],
      nodes: [
        { name: 'one', inputs: ['input'], layer: conv },
        { name: 'two', inputs: ['one', 'one'], layer: { kind: 'add' } },
      ],
    })
    if (!made.ok) throw new Error(made.fault.code)
    const [, sum] = stepCosts(made.value, [
      { output: 'one', nodes: ['one'] },
      { output: 'two', nodes: ['two'] },
    ])
    expect(sum?.bytes).toBe(4 * (32 + 32))
  })

  it('leaves out steps of nodes the network has not', () => {
    expect(stepCosts(network, [{ output: 'x', nodes: ['x'] }])).toEqual([])
    expect(stepCosts(network, [{ output: 'x', nodes: [] }])).toEqual([])
  })
})
