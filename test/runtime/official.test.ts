import { describe, expect, it } from 'vitest'
import { expand } from '../../src/core/expand'
import { mobilenetV1 } from '../../src/nets/mobilenetV1'
import { downloadWeights } from '../../src/runtime/weights/download'
import { sizeOf, weightSlots } from '../../src/runtime/weights/names'
import { readModel, readOfficialWeights } from '../../src/runtime/weights/official'
import type { Store } from '../../src/runtime/weights/store'

const network = (alpha: number, resolution = 224) => {
  const graph = expand(mobilenetV1, { alpha, resolution })
  if (!graph.ok) throw new Error(graph.fault.code)
  return graph.value
}
const quarter = network(0.25)

/** A model as Google publishes it: a group and a shard a layer, the classifier as 1×1 kernel. */
function published() {
  const manifest = [...weightSlots(quarter)].map((slot, index) => ({
    paths: [`group${index + 1}-shard1of1`],
    weights: [
      {
        name: slot.name,
        dtype: 'float32',
        shape: slot.name === 'conv_preds/kernel' ? [1, 1, ...slot.shape] : slot.shape,
      },
    ],
  }))
  const model = { modelTopology: { model_config: {} }, weightsManifest: manifest }
  const shards = new Map(
    manifest.map(({ paths, weights }, index) => {
      const values = new Float32Array(sizeOf(weights[0]!.shape)).fill(index + 1)
      return [paths[0]!, values.buffer as ArrayBuffer]
    }),
  )
  return { model, shards, json: JSON.stringify(model) }
}

describe('reading official weights', () => {
  it('takes all 137 tensors by name, the classifier’s kernel as a matrix', () => {
    const { json, shards } = published()
    const weights = readOfficialWeights(json, shards, quarter)
    if (!weights.ok) throw new Error(weights.fault.code)
    expect(weights.value.size).toBe(137)
    expect(weights.value.get('conv_preds/kernel')?.shape).toEqual([256, 1000])
    expect(weights.value.get('conv1_bn/gamma')?.values[0]).toBe(2)
    for (const { values, shape } of weights.value.values())
      expect(values.length).toBe(sizeOf(shape))
  })

  it('fits the same α at 160 pixels, since no weight knows the resolution', () => {
    const { json, shards } = published()
    expect(readOfficialWeights(json, shards, network(0.25, 160)).ok).toBe(true)
  })

  it('says 1,902,176 bytes before a shard is read', () => {
    const plan = readModel(published().json)
    expect(plan.ok && plan.value.totalBytes).toBe(1_902_176)
  })

  it.each<
    [string, (files: ReturnType<typeof published>) => [string, Map<string, ArrayBuffer>], object]
  >([
    ['an HTML page', ({ shards }) => ['<!doctype html>', shards], { code: 'not-json' }],
    [
      'a graph model without a format key',
      ({ shards }) => [JSON.stringify({ modelTopology: { node: [] } }), shards],
      { code: 'graph-model' },
    ],
    ['other JSON', ({ shards }) => ['{"a":1}', shards], { code: 'not-mobilenet-v1' }],
    [
      'a layers model of another network',
      ({ model, shards }) => [
        JSON.stringify({ ...model, weightsManifest: model.weightsManifest.slice(1) }),
        shards,
      ],
      { code: 'not-mobilenet-v1', detail: 'conv1/kernel' },
    ],
    [
      'a missing shard',
      ({ json, shards }) => {
        shards.delete('group3-shard1of1')
        return [json, shards]
      },
      { code: 'shard-missing', names: ['group3-shard1of1'] },
    ],
    [
      'a shard cut one byte short',
      ({ json, shards }) => [json, shards.set('group1-shard1of1', new ArrayBuffer(863))],
      { code: 'shard-cut-short', name: 'group1-shard1of1', wantedBytes: 864, foundBytes: 863 },
    ],
    [
      'a NaN',
      ({ json, shards }) => [
        json,
        shards.set('group2-shard1of1', new Float32Array(8).fill(Number.NaN).buffer),
      ],
      { code: 'not-finite', name: 'conv1_bn/gamma' },
    ],
    [
      'a shard one byte too long',
      ({ json, shards }) => [json, shards.set('group1-shard1of1', new ArrayBuffer(865))],
      { code: 'shard-too-long', name: 'group1-shard1of1', wantedBytes: 864, foundBytes: 865 },
    ],
    [
      'a variance of -1',
      ({ json, shards }) => [
        json,
        shards.set('group5-shard1of1', new Float32Array(8).fill(-1).buffer),
      ],
      { code: 'negative-variance', name: 'conv1_bn/moving_variance' },
    ],
    [
      'a size that overflows and a zero',
      ({ json, shards }) => [json.replace('[3,3,3,8]', '[1e308,1e308,0]'), shards],
      { code: 'bad-manifest' },
    ],
    [
      'a size of 2^53 values in two safe factors',
      ({ json, shards }) => [json.replace('[3,3,3,8]', '[134217728,67108864]'), shards],
      { code: 'bad-manifest' },
    ],
    [
      'a weight named twice',
      ({ json, shards }) => [json.replace('conv1_bn/beta', 'conv1_bn/gamma'), shards],
      { code: 'bad-manifest' },
    ],
    [
      'a shard named twice',
      ({ json, shards }) => [json.replace('group3-', 'group2-'), shards],
      { code: 'bad-manifest' },
    ],
    [
      'a shard outside the folder',
      ({ json, shards }) => [json.replace('group3-', '../group3-'), shards],
      { code: 'bad-manifest' },
    ],
    [
      'a tensor of another shape',
      ({ json, shards }) => [json.replace('[3,3,8,1]', '[3,3,8,2]'), shards],
      { code: 'unexpected-shape', name: 'conv_dw_1/depthwise_kernel', found: [3, 3, 8, 2] },
    ],
  ])('%s is its own fault', (_, spoil, fault) => {
    const [json, shards] = spoil(published())
    const result = readOfficialWeights(json, shards, quarter)
    expect(result).toMatchObject({ ok: false, fault })
  })

  it('α 0.25 where α 0.5 runs says both', () => {
    const { json, shards } = published()
    expect(readOfficialWeights(json, shards, network(0.5))).toEqual({
      ok: false,
      fault: { code: 'other-alpha', found: 0.25, wanted: 0.5 },
    })
  })
})

const OFFICIAL = 'https://storage.googleapis.com/tfjs-models/tfjs/mobilenet_v1_0.25_224/'
const BESIDE = 'https://lab.example/app/weights/mobilenet_v1_0.25_224/'

/** A network that holds these files and answers 404 to all else. */
function hostOf(folder: string, files = published()) {
  const asked: string[] = []
  const fetcher: typeof fetch = async (input) => {
    const url = String(input)
    asked.push(url)
    if (url === `${folder}model.json`) return new Response(files.json)
    const shard = url.startsWith(folder) ? files.shards.get(url.slice(folder.length)) : undefined
    return shard ? new Response(shard) : new Response('<!doctype html>', { status: 404 })
  }
  return { fetcher, asked }
}

interface MemoryStore extends Store {
  readonly files: Map<string, Uint8Array>
  /** Folders said to be in use, in their order. */
  readonly used: string[]
}

function memoryStore(room = Number.POSITIVE_INFINITY): MemoryStore {
  const used: string[] = []
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    files,
    used,
    read: async (url) => files.get(url)?.slice().buffer,
    write: async (url, bytes) => {
      if (files.size >= room) throw new Error('QuotaExceededError')
      files.set(url, bytes)
    },
    clear: async (folder) => {
      for (const url of [...files.keys()]) if (url.startsWith(folder)) files.delete(url)
    },
    use: async (folder) => void used.push(folder),
  }
}

const options = (fetcher: typeof fetch, store: Store | undefined) => ({
  graph: quarter,
  alpha: 0.25 as const,
  signal: new AbortController().signal,
  onProgress: () => {},
  base: 'https://lab.example/app/',
  fetcher,
  store,
})

describe('downloading them', () => {
  it('prefers the folder beside the app and asks no other origin', async () => {
    const { fetcher, asked } = hostOf(BESIDE)
    const result = await downloadWeights(options(fetcher, memoryStore()))
    expect(result).toMatchObject({ ok: true, value: { from: 'vendored' } })
    expect(asked.every((url) => url.startsWith(BESIDE))).toBe(true)
  })

  it('does not look beside the app when told that nothing lies there', async () => {
    const { fetcher, asked } = hostOf(OFFICIAL)
    const result = await downloadWeights({ ...options(fetcher, undefined), beside: false })
    expect(result).toMatchObject({ ok: true, value: { from: 'official' } })
    expect(asked.every((url) => url.startsWith(OFFICIAL))).toBe(true)
  })

  it.each([
    ['an app’s own page', '<!doctype html>'],
    ['the list of widths', '{"alphas":[]}'],
    ['a model cut short', '{"modelTopology":{},"weightsManifest":['],
    ['null', 'null'],
  ])('does not take %s, found beside the app, for a model', async (_, body) => {
    const { fetcher } = hostOf(OFFICIAL)
    const eager: typeof fetch = async (input, init) =>
      String(input).startsWith(BESIDE) ? new Response(body) : fetcher(input, init)
    const result = await downloadWeights(options(eager, undefined))
    expect(result).toMatchObject({ ok: true, value: { from: 'official' } })
  })

  it('counts up to all 1,902,176 bytes, and the second time needs no network', async () => {
    const store = memoryStore()
    const { fetcher } = hostOf(OFFICIAL)
    let last = { receivedBytes: 0, totalBytes: 0 }
    const first = await downloadWeights({
      ...options(fetcher, store),
      onProgress: (progress) => {
        last = progress
      },
    })
    expect(first).toMatchObject({ ok: true, value: { from: 'official' } })
    expect(last).toEqual({ receivedBytes: 1_902_176, totalBytes: 1_902_176 })
    const offline: typeof fetch = async () => {
      throw new TypeError('offline')
    }
    const second = await downloadWeights(options(offline, store))
    expect(second).toMatchObject({ ok: true, value: { from: 'cache' } })
    expect(store.used).toEqual([OFFICIAL, OFFICIAL])
  })

  it('runs without keeping them where storage is full, and leaves other folders', async () => {
    const store = memoryStore(5)
    const other = OFFICIAL.replace('0.25', '0.50')
    await store.write(`${other}model.json`, new Uint8Array(1))
    const result = await downloadWeights(options(hostOf(OFFICIAL).fetcher, store))
    expect(result).toMatchObject({ ok: true, value: { notKept: { code: 'storage-full' } } })
    expect([...store.files.keys()]).toEqual([`${other}model.json`])
    expect(store.used).toEqual([])
  })

  it.each([
    ['model.json', '{"modelTopology":'],
    ['group2-shard1of1', 'short'],
  ])('forgets a kept %s that cannot be read, and fetches all again', async (name, text) => {
    const store = memoryStore()
    const { fetcher, asked } = hostOf(OFFICIAL)
    await downloadWeights(options(fetcher, store))
    await store.write(`${OFFICIAL}${name}`, new TextEncoder().encode(text))
    const again = await downloadWeights({ ...options(fetcher, store), beside: false })
    expect(again).toMatchObject({ ok: true, value: { from: 'official' } })
    expect(asked.filter((url) => url === `${OFFICIAL}${name}`)).toHaveLength(2)
    const third = await downloadWeights({ ...options(fetcher, store), beside: false })
    expect(third).toMatchObject({ ok: true, value: { from: 'cache' } })
  })

  it('fetches where the store throws instead of answering', async () => {
    const broken: Store = {
      ...memoryStore(),
      read: async () => {
        throw new DOMException('broken', 'UnknownError')
      },
    }
    const result = await downloadWeights(options(hostOf(OFFICIAL).fetcher, broken))
    expect(result).toMatchObject({ ok: true, value: { from: 'official' } })
  })

  it('ends all six lanes at the first 503: no more progress, nothing more is asked', async () => {
    const { fetcher, asked } = hostOf(OFFICIAL)
    let started = 0
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const slow: typeof fetch = async (input, init) => {
      const url = String(input)
      if (!url.startsWith(OFFICIAL) || url.endsWith('model.json')) return fetcher(input, init)
      started += 1
      if (started === 2) return new Response('busy', { status: 503 })
      await held
      return fetcher(input, init)
    }
    let told = 0
    const onProgress = () => {
      told += 1
    }
    const result = await downloadWeights({ ...options(slow, undefined), onProgress })
    expect(result).toMatchObject({
      fault: { code: 'network', detail: expect.stringContaining('503') },
    })
    const toldAtTheEnd = told
    letGo()
    await new Promise((resolve) => setTimeout(resolve, 40))
    expect(told).toBe(toldAtTheEnd)
    expect(started).toBe(6)
    expect(asked.length).toBeLessThan(9)
  })

  it('names a shard the host does not have', async () => {
    const files = published()
    files.shards.delete('group9-shard1of1')
    const result = await downloadWeights(options(hostOf(OFFICIAL, files).fetcher, undefined))
    expect(result).toEqual({
      ok: false,
      fault: { code: 'shard-missing', names: ['group9-shard1of1'] },
    })
  })

  it('is cancelled by its signal, and offline is a network fault', async () => {
    const { fetcher } = hostOf(OFFICIAL)
    const signal = AbortSignal.abort()
    const cancelled = await downloadWeights({ ...options(fetcher, undefined), signal })
    expect(cancelled).toMatchObject({ fault: { code: 'cancelled' } })
    const offline: typeof fetch = async () => {
      throw new TypeError('offline')
    }
    const alone = await downloadWeights(options(offline, undefined))
    expect(alone).toMatchObject({ fault: { code: 'network' } })
  })
})
