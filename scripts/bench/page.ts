import { openOurs } from './ours'
import { openPeers } from './peers'
import { type BenchBackend, type BenchReport, type BenchRow, ROW_NAMES, spread } from './rows'

const WARMUPS = 12

declare global {
  interface Window {
    /** Called by `npm run bench` once the page is open. */
    measure(
      backends: readonly BenchBackend[],
      runs: number | Readonly<Record<BenchBackend, number>>,
    ): Promise<BenchReport>
  }
}

window.measure = async (backends, runs) => {
  const environment: Record<string, string | number> = {
    browser: navigator.userAgent,
    cores: navigator.hardwareConcurrency,
    isolated: String(window.crossOriginIsolated),
    network: 'MobileNetV1, alpha 0.25, 224x224; frames from a 1280x720 canvas',
    weights:
      'ours and the layers peer run the layers weights; classify and the graph peer the graph weights',
    order: 'interleaved, ours then peer; medians after warm-up',
  }
  const rows: BenchRow[] = []
  for (const backend of backends) {
    const count = typeof runs === 'number' ? runs : runs[backend]
    const layersUrl = new URL('weights/layers', document.baseURI).href
    const graphUrl = new URL('weights/graph', document.baseURI).href
    const ours = await openOurs(backend, layersUrl)
    const peers = await openPeers(backend, graphUrl, layersUrl)
    environment.tfjs = peers.version
    environment[`ours-${backend}`] = `${ours.renderer}, in the ${ours.where}`
    const picture = movingPicture()
    const sides = {
      'frame-to-top5': [ours.frameMs, peers.frameMs],
      'inference-vs-graph': [ours.inferenceMs, peers.graphMs],
      'inference-vs-layers': [ours.inferenceMs, peers.layersMs],
    } as const
    for (const name of ROW_NAMES) {
      const [own, other] = sides[name]
      const ourMs: number[] = []
      const peerMs: number[] = []
      for (let run = -WARMUPS; run < count; run++) {
        const one = await own(picture(run))
        const two = await other(picture(run))
        if (run < 0) continue
        ourMs.push(one)
        peerMs.push(two)
      }
      const [mine, theirs] = [spread(ourMs), spread(peerMs)]
      rows.push({ name, backend, ours: mine, peer: theirs, ratio: mine.median / theirs.median })
    }
    await ours.close()
  }
  return { environment, rows }
}

/** A 1280×720 canvas drawn anew for every run, so that nobody meets a picture already converted. */
function movingPicture() {
  const canvas = document.createElement('canvas')
  canvas.width = 1280
  canvas.height = 720
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2D canvas')
  return (step: number): HTMLCanvasElement => {
    const sky = context.createLinearGradient(0, 0, 1280, 720)
    sky.addColorStop(0, `hsl(${step * 7} 60% 40%)`)
    sky.addColorStop(1, `hsl(${step * 7 + 120} 60% 70%)`)
    context.fillStyle = sky
    context.fillRect(0, 0, 1280, 720)
    context.fillStyle = '#d33'
    context.fillRect(400 + step, 200, 300, 240)
    context.getImageData(0, 0, 1, 1) // the drawing itself is in nobody's time
    return canvas
  }
}
