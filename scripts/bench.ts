import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { build } from 'vite'
import { type EngineRow, engineRows } from './bench/engine'
import type { BenchBackend, BenchReport, BenchRow, Spread } from './bench/rows'
import { readRuns } from './bench/runs'
import { stepRows, stepTable } from './bench/steps'
import { chromiumFlags, findChromium } from './chromium'

const USAGE = `npm run bench [-- --json] [--runs N] [--backend webgl|wasm] [--weights DIR]

Times this project's runtime against @tensorflow-models/mobilenet and @tensorflow/tfjs in one
browser, run by run in turn: 30 runs of each on WebGL and 100 on WebAssembly, whose runs are short,
or N of both, 10 at least, since fewer have no tenth percentile. Each ratio comes with its 95 %
interval. DIR holds mobilenet_v1_0.25_224_layers and mobilenet_v1_0.25_224_graph. Then the cost
engine alone, in Node: whole networks built, inferred and costed. Then the Convolve view of the
built page, moved by key, by hand and by the clock on a processor slowed down four times.`

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
}

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

const outDir = mkdtempSync(join(tmpdir(), 'separable-bench-'))
try {
  await build({
    configFile: false,
    root: resolve('scripts/bench'),
    base: './',
    logLevel: 'error',
    resolve: { dedupe: ['@tensorflow/tfjs-core'] },
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 4000 },
  })
  const report = await measure(executablePath)
  const engine = engineRows()
  const steps = await stepRows(executablePath)
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ ...report, engine, steps }, null, 2)}\n`
      : `${table(report)}${engineTable(engine)}${stepTable(steps)}`,
  )
} finally {
  rmSync(outDir, { recursive: true, force: true })
}

async function measure(executable: string): Promise<BenchReport> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = fileFor(path)
    if (!file || !existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
    response.end(readFileSync(file))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo // it listens on TCP
  const browser = await chromium.launch({ executablePath: executable, args: [...chromiumFlags] })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${port}/index.html`)
    await page.waitForFunction(() => 'measure' in window)
    return await page.evaluate(([names, count]) => window.measure(names, count), [
      chosen,
      counts,
    ] as const)
  } finally {
    await browser.close()
    server.close()
  }
}

function fileFor(path: string): string | undefined {
  const weights = /^\/weights\/(layers|graph)\/([\w.-]+)$/.exec(path)
  if (weights) return join(folders[weights[1] as keyof typeof folders], weights[2]!) // both matched
  return /^\/[\w./-]+$/.test(path) && !path.includes('..') ? join(outDir, path) : undefined
}

function table({ environment, rows }: BenchReport): string {
  const line = (name: string, ours: string, peer: string, ratio: string) =>
    `${name.padEnd(28)}${ours.padStart(26)}${peer.padStart(26)}${ratio.padStart(24)}`
  const print = ({ median, p10, p90 }: Spread) =>
    `${median.toFixed(1)} ms (${p10.toFixed(1)}–${p90.toFixed(1)})`
  const printRatio = ({ ratio, ratioInterval: [low, high] }: BenchRow) =>
    `${ratio.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`
  return [
    ...Object.entries(environment).map(([key, text]) => `${key}: ${text}`),
    '',
    line('', 'ours, median (p10–p90)', 'peer, median (p10–p90)', 'ratio (95 % interval)'),
    ...rows.map((row) =>
      line(`${row.name} ${row.backend}`, print(row.ours), print(row.peer), printRatio(row)),
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
