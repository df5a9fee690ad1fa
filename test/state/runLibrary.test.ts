import { expect, it } from 'vitest'
import { expand } from '../../src/core/expand'
import { NETWORKS } from '../../src/nets/networks'
import { officialBytes, readFiles } from '../../src/state/runLibrary'

function graph() {
  const expanded = expand(NETWORKS.mobilenet_v1, { alpha: 0.25, resolution: 224 })
  if (!expanded.ok) throw new Error(expanded.fault.code)
  return expanded.value
}

it('states 17,015,456 bytes for α 1: 4,231,976 parameters and 21,888 statistics in float32', () => {
  expect(officialBytes(1)).toBe(4 * (4_231_976 + 21_888))
})

it('says that there is no model among a shard alone', async () => {
  const read = await readFiles([new File(['x'], 'group1-shard1of1')], graph())
  expect(read).toMatchObject({ ok: false, fault: { code: 'not-json' } })
})

it('tells a graph model from a layers model', async () => {
  const model = new File(['{"modelTopology":{"node":[]}}'], 'model.json')
  expect(await readFiles([model], graph())).toMatchObject({
    ok: false,
    fault: { code: 'graph-model' },
  })
})
