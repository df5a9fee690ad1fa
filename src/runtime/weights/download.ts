import type { NetworkGraph } from '../../core/network'
import { fail, ok, type Result } from '../../core/result'
import type { NamedWeights } from '../protocol'
import { checkFit, readModel, readOfficialWeights } from './official'
import { type OfficialAlpha, officialUrl, vendoredFolder } from './places'
import { type Store, weightsStore } from './store'
import type { WeightsFault } from './weightsFault'

export interface Progress {
  readonly receivedBytes: number
  /** Of the shards, by the manifest; the `model.json` before them counts for nothing. */
  readonly totalBytes: number
}

export interface Downloaded {
  readonly weights: NamedWeights
  readonly from: 'vendored' | 'cache' | 'official'
  /** Why they could not be kept for next time; they run all the same. */
  readonly notKept?: WeightsFault
}

export interface DownloadOptions {
  readonly graph: NetworkGraph
  readonly alpha: OfficialAlpha
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
  /** The app's own address, beside which a `weights/` folder may lie. */
  readonly base?: string
  /** False where the caller knows that no folder lies there: asking would log a 404. */
  readonly beside?: boolean
  readonly fetcher?: typeof fetch
  readonly store?: Store | undefined
}

/** Whether the host put these weights beside the app; only the app's own origin is asked. */
export async function hasVendored(
  alpha: OfficialAlpha,
  base: string = document.baseURI,
  fetcher: typeof fetch = fetch,
): Promise<boolean> {
  return (await vendoredModel(new URL(vendoredFolder(alpha), base).href, fetcher)) !== undefined
}

/**
 * Official weights: beside the app if they are there, else from what was kept, else from Google.
 * The first wrong byte ends it with a fault, and nothing is kept that did not fit the graph.
 */
export async function downloadWeights(
  options: DownloadOptions,
): Promise<Result<Downloaded, WeightsFault>> {
  const { alpha, graph, signal, onProgress, fetcher = fetch } = options
  const store = 'store' in options ? options.store : await weightsStore()
  try {
    const vendoredUrl = new URL(vendoredFolder(alpha), options.base ?? document.baseURI).href
    const vendored =
      options.beside === false ? undefined : await vendoredModel(vendoredUrl, fetcher, signal)
    const folder = vendored === undefined ? officialUrl(alpha) : vendoredUrl
    const kept = vendored === undefined ? await store?.read(`${folder}model.json`) : undefined
    const keeps: Kept[] = []
    const model =
      vendored ??
      kept ??
      (await received(`${folder}model.json`, { fetcher, signal, onBytes: () => {} }))
    if (model === undefined) return fail({ code: 'network', detail: `404 ${folder}model.json` })
    const modelJson = typeof model === 'string' ? model : new TextDecoder().decode(model)
    const plan = readModel(modelJson)
    if (!plan.ok) return plan
    const fitting = checkFit(plan.value, graph)
    if (!fitting.ok) return fitting
    if (!vendored && !kept) keeps.push([`${folder}model.json`, new TextEncoder().encode(modelJson)])

    const { shards, totalBytes } = plan.value
    let receivedBytes = 0
    const onBytes = (count: number) => {
      receivedBytes += count
      onProgress({ receivedBytes, totalBytes })
    }
    onBytes(0)
    const found = new Map<string, ArrayBuffer>()
    await inParallel(shards, async (name) => {
      const url = new URL(name, folder).href
      const known = vendored === undefined ? await store?.read(url) : undefined
      if (known) onBytes(known.byteLength)
      const bytes = known ?? (await received(url, { fetcher, signal, onBytes }))
      if (bytes === undefined) return
      found.set(name, bytes)
      if (!vendored && !known) keeps.push([url, new Uint8Array(bytes)])
    })
    if (signal.aborted) return fail({ code: 'cancelled' })
    const weights = readOfficialWeights(modelJson, found, graph)
    if (!weights.ok) {
      if (kept) await store?.clear()
      return weights
    }
    const from = vendored !== undefined ? 'vendored' : keeps.length === 0 ? 'cache' : 'official'
    const notKept = await keep(store, keeps)
    return ok({ weights: weights.value, from, ...(notKept ? { notKept } : {}) })
  } catch (error) {
    if (signal.aborted) return fail({ code: 'cancelled' })
    return fail({ code: 'network', detail: String(error) })
  }
}

type Kept = readonly [url: string, bytes: Uint8Array<ArrayBuffer>]

/** A host without the folder answers with an error page, or with the app itself: only JSON counts. */
async function vendoredModel(
  folder: string,
  fetcher: typeof fetch,
  signal?: AbortSignal,
): Promise<string | undefined> {
  try {
    const response = await fetcher(`${folder}model.json`, signal ? { signal } : {})
    if (!response.ok) return undefined
    const text = await response.text()
    return text.trimStart().startsWith('{') ? text : undefined
  } catch {
    return undefined
  }
}

interface Receiving {
  readonly fetcher: typeof fetch
  readonly signal: AbortSignal
  readonly onBytes: (count: number) => void
}

/** The bytes of one file; undefined where the host says it has none, so that it counts as missing. */
async function received(
  url: string,
  { fetcher, signal, onBytes }: Receiving,
): Promise<ArrayBuffer | undefined> {
  const response = await fetcher(url, { signal })
  if (response.status === 404) return undefined
  if (!response.ok) throw new Error(`${response.status} ${url}`)
  if (!response.body) return response.arrayBuffer()
  const parts: Uint8Array<ArrayBuffer>[] = []
  const reader = response.body.getReader()
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    parts.push(step.value)
    onBytes(step.value.byteLength)
  }
  return new Blob(parts).arrayBuffer()
}

/** Six at a time, as many as a browser opens to one host. */
async function inParallel(names: readonly string[], work: (name: string) => Promise<void>) {
  const waiting = [...names]
  const lane = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await work(name)
  }
  await Promise.all(Array.from({ length: 6 }, lane))
}

async function keep(
  store: Store | undefined,
  keeps: readonly Kept[],
): Promise<WeightsFault | undefined> {
  try {
    for (const [url, bytes] of keeps) await store?.write(url, bytes)
    return undefined
  } catch (error) {
    await store?.clear().catch(() => {})
    return { code: 'storage-full', detail: String(error) }
  }
}
