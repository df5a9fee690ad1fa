import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type EngineRow, engineRows } from './bench/engine'
import type { BenchBackend, BenchReport, BenchRow, Spread } from './bench/rows'
import { readRuns } from './bench/runs'
import { stepRows, stepTable } from './bench/steps'
import { findChromium } from './chromium'
import { withPage } from './serve'

const USAGE = `npm run bench [-- --json] [--runs N] [--backend webgl|wasm] [--weights DIR]

Times this project's runtime against @tensorflow-models/mobilenet and @tensorflow/tfjs in one
browser, run by run in turn: 30 runs of each on WebGL and 100 on WebAssembly, whose runs are short,
or N of both, 10 at least, since fewer have no tenth percentile. Each ratio comes with its 95 %
interval. DIR holds mobilenet_v1_0.25_224_layers and mobilenet_v1_0.25_224_graph. The last row of a
backend is a Live frame with its layers timed against one without; then come the animation frames of
the page that are late while a model runs, in the worker and on the page's own thread. Then the cost
engine alone, in Node: whole networks built, inferred and costed. Then the Convolve view of the
built page, moved by key, by hand and by the clock on a processor slowed down four times.`

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string' },
    backend: { type: 'string' },
    weights: { type: 'string', default: '../shared/weights' },
    help: { type: 'boolean', default: false },
  },
})

const backends: readonly BenchBackend[] = ['webgl', 'wasm']
const chosen = backends.filter((name) => values.backend === undefined || name === values.backend)
const runs = readRuns(values.runs)
const folders = {
  layers: resolve(values.weights, 'mobilenet_v1_0.25_224_layers'),
  graph: resolve(values.weights, 'mobilenet_v1_0.25_224_graph'),
}

if (values.help) end(USAGE, 0)
if (chosen.length === 0) end(USAGE, 2)
if (!runs.ok) end(runs.fault, 2)
const counts = runs.value
for (const folder of Object.values(folders))
  if (!existsSync(join(folder, 'model.json')))
    end(`There are no weights in ${folder}. Name their parent folder with --weights DIR.`, 2)
const executablePath = findChromium()
if (!executablePath)
  end('No Chromium was found. Run `npx playwright install chromium`, or set CHROMIUM_PATH.', 2)

const report = await withPage(
  { root: resolve('scripts/bench'), executablePath, fileFor: weightsFile },
  async (page): Promise<BenchReport> => {
    await page.waitForFunction(() => 'measure' in window)
    const measured = await page.evaluate(([names, count]) => window.measure(names, count), [
      chosen,
      counts,
    ] as const)
    await page.reload()
    await page.waitForFunction(() => 'smoothness' in window)
    return {
      ...measured,
      smoothness: await page.evaluate((names) => window.smoothness(names), chosen),
    }
  },
)
const engine = engineRows()
// What is known is not kept back while a page is built and moved for a minute or two.
if (!values.json) process.stdout.write(`${table(report)}${engineTable(engine)}`)
const steps = await stepRows(executablePath)
process.stdout.write(
  values.json ? `${JSON.stringify({ ...report, engine, steps }, null, 2)}\n` : stepTable(steps),
)

function weightsFile(path: string): string | undefined {
  const weights = /^\/weights\/(layers|graph)\/([\w.-]+)$/.exec(path)
  if (!weights) return undefined
  return join(folders[weights[1] as keyof typeof folders], weights[2]!) // both have matched
}

function table({ environment, rows, smoothness }: BenchReport): string {
  const line = (name: string, ours: string, peer: string, ratio: string) =>
    `${name.padEnd(28)}${ours.padStart(26)}${peer.padStart(26)}${ratio.padStart(24)}`
  const print = ({ median, p10, p90 }: Spread) =>
    `${median.toFixed(1)} ms (${p10.toFixed(1)}–${p90.toFixed(1)})`
  const printRatio = ({ ratio, ratioInterval: [low, high] }: BenchRow) =>
    `${ratio.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`
  const printShare = ({ share, n }: { share: number; n: number }) =>
    `${(100 * share).toFixed(1)} % of ${n}`
  return [
    ...Object.entries(environment).map(([key, text]) => `${key}: ${text}`),
    '',
    line('', 'ours, median (p10–p90)', 'peer, median (p10–p90)', 'ratio (95 % interval)'),
    ...rows.map((row) =>
      line(`${row.name} ${row.backend}`, print(row.ours), print(row.peer), printRatio(row)),
    ),
    '',
    line('frames later than 50 ms', 'model in the worker', 'model on the page', ''),
    ...smoothness.map(({ backend, worker, page }) =>
      line(`page drawn, ${backend}`, printShare(worker), printShare(page), ''),
    ),
    '',
  ].join('\n')
}

function engineTable(rows: readonly EngineRow[]): string {
  const lines = rows.map(({ name, ms: { median, p10, p90 } }) => {
    const [middle, low, high] = [median, p10, p90].map((ms) => ms.toFixed(2))
    return `${name.padEnd(28)}${`${middle} ms (${low}–${high})`.padStart(26)}`
  })
  return ['', 'built, inferred and costed in Node, median (p10–p90)', ...lines, ''].join('\n')
}

function end(message: string, code: number): never {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}
