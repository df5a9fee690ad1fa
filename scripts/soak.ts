import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright'
import { findChromium } from './chromium'
import { withPage } from './serve'
import { growths, nameOf, SETTINGS, type Stretch } from './soak/figures'

const USAGE = `npm run soak [-- --frames N] [--every N]

Runs the Live view's controller and runtime in a real browser for 10,000 frames (--frames), with
another network, α, resolution or backend every 500 (--every), and prints what is in memory at each
change. Ends with exit code 1 if a setting holds more at its last visit than at its second.`

const { values } = parseArgs({
  options: {
    frames: { type: 'string', default: '10000' },
    every: { type: 'string', default: '500' },
    help: { type: 'boolean', default: false },
  },
})
const [frames, every] = [Number(values.frames), Number(values.every)]
const isCount = (value: number) => Number.isInteger(value) && value > 0
if (values.help) end(USAGE, 0)
if (!isCount(frames) || !isCount(every)) end(USAGE, 2)
const executablePath = findChromium()
if (!executablePath)
  end('No Chromium was found. Run `npx playwright install chromium`, or set CHROMIUM_PATH.', 2)

const LEAST_ROUNDS = 3
const changes = Math.ceil(frames / every)
if (changes < LEAST_ROUNDS * SETTINGS.length)
  end(`At least ${LEAST_ROUNDS * SETTINGS.length} changes are needed: lower --every.`, 2)

const stretches: Stretch[] = []
await withPage(
  {
    root: resolve('scripts/soak'),
    executablePath,
  },
  async (page) => {
    await page.waitForFunction(() => 'soak' in window)
    for (let change = 0; change < changes; change += 1) stretches.push(await stretch(page, change))
  },
)

const total = stretches.reduce((sum, it) => sum + it.frames, 0)
const grown = growths(stretches)
process.stdout.write(
  grown.length === 0
    ? `flat after ${total} frames and ${changes} changes\n`
    : `grown after ${total} frames and ${changes} changes:\n${grown.join('\n')}\n`,
)
process.exitCode = grown.length === 0 ? 0 : 1

async function stretch(page: Page, change: number): Promise<Stretch> {
  const setting = SETTINGS[change % SETTINGS.length]!
  const began = performance.now()
  const memory = await page.evaluate(([to, count]) => window.soak(to, count), [
    setting,
    every,
  ] as const)
  const seconds = (performance.now() - began) / 1000
  const made = {
    ...memory,
    setting,
    frames: every,
    ...(await heapsOf(page)),
  }
  const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`
  process.stdout.write(
    `${[
      String((change + 1) * every).padStart(6),
      nameOf(setting).padEnd(42),
      `${(every / seconds).toFixed(0)} frames/s`,
      `${memory.numTensors} tensors (${mebibytes(memory.numBytes)})`,
      `${memory.numTextures} textures`,
      `${memory.numQueries} queries`,
      `heap ${mebibytes(made.pageHeap)} page, ${mebibytes(made.workerHeap)} worker`,
    ].join('  ')}\n`,
  )
  return made
}

/** Bytes that JavaScript holds in the page and in its worker, garbage collected. */
async function heapsOf(page: Page): Promise<Pick<Stretch, 'pageHeap' | 'workerHeap'>> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const attached = new Promise<string>((tell) => {
    session.on('Target.attachedToTarget', ({ sessionId }) => tell(sessionId))
  })
  // A worker's session lies inside the page's, where Playwright does not reach by itself.
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  })
  const sessionId = await attached
  const ask = (id: number, method: string) => {
    const answer = new Promise<{ usedSize: number; backingStorageSize: number }>((tell) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const { id: of, result } = JSON.parse(message)
        if (of === id) tell(result)
      })
    })
    const message = JSON.stringify({ id, method })
    return session.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answer)
  }
  await ask(1, 'HeapProfiler.collectGarbage')
  const worker = await ask(2, 'Runtime.getHeapUsage')
  await session.detach()
  return { pageHeap: usedSize, workerHeap: worker.usedSize + worker.backingStorageSize }
}

function end(message: string, code: number): never {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}
