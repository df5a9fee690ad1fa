import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './chromium'
import { addTallies, readPlaywrightTally, readVitestTally, type Tally } from './tally'

const reports = mkdtempSync(join(tmpdir(), 'separable-lab-'))

function npx(args: readonly string[], env: NodeJS.ProcessEnv = {}): SpawnSyncReturns<Buffer> {
  return spawnSync('npx', ['--no-install', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
}

/** A runner that died before writing its report counts as one failure, so it cannot pass in silence. */
function tallyOf(
  name: string,
  run: SpawnSyncReturns<Buffer>,
  read: (text: string) => Tally,
  file: string,
) {
  try {
    const tally = read(readFileSync(file, 'utf8'))
    const hidden = run.status !== 0 && tally.failed === 0
    return hidden ? { ...tally, failed: 1 } : tally
  } catch {
    console.error(`${name} wrote no report (exit code ${run.status}).`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function step(name: string, args: readonly string[]): Tally {
  console.log(`\n${name}`)
  const run = npx(args)
  return { passed: run.status === 0 ? 1 : 0, failed: run.status === 0 ? 0 : 1, skipped: 0 }
}

function vitest(name: string, projects: readonly string[]): Tally {
  console.log(`\n${name}`)
  const file = join(reports, `${projects.join('-')}.json`)
  const only = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return tallyOf(name, npx(['vitest', 'run', ...only, ...reporters]), readVitestTally, file)
}

function playwright(): Tally {
  console.log('\nEnd to end, on the built app')
  const file = join(reports, 'e2e.json')
  const run = npx(['playwright', 'test', '--reporter=line,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  })
  return tallyOf('playwright', run, readPlaywrightTally, file)
}

process.env.CHROMIUM_PATH = ensureChromium()
const tally = [
  step('Format and lint', ['biome', 'check', '.']),
  vitest('Unit', ['unit', 'dom']),
  vitest('In a browser', ['browser']),
  step('Types', ['tsc', '-p', '.']),
  step('Build', ['vite', 'build', '--logLevel', 'warn']),
  step('Size budget', ['tsx', 'scripts/budget.ts']),
  playwright(),
].reduce(addTallies)

const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''
console.log(`\n${tally.passed} passed, ${tally.failed} failed${skipped}`)
process.exit(tally.failed === 0 && tally.passed > 0 ? 0 : 1)
