import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { expand } from '../src/core/expand'
import { mobilenetV1 } from '../src/nets/mobilenetV1'
import { checkFit, readModel, readOfficialWeights } from '../src/runtime/weights/official'
import {
  isOfficialAlpha,
  OFFICIAL_ALPHAS,
  type OfficialAlpha,
  officialUrl,
  vendoredFolder,
} from '../src/runtime/weights/places'

const USAGE = `npm run weights [-- --alpha 0.25 ...] [--from DIR]

Fills public/weights/ (and dist/weights/, where dist exists) with the official MobileNetV1 weights,
so that the app finds them beside itself. Without --alpha all four widths are fetched. --from copies
one width from a folder that holds model.json and its shards; the files say which.`

const { values } = parseArgs({
  options: {
    alpha: { type: 'string', multiple: true },
    from: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

const alphas = (values.alpha ?? OFFICIAL_ALPHAS).map(Number)
if (values.help) end(USAGE, 0)
if (!alphas.every(isOfficialAlpha)) end(USAGE, 2)

if (values.from === undefined)
  for (const alpha of alphas) await vendor(officialUrl(alpha), fetched, [alpha])
else await vendor(values.from, copied, alphas)
list('public')
if (existsSync('dist')) list('dist')

/** The app reads this list, so that it never asks for a folder that is not there. */
function list(root: string): void {
  const found = OFFICIAL_ALPHAS.filter((alpha) =>
    existsSync(join(root, vendoredFolder(alpha), 'model.json')),
  )
  mkdirSync(join(root, 'weights'), { recursive: true })
  writeFileSync(join(root, 'weights/index.json'), `${JSON.stringify({ alphas: found })}\n`)
}

/** Writes the weights that lie in `source`, which must be for one of `alphas`. */
async function vendor(
  source: string,
  read: (folder: string, name: string) => Promise<ArrayBuffer>,
  alphas: readonly OfficialAlpha[],
): Promise<void> {
  const text = new TextDecoder().decode(await read(source, 'model.json'))
  const plan = readModel(text)
  if (!plan.ok) end(`${source}: ${JSON.stringify(plan.fault)}`, 1)
  const fits = alphas.map((alpha) => [alpha, checkFit(plan.value, graphAt(alpha))] as const)
  const [alpha] = fits.find(([, fit]) => fit.ok) ?? []
  if (alpha === undefined) end(`${source}: ${JSON.stringify(fits.map(([, fit]) => fit))}`, 1)
  const shards = new Map<string, ArrayBuffer>()
  for (const name of plan.value.shards) shards.set(name, await read(source, name))
  const weights = readOfficialWeights(text, shards, graphAt(alpha))
  if (!weights.ok) end(`${source}: ${JSON.stringify(weights.fault)}`, 1)

  const folder = join('public', vendoredFolder(alpha))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'model.json'), text)
  for (const [name, bytes] of shards) writeFileSync(join(folder, name), new Uint8Array(bytes))
  if (existsSync('dist')) cpSync(folder, join('dist', vendoredFolder(alpha)), { recursive: true })
  process.stdout.write(`${folder}: ${shards.size} shards, ${plan.value.totalBytes} bytes\n`)
}

function graphAt(alpha: OfficialAlpha) {
  const graph = expand(mobilenetV1, { alpha, resolution: 224 })
  if (!graph.ok) throw new Error(graph.fault.code)
  return graph.value
}

async function fetched(folder: string, name: string): Promise<ArrayBuffer> {
  try {
    const response = await fetch(new URL(name, folder))
    if (!response.ok) end(`${folder}${name} answered ${response.status}.`, 1)
    return await response.arrayBuffer()
  } catch (error) {
    return end(`${folder} cannot be reached (${reasonOf(error)}). Is this machine online?`, 1)
  }
}

async function copied(folder: string, name: string): Promise<ArrayBuffer> {
  const path = join(folder, name)
  if (!existsSync(path)) end(`${path} is missing.`, 1)
  return new Uint8Array(readFileSync(path)).buffer
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  return String(cause instanceof Error ? cause.message : error)
}

function end(message: string, code: number): never {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}
