import { afterEach, expect, it, vi } from 'vitest'
import { expand } from '../../src/core/expand'
import { mobilenetV1 } from '../../src/nets/mobilenetV1'
import { browserLibrary, officialBytes, readFiles } from '../../src/state/runLibrary'

afterEach(() => {
  vi.unstubAllGlobals()
})

function graph() {
  const expanded = expand(mobilenetV1, { alpha: 0.25, resolution: 224 })
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

it('tells a file that can no longer be read', async () => {
  const model = new File(['{}'], 'model.json')
  model.text = () => Promise.reject(new DOMException('moved', 'NotReadableError'))
  expect(await readFiles([model], graph())).toMatchObject({
    ok: false,
    fault: { code: 'unreadable', detail: 'NotReadableError: moved' },
  })
})

/** A network with nothing on it but the list beside the app, if that. */
async function askedFor(list: object | null): Promise<readonly string[]> {
  const asked: string[] = []
  vi.stubGlobal('document', { baseURI: 'https://lab.example/app/' })
  vi.stubGlobal('fetch', async (input: string | URL) => {
    asked.push(String(input))
    const isList = String(input).endsWith('index.json')
    return isList && list ? Response.json(list) : new Response('', { status: 404 })
  })
  await browserLibrary.fetch(0.25, () => {}, new AbortController().signal)
  return asked
}

const LIST = 'https://lab.example/app/weights/index.json'
const BESIDE = 'https://lab.example/app/weights/mobilenet_v1_0.25_224/model.json'
const REMOTE = 'https://storage.googleapis.com/tfjs-models/tfjs/mobilenet_v1_0.25_224/model.json'

it('asks no folder beside the app that the list there leaves out, so that no 404 is logged', async () => {
  expect(await askedFor({ alphas: [] })).toEqual([LIST, REMOTE])
})

it('asks the folder that the list names', async () => {
  expect((await askedFor({ alphas: [0.25] }))[1]).toBe(BESIDE)
})

it('looks for a folder copied by hand where there is no list', async () => {
  expect(await askedFor(null)).toEqual([LIST, BESIDE, REMOTE])
})
