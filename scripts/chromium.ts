import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/**
 * Flags for no background traffic, and drawing as Chromium chooses to. It refuses to run its
 * sandbox as root, as in most CI containers.
 */
export const quietFlags: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** The same with WebGL 2 and its timer query on a software GPU, and a camera without a camera. */
export const chromiumFlags: readonly string[] = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  ...quietFlags,
]

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

function onPath(name: string): string | undefined {
  try {
    return execFileSync('which', [name], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim()
  } catch {
    return undefined
  }
}

/** `CHROMIUM_PATH`, then Playwright's own download, then the system's; undefined where there is none. */
export function findChromium(): string | undefined {
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath()]
  const downloaded = candidates.find((path) => path && existsSync(path))
  return downloaded ?? SYSTEM_NAMES.map(onPath).find(Boolean)
}

const INSTALLERS: readonly (readonly [command: string, ...args: string[]])[] = [
  ['npx', '--no-install', 'playwright', 'install', '--with-deps', 'chromium'],
  ['npx', '--no-install', 'playwright', 'install', 'chromium'],
  ['sh', '-c', 'apt-get update -qq && apt-get install -y -qq chromium'],
  ['sh', '-c', 'sudo -n apt-get update -qq && sudo -n apt-get install -y -qq chromium'],
]

/**
 * The path of a Chromium, installing one where there is none: Playwright's download, else the
 * distribution's package. Ends the process with the commands to run by hand when all of it fails.
 */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  for (const [command, ...args] of INSTALLERS) {
    console.log(`No Chromium found; trying: ${[command, ...args].join(' ')}`)
    spawnSync(command, args, { stdio: 'inherit', timeout: 600_000 })
    const installed = findChromium()
    if (installed) return installed
  }
  console.error(
    'No Chromium could be installed. Run `npx playwright install --with-deps chromium`, or ' +
      '`sudo apt-get install chromium`, or set CHROMIUM_PATH to a Chromium or Chrome, and try again.',
  )
  process.exit(1)
}
