import { expand } from '../core/expand'
import type { NetworkGraph } from '../core/network'
import { fail, ok, type Result } from '../core/result'
import { mobilenetV1 } from '../nets/mobilenetV1'
import type { NamedWeights } from '../runtime/protocol'
import { type Downloaded, downloadWeights } from '../runtime/weights/download'
import { sizeOf, weightSlots } from '../runtime/weights/names'
import { readModel, readOfficialWeights } from '../runtime/weights/official'
import { type OfficialAlpha, officialUrl } from '../runtime/weights/places'
import { weightsStore } from '../runtime/weights/store'
import type { WeightsFault } from '../runtime/weights/weightsFault'
import type { WeightsOrigin } from './runState'
import type { WeightsLibrary } from './runWeights'

const FLOAT_BYTES = 4

/** Weights fit a width at any resolution; they were trained at this one. */
function graphAt(alpha: number): NetworkGraph {
  const graph = expand(mobilenetV1, { alpha, resolution: 224 })
  if (!graph.ok) throw new Error(graph.fault.code)
  return graph.value
}

/** What a fetch of one width brings, known before anything is asked: float32 tensors. */
export const officialBytes = (alpha: OfficialAlpha): number =>
  FLOAT_BYTES * weightSlots(graphAt(alpha)).reduce((sum, { shape }) => sum + sizeOf(shape), 0)

const ORIGINS: Readonly<Record<Downloaded['from'], WeightsOrigin>> = {
  vendored: 'vendored',
  cache: 'cached',
  official: 'remote',
}

/**
 * Widths the host put beside the app, by the list there: asking for the folders would log a 404.
 * `null` where the host has no list, as when a folder was copied there by hand.
 */
async function vendoredAlphas(signal: AbortSignal): Promise<readonly unknown[] | null> {
  try {
    const response = await fetch(new URL('weights/index.json', document.baseURI), { signal })
    const answer: unknown = await response.json()
    const listed = (answer as { readonly alphas?: unknown } | null)?.alphas // checked on the next line
    return Array.isArray(listed) ? listed : null
  } catch {
    return null
  }
}

const isKept = async (alpha: OfficialAlpha): Promise<boolean> => {
  const store = await weightsStore()
  return (await store?.read(`${officialUrl(alpha)}model.json`)) !== undefined
}

/** Nothing leaves this origin while the app only looks. */
const ownOriginOnly: typeof fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, document.baseURI)
  if (url.origin !== location.origin) return Promise.reject(new Error(`not asked for: ${url.href}`))
  return fetch(input, init)
}

/** Files under the names the manifest gives them; the folder a file lies in does not count. */
export async function readFiles(
  files: readonly File[],
  graph: NetworkGraph,
): Promise<Result<NamedWeights, WeightsFault>> {
  const model =
    files.find(({ name }) => name === 'model.json') ??
    files.find(({ name }) => name.endsWith('.json'))
  if (!model) return fail({ code: 'not-json', detail: files.map(({ name }) => name).join(', ') })
  try {
    const text = await model.text()
    const plan = readModel(text)
    if (!plan.ok) return plan
    const wanted = new Set(plan.value.shards)
    const shards = new Map<string, ArrayBuffer>()
    for (const file of files) {
      if (wanted.has(file.name)) shards.set(file.name, await file.arrayBuffer())
    }
    return readOfficialWeights(text, shards, graph)
  } catch (error) {
    return fail({ code: 'unreadable', detail: String(error) })
  }
}

export const browserLibrary: WeightsLibrary = {
  async find(alpha, signal) {
    const isVendored = (await vendoredAlphas(signal))?.includes(alpha) ?? false
    if (!isVendored && !(await isKept(alpha))) return null
    const found = await downloadWeights({
      alpha,
      graph: graphAt(alpha),
      signal,
      onProgress: () => {},
      fetcher: ownOriginOnly,
      beside: isVendored,
    })
    if (!found.ok) return null
    return { weights: found.value.weights, from: isVendored ? 'vendored' : 'cached' }
  },
  async fetch(alpha, onProgress, signal) {
    const listed = await vendoredAlphas(signal)
    const fetched = await downloadWeights({
      alpha,
      graph: graphAt(alpha),
      signal,
      onProgress: ({ receivedBytes, totalBytes }) => onProgress(receivedBytes, totalBytes),
      beside: listed?.includes(alpha) ?? true,
    })
    if (!fetched.ok) return fetched
    const { weights, from, notKept } = fetched.value
    return ok({ weights, from: ORIGINS[from], saved: !notKept })
  },
  open: (alpha, files) => readFiles(files, graphAt(alpha)),
}
