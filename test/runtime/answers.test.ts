import { describe, expect, it } from 'vitest'
import type { Backend } from '../../src/runtime/protocol'
import { topFive } from '../../src/runtime/top5'
import { outputFault } from '../../src/runtime/verdict'
import { softmax, withoutFinalSoftmax } from '../../src/runtime/webgl/softmax'
import { chain } from './support'

describe('the five best', () => {
  it('come best first, and of equals the first', () => {
    const values = Float32Array.of(0.05, 0.3, 0.05, 0.2, 0.1, 0.3)
    expect(topFive(values).map(({ classIndex }) => classIndex)).toEqual([1, 5, 3, 4, 0])
  })

  it('are three where there are three classes', () => {
    expect(topFive(Float32Array.of(1, 2, 3))).toHaveLength(3)
  })
})

describe('a softmax after the readback', () => {
  it('of 1, 2 and 3 is 0.0900, 0.2447 and 0.6652', () => {
    const values = [...softmax(Float32Array.of(1, 2, 3))].map((value) => value.toFixed(4))
    expect(values).toEqual(['0.0900', '0.2447', '0.6652'])
  })

  it('does not overflow at 1,000', () => {
    expect([...softmax(Float32Array.of(1000, 1000))]).toEqual([0.5, 0.5])
  })

  it('keeps the zeros of a dead context, whose sum is not 1', () => {
    expect([...softmax(new Float32Array(4))]).toEqual([0, 0, 0, 0])
  })

  it('replaces only a softmax at the very end of a vector', () => {
    const end = { kind: 'activation', activation: 'softmax' } as const
    const dense = { kind: 'dense', outFeatures: 4, bias: true } as const
    expect(withoutFinalSoftmax(chain([1, 1, 3], dense, end)).graph.nodes).toHaveLength(1)
    expect(withoutFinalSoftmax(chain([1, 1, 3], end, dense)).graph.nodes).toHaveLength(2)
    expect(withoutFinalSoftmax(chain([4, 4, 3], end)).graph.nodes).toHaveLength(1)
  })
})

describe('the verdict on an output', () => {
  const dense = { kind: 'dense', outFeatures: 4, bias: true } as const
  const classifier = chain([1, 1, 3], dense, { kind: 'activation', activation: 'softmax' })
  const logits = chain([1, 1, 3], dense)
  const { NaN: none } = Number

  it.each<[string, readonly number[], typeof logits, Backend, string | undefined]>([
    ['a distribution is sound', [0.1, 0.2, 0.3, 0.4], classifier, 'webgl', undefined],
    ['zeros from a GPU are a lost context', [0, 0, 0, 0], classifier, 'webgl', 'context-lost'],
    ['zeros from WebGPU too', [0, 0, 0, 0], classifier, 'webgpu', 'context-lost'],
    ['zeros from WebAssembly are no lost GPU', [0, 0, 0, 0], classifier, 'wasm', 'internal'],
    ['NaN from a GPU is no lost context', [none, 0, 0, 0], classifier, 'webgl', 'not-finite'],
    ['NaN from the CPU is not either', [0.5, 0.5, none, 0], classifier, 'cpu', 'not-finite'],
    ['infinity is no answer', [Number.POSITIVE_INFINITY, 0, 0, 0], logits, 'cpu', 'not-finite'],
    ['a sum of 0.9 is none', [0.1, 0.2, 0.2, 0.4], classifier, 'webgl', 'internal'],
    ['logits may be all zeros', [0, 0, 0, 0], logits, 'webgl', undefined],
  ])('%s', (_, values, graph, backend, code) => {
    expect(outputFault(Float32Array.from(values), graph, backend)?.code).toBe(code)
  })
})
