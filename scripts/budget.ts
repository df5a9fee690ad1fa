import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'

const DIST = 'dist'
const LIMIT_KB = {
  'first view, start': 200,
  'first view, Cost': 200,
  'tfjs for WebGL': 180,
} as const

const scripts = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.js'),
)

const text = (file: string): string => readFileSync(join(DIST, file), 'utf8')

/** Built chunks by the name Vite gave them, without the hash. */
const named = (name: string): readonly string[] =>
  scripts.filter((file) => new RegExp(`^assets/${name}-[\\w-]{8}\\.js$`).test(file))

/** The one chunk of a name; `user` is the chunk that names it. */
function chunk(name: string, user?: string): string {
  const found = named(name).filter((file) => !user || text(user).includes(basename(file)))
  if (found.length !== 1) throw new Error(`${found.length} chunks are named ${name}; expected one`)
  return found[0]!
}

/** A chunk and all that its static imports bring, which the browser needs before it runs. */
function closure(roots: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>()
  const visit = (file: string) => {
    if (reached.has(file)) return
    reached.add(file)
    for (const [, path] of text(file).matchAll(/\b(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g)) {
      visit(relative('.', join(dirname(file), path!)))
    }
  }
  for (const root of roots) visit(root)
  return reached
}

const gzipKb = (file: string): number => gzipSync(text(file), { level: 9 }).length / 1000

function report(name: keyof typeof LIMIT_KB, files: ReadonlySet<string>): boolean {
  const sizes = [...files].map((file) => ({ file, kb: gzipKb(file) })).sort((a, b) => b.kb - a.kb)
  const total = sizes.reduce((sum, { kb }) => sum + kb, 0)
  const limit = LIMIT_KB[name]
  console.log(`${name}: ${total.toFixed(1)} kB of ${limit} kB gzip JavaScript`)
  for (const { file, kb } of sizes) console.log(`  ${kb.toFixed(1).padStart(6)} kB  ${file}`)
  return total <= limit
}

const html = text('index.html')
const entries = [...html.matchAll(/(?:src|href)="\.\/(assets\/[\w.-]+\.js)"/g)].map((m) => m[1]!)

/** Messages of an area in the language that says it longest. */
function messages(area: string): string {
  const files = named(area).filter((file) => !text(file).includes('import'))
  if (files.length !== 3) throw new Error(`${files.length} chunks of ${area}; expected 3 languages`)
  return files.reduce((a, b) => (gzipKb(b) > gzipKb(a) ? b : a))
}

/** All that a page needs which is opened at one view. */
const firstView = (view: string, area: string) =>
  closure([...entries, chunk(view), ...['shell', 'units', area].map(messages)])

const fits = [
  report('first view, start', firstView('StartView', 'start')),
  report('first view, Cost', firstView('CostView', 'cost')),
  report('tfjs for WebGL', closure([chunk('worker'), chunk('webgl', chunk('worker'))])),
]
if (!fits.every(Boolean)) {
  console.error('Over the size budget.')
  process.exit(1)
}
