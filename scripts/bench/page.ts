import { openOurs } from './ours'
import { movingPicture } from './picture'
import {
  type BenchBackend,
  type BenchReport,
  type BenchRow,
  type Pair,
  ROW_NAMES,
  rowOf,
  type SmoothRow,
} from './rows'
import { smoothness } from './smooth'

/** Runs of each side before any is counted: shaders compile, pools fill, times settle. */
const WARMUPS = 12

declare global {
  interface Window {
    /** Called by `npm run bench` once the page is open. */
    measure(
      backends: readonly BenchBackend[],
      runs: Readonly<Record<BenchBackend, number>>,
    ): Promise<Omit<BenchReport, 'smoothness'>>
    /** The same, on a page that has not measured yet. */
    smoothness(backends: readonly BenchBackend[]): Promise<readonly SmoothRow[]>
  }
}

window.measure = async (backends, runs) => {
  // They bring backends of their own under the names of ours, which the page's thread needs.
  const [{ openPeers }, { openTwins }] = await Promise.all([
    import('./peers'),
    import('./networks'),
  ])
  const environment: Record<string, string | number> = {
    browser: navigator.userAgent,
    cores: navigator.hardwareConcurrency,
    isolated: String(window.crossOriginIsolated),
    network: 'MobileNetV1, alpha 0.25, 224x224; frames from a 1280x720 canvas',
    weights:
      'ours and the layers peer run the layers weights; classify and the graph peer their own',
    order: `interleaved, ours then peer on the same picture; ${WARMUPS} of each before the first`,
    'frame-to-top5': 'from the canvas to five classes: crop, resize and upload are inside',
    'inference-vs-…':
      'from the cropped picture on the device to probabilities in hand: upload outside',
    twins: 'MobileNetV2 alpha 0.5 and V3-Small, one set of seeded weights on both sides',
    'layers-timed-vs-not':
      'ours against ours: a frame of the Live view, with the time of layers and without',
    interval: '95 %, bootstrap over pairs',
  }
  const rows: BenchRow[] = []
  for (const backend of backends) {
    const count = runs[backend]
    const layersUrl = new URL('weights/layers', document.baseURI).href
    const graphUrl = new URL('weights/graph', document.baseURI).href
    const ours = await openOurs(backend, layersUrl)
    const peers = await openPeers(backend, graphUrl, layersUrl)
    environment.tfjs = peers.version
    environment[`ours-${backend}`] =
      `${ours.renderer}, in the ${ours.where}, steps by ${ours.stepClock}`
    const picture = movingPicture()
    const v2 = await openTwins(backend, 'mobilenet-v2-vs-layers')
    const v3 = await openTwins(backend, 'v3-small-vs-layers')
    const sides = {
      'frame-to-top5': [ours.frameMs, peers.frameMs],
      'inference-vs-graph': [ours.inferenceMs, peers.graphMs],
      'inference-vs-layers': [ours.inferenceMs, peers.layersMs],
      'mobilenet-v2-vs-layers': [v2.ours, v2.peer],
      'v3-small-vs-layers': [v3.ours, v3.peer],
      'layers-timed-vs-not': [
        (canvas: HTMLCanvasElement) => ours.liveMs(canvas, true),
        (canvas: HTMLCanvasElement) => ours.liveMs(canvas, false),
      ],
    } as const
    for (const name of ROW_NAMES) {
      const [own, other] = sides[name]
      const pairs: Pair[] = []
      for (let run = -WARMUPS; run < count; run++) {
        const pair = [await own(picture(run)), await other(picture(run))] as const
        if (run >= 0) pairs.push(pair)
      }
      rows.push(rowOf(name, backend, pairs))
    }
    for (const opened of [ours, v2, v3]) await opened.close()
  }
  return { environment, rows }
}

window.smoothness = async (backends) => {
  const rows: SmoothRow[] = []
  for (const backend of backends) rows.push(await smoothness(backend, movingPicture()))
  return rows
}
