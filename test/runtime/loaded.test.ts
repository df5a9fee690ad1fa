import { expect, it } from 'vitest'
import type { BackendHandle, FrameProgram } from '../../src/runtime/backends/handle'
import { createLoaded } from '../../src/runtime/loaded'
import { chain, conv } from './support'

const MIB = 1024 * 1024

/** A network of one layer, tapped by a device whose programs take so many bytes each. */
function bench(weightBytes: number) {
  const alive: number[] = []
  let made = 0
  const programOf = (number: number) => {
    alive.push(number)
    const dispose = () => void alive.splice(alive.indexOf(number), 1)
    return { weightBytes, dispose } as Partial<FrameProgram> as FrameProgram // no more is asked
  }
  const compile = () => {
    made += 1
    return programOf(made)
  }
  const handle = { compile } as Partial<BackendHandle> as BackendHandle // nor of this
  const graph = chain([8, 8, 3], conv({}), conv({}), conv({}))
  const loaded = createLoaded({
    graph,
    weightsFor: () => new Map(),
    program: programOf(0),
    timer: undefined,
  })
  const tap = (at: number) => void loaded.tapped(handle, [graph.nodes[at]!.name])
  return { loaded, tap, alive }
}

it('two tapped programs of 10 MiB are kept, the least lately used one goes for a third', () => {
  const { tap, alive, loaded } = bench(10 * MIB)
  for (const at of [0, 1, 0, 2]) tap(at)
  expect(alive).toEqual([0, 1, 3])
  loaded.dispose()
  expect(alive).toEqual([])
})

it('of 100 MiB only one is kept beside the network that runs', () => {
  const { tap, alive } = bench(100 * MIB)
  for (const at of [0, 1, 2]) tap(at)
  expect(alive).toEqual([0, 3])
})
