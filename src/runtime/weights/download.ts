import type { NetworkGraph } from '../../core/network'
import { fail, ok, type Result } from '../../core/result'
import type { NamedWeights } from '../protocol'
import { inLanes, received } from './fetching'
import { checkFit, readModel, readOfficialWeights } from './official'
import { type OfficialAlpha, officialUrl, vendoredFolder } from './places'
import { type Store, weightsStore } from './store'
import type { WeightsFault } from './weightsFault'

interface Progress {
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

interface DownloadOptions {
  readonly graph: NetworkGraph
  readonly alpha: OfficialAlpha
  readonly signal: AbortSignal
  /** Never called again once the download has ended, well or ill. */
  readonly onProgress: (progress: Progress) => void
  /** The app's own address, beside which a `weights/` folder may lie. */
  readonly base?: string
  /** False where the caller knows that no folder lies there: asking would log a 404. */
  readonly beside?: boolean
  readonly fetcher?: typeof fetch
  readonly store?: Store | undefined
}

/**
 * Official weights: beside the app if they are there, else from what was kept, else from Google.
 * The first wrong byte ends it with a fault, and nothing is kept that did not fit the graph. What
 * was kept and can no longer be read is forgotten and fetched again.
 */
export async function downloadWeights(
  options: DownloadOptions,
): Promise<Result<Downloaded, WeightsFault>> {
  const { alpha, signal, fetcher = fetch } = options
  const store = 'store' in options ? options.store : await weightsStore()
  try {
    const besideUrl = new URL(vendoredFolder(alpha), options.base ?? document.baseURI).href
    const model = options.beside === false ? undefined : await modelAt(besideUrl, fetcher, signal)
    if (model !== undefined) {
      const { weights } = await gather({ ...options, folder: besideUrl, model })
      return weights.ok ? ok({ weights: weights.value, from: 'vendored' }) : weights
    }
    const folder = officialUrl(alpha)
    let gathered = await gather({ ...options, folder, store })
    if (!gathered.weights.ok && gathered.usedKept && !signal.aborted) {
      await store?.clear(folder).catch(() => {})
      gathered = await gather({ ...options, folder })
    }
    const { weights, fresh } = gathered
    if (!weights.ok) return weights
    const notKept = await keep(store, folder, fresh)
    // The weights run, whether or not there is an order among the kept ones.
    if (!notKept) await store?.use(folder).catch(() => {})
    const from = fresh.length === 0 ? 'cache' : 'official'
    return ok({ weights: weights.value, from, ...(notKept ? { notKept } : {}) })
  } catch (error) {
    if (signal.aborted) return fail({ code: 'cancelled' })
    return fail({ code: 'network', detail: String(error) })
  }
}

type Kept = readonly [url: string, bytes: Uint8Array<ArrayBuffer>]

interface Gathering extends Pick<DownloadOptions, 'graph' | 'signal' | 'onProgress' | 'fetcher'> {
  readonly folder: string
  /** The text of `model.json`, where it is in hand already. */
  readonly model?: string
  /** Where files of the folder may have been kept; left out, all are fetched. */
  readonly store?: Store | undefined
}

interface Gathered {
  readonly weights: Result<NamedWeights, WeightsFault>
  readonly usedKept: boolean
  /** Files that came over the network. */
  readonly fresh: readonly Kept[]
}

/** One folder's weights, each file from the store or else the network; throws if that fails. */
async function gather({
  graph,
  signal,
  onProgress,
  fetcher = fetch,
  folder,
  model,
  store,
}: Gathering): Promise<Gathered> {
  const fresh: Kept[] = []
  let usedKept = false
  const result = (weights: Gathered['weights']): Gathered => ({ weights, usedKept, fresh })
  const file = async (
    name: string,
    until: AbortSignal,
    onBytes: (count: number) => void,
  ): Promise<ArrayBuffer | undefined> => {
    const url = new URL(name, folder).href
    const known = await store?.read(url).catch(() => undefined)
    const bytes = known ?? (await received(url, { fetcher, signal: until, onBytes }))
    if (known) {
      usedKept = true
      onBytes(known.byteLength)
    } else if (bytes) fresh.push([url, new Uint8Array(bytes)])
    return bytes
  }

  const modelBytes = model === undefined ? await file('model.json', signal, () => {}) : undefined
  const modelJson = model ?? (modelBytes && new TextDecoder().decode(modelBytes))
  if (modelJson === undefined)
    return result(fail({ code: 'network', detail: `404 ${folder}model.json` }))
  const plan = readModel(modelJson)
  if (!plan.ok) return result(plan)
  const fitting = checkFit(plan.value, graph)
  if (!fitting.ok) return result(fitting)

  const { shards, totalBytes } = plan.value
  let receivedBytes = 0
  const found = new Map<string, ArrayBuffer>()
  onProgress({ receivedBytes, totalBytes })
  await inLanes(shards, signal, async (name, until) => {
    const bytes = await file(name, until, (count) => {
      if (until.aborted) return
      receivedBytes += count
      onProgress({ receivedBytes, totalBytes })
    })
    if (bytes) found.set(name, bytes)
  })
  if (signal.aborted) return result(fail({ code: 'cancelled' }))
  return result(readOfficialWeights(modelJson, found, graph))
}

/**
 * A host without the folder answers with an error page, with the app itself or with JSON of its
 * own: only what has a topology and a list of weights counts as a model put there.
 */
async function modelAt(
  folder: string,
  fetcher: typeof fetch,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const response = await fetcher(`${folder}model.json`, { signal })
    if (!response.ok) return undefined
    const text = await response.text()
    const body: unknown = JSON.parse(text)
    const isModel =
      typeof body === 'object' &&
      body !== null &&
      'modelTopology' in body &&
      'weightsManifest' in body
    return isModel ? text : undefined
  } catch {
    return undefined
  }
}

/** A store too full for all of a folder keeps none of it; other folders stay. */
async function keep(
  store: Store | undefined,
  folder: string,
  fresh: readonly Kept[],
): Promise<WeightsFault | undefined> {
  try {
    for (const [url, bytes] of fresh) await store?.write(url, bytes)
    return undefined
  } catch (error) {
    await store?.clear(folder).catch(() => {})
    return { code: 'storage-full', detail: String(error) }
  }
}
