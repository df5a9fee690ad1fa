import { createServer } from 'node:net'
import { parseArgs } from 'node:util'
import lighthouse, { desktopConfig } from 'lighthouse'
import { chromium } from 'playwright'
import { ensureChromium, quietFlags } from './chromium'
import { withBuiltSite } from './site/builtSite'

const USAGE = `npm run lighthouse [-- --only start] [--preset mobile] [--runs 3]

Runs Lighthouse on the built page (dist/), the start page, Cost and Learn, with its mobile and its
desktop preset as they are (mobile: a processor 4 times slower, 1.6 Mbit/s), prints the median run
of each, and ends with exit code 1 where a score is below 95.

After the scores stands how fast Lighthouse found this machine (its BenchmarkIndex). The 4 times
are meant for 1500 to 2000; with less, as on a busy machine, the performance printed here is lower
than that of the phone it stands for.`

const LEAST = 95
const PAGES = { start: '', cost: '#/cost', learn: '#/learn' } as const
const PRESETS = { mobile: undefined, desktop: desktopConfig } as const
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    preset: { type: 'string' },
    runs: { type: 'string', default: '3' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log(USAGE)
  process.exit(0)
}

/** A port nobody listens on. */
const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** The four scores of one page, 0 to 100, and what cost it points. */
async function scores(url: string, port: number, preset: keyof typeof PRESETS) {
  const flags = {
    port,
    output: 'json' as const,
    logLevel: 'silent' as const,
    onlyCategories: [...CATEGORIES],
  }
  const result = await lighthouse(url, flags, PRESETS[preset])
  if (!result) throw new Error(`Lighthouse says nothing of ${url}`)
  const { lhr } = result
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message)
  const faults = CATEGORIES.flatMap((id) =>
    (lhr.categories[id]?.auditRefs ?? [])
      .filter(({ weight }) => weight > 0)
      .map(({ id: audit }) => lhr.audits[audit])
      .filter((audit) => audit !== undefined && audit.score !== null && audit.score < 0.9)
      .map((audit) => `${id}: ${audit?.title} ${audit?.displayValue ?? ''}`.trim()),
  )
  return {
    of: CATEGORIES.map((id) => Math.round((lhr.categories[id]?.score ?? 0) * 100)),
    benchmark: Math.round(lhr.environment.benchmarkIndex),
    faults,
  }
}

/** The run in the middle by performance, which is what changes between runs. */
async function medianScores(...page: Parameters<typeof scores>) {
  const all: Awaited<ReturnType<typeof scores>>[] = []
  while (all.length < runs) all.push(await scores(...page))
  return all.toSorted((a, b) => a.of[0]! - b.of[0]!)[Math.floor(runs / 2)]!
}

/** A misspelt name would measure nothing and find nothing below. */
function refuse(name: string | undefined, known: object): void {
  if (name === undefined || Object.hasOwn(known, name)) return
  console.error(`${name} is none of ${Object.keys(known).join(', ')}.`)
  process.exit(2)
}
refuse(values.only, PAGES)
refuse(values.preset, PRESETS)
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) {
  console.error(`--runs ${values.runs} is no whole number from 1 on.`)
  process.exit(2)
}

const isWanted = (name: string, wanted: string | undefined) => !wanted || wanted === name

const low = await withBuiltSite(async (site) => {
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    // Not the software GPU that our tests of WebGL need: no view measured here uses WebGL, and a
    // GPU computed on the page's own cores stops its main thread for as long as a frame takes.
    // Tasks of 900 ms came of it in which no program ran.
    args: [...quietFlags, `--remote-debugging-port=${port}`],
  })
  let lowest = 100
  try {
    console.log(`page   preset   ${CATEGORIES.join('  ')}  benchmark`)
    for (const [page, hash] of Object.entries(PAGES)) {
      for (const preset of Object.keys(PRESETS) as (keyof typeof PRESETS)[]) {
        if (!isWanted(page, values.only) || !isWanted(preset, values.preset)) continue
        const { of, faults, benchmark } = await medianScores(`${site}${hash}`, port, preset)
        const figures = of.map((score, at) => String(score).padStart(CATEGORIES[at]!.length))
        console.log(`${page.padEnd(6)} ${preset.padEnd(8)} ${figures.join('  ')}  ${benchmark}`)
        for (const fault of faults) console.log(`         ${fault}`)
        lowest = Math.min(lowest, ...of)
      }
    }
  } finally {
    await browser.close()
  }
  return lowest < LEAST
})
if (low) console.error(`A score is below ${LEAST}.`)
process.exit(low ? 1 : 0)
