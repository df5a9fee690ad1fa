import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright'
import { build, preview } from 'vite'
import { type Spread, spread } from '../../src/core/quantile'
import { chromiumFlags } from '../chromium'
import { framesOf, type TraceEvent } from './trace'

/** A laptop this many times slower than the machine at hand. */
export const THROTTLE = 4
/** One frame of a screen that draws sixty a second. */
export const FRAME_MS = 1000 / 60

/** The Convolve view moved by one hand at one setting. */
export interface StepRow {
  readonly name: string
  readonly moved: 'step' | 'scrub' | 'play'
  /** Main-thread work up to the frame that shows the picture moved: script, style, layout, paint. */
  readonly frameMs: Spread
  /** The same and all that follows it, until the next move. */
  readonly allMs: Spread
}

const LARGEST = 'df=12&cin=6&cout=6&k=7'
const CASES: readonly { readonly name: string; readonly query: string }[] = [
  { name: 'default, sheets', query: 'step=40' },
  { name: 'default, numbers', query: 'step=40&show=numbers' },
  { name: 'largest, sheets', query: `${LARGEST}&step=40` },
  { name: 'largest, numbers', query: `${LARGEST}&step=40&show=numbers` },
]
const STEPS = 20
const WARM_UPS = 5
/** From one key to the next: time enough for all that follows a step. */
const PAUSE_MS = 350
const MOVES = 90

/** Builds and serves the page, and moves it on a processor slowed down `THROTTLE` times. */
export async function stepRows(executablePath: string): Promise<readonly StepRow[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'separable-steps-'))
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
  const server = await preview({ build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
  const address = server.resolvedUrls?.local[0]
  // A drawing of GPUs by software takes the processor from the thread that is timed.
  const args = [...chromiumFlags.filter((flag) => !/gl|gpu/.test(flag)), '--disable-gpu']
  const browser = await chromium.launch({ executablePath, args })
  const rows: StepRow[] = []
  try {
    for (const { name, query } of CASES) {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
      await page.goto(`${address}#/convolve?${query}`)
      await page.locator('[data-convolve] svg[role=group]').first().waitFor()
      await page.waitForTimeout(1500)
      const cdp = await page.context().newCDPSession(page)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
      for (const [moved, act] of [
        ['step', stepping],
        ['scrub', scrubbing],
        ['play', playing],
      ] as const) {
        rows.push({
          name,
          moved,
          ...(await traced(browser, page, moved === 'step', () => act(page, cdp))),
        })
      }
      await page.close()
    }
  } finally {
    await browser.close()
    await server.close()
    rmSync(outDir, { recursive: true, force: true })
  }
  return rows
}

/** One line a case: median and 90th percentile, and the median as a share of a frame. */
export function stepTable(rows: readonly StepRow[]): string {
  const lines = rows.map(({ name, moved, frameMs: { median, p90 } }) => {
    if (Number.isNaN(median)) return `${name}, ${moved}: the machine drew no frame`
    const ms = `${median.toFixed(1)} ms (${p90.toFixed(1)})`
    return `${`${name}, ${moved}`.padEnd(28)}${ms.padStart(26)}${(median / FRAME_MS).toFixed(2).padStart(26)}`
  })
  const head = `main thread, a frame that moves at ${THROTTLE}× throttle: median (p90), of ${FRAME_MS.toFixed(1)} ms`
  return ['', head, ...lines, ''].join('\n')
}

async function stepping(page: Page): Promise<void> {
  for (let step = 0; step < WARM_UPS + STEPS; step += 1) {
    await page.keyboard.press('.')
    await page.waitForTimeout(PAUSE_MS)
  }
}

/** A pointer that moves as often as a screen draws, whether or not the page keeps up. */
async function scrubbing(page: Page, cdp: CDPSession): Promise<void> {
  const box = await page.locator('[data-convolve] [data-slider]').first().boundingBox()
  if (!box) throw new Error('there is no track to scrub')
  const y = box.y + box.height / 2
  const at = (share: number) => box.x + box.width * (0.1 + 0.8 * share)
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number) =>
    cdp.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount: 1 })
  await send('mousePressed', at(0))
  for (let move = 1; move <= MOVES; move += 1) {
    void send('mouseMoved', at(move / MOVES))
    await page.waitForTimeout(1000 / 60)
  }
  await send('mouseReleased', at(1))
  await page.waitForTimeout(PAUSE_MS)
}

async function playing(page: Page): Promise<void> {
  // A scrubber in focus keeps keys to itself.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('Home')
  await page.keyboard.press('k')
  await page.waitForTimeout(3000)
  await page.keyboard.press('k')
  await page.waitForTimeout(PAUSE_MS)
}

async function traced(browser: Browser, page: Page, keys: boolean, act: () => Promise<void>) {
  const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel']
  await browser.startTracing(page, { categories })
  await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly TraceEvent[] // the format of chrome://tracing
  }
  const frames = framesOf(traceEvents, keys).slice(keys ? WARM_UPS : 1)
  return {
    frameMs: spread(frames.map(({ frameMs }) => frameMs)),
    allMs: spread(frames.map(({ allMs }) => allMs)),
  }
}
