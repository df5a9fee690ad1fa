import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  nets: ['core'],
  runtime: ['core'],
  state: ['core', 'nets', 'runtime'],
  charts: ['core'],
  ui: [],
  i18n: ['core', 'runtime'],
  lessons: ['core', 'nets', 'runtime', 'state'],
  panels: ['core', 'nets', 'runtime', 'state', 'charts', 'ui', 'i18n', 'lessons'],
  app: ['core', 'nets', 'runtime', 'state', 'charts', 'ui', 'i18n', 'lessons', 'panels'],
}

/** Libraries only one room may touch; every other room reaches them through that room's door. */
const LIBRARY_ROOMS: readonly (readonly [library: RegExp, rooms: readonly string[]])[] = [
  [/^@tensorflow/, ['runtime']],
  [/^comlink/, ['runtime']],
  [/^zustand/, ['state']],
  [/^d3/, ['charts']],
  [/^katex/, ['ui']],
  [/^react-dom/, ['app']],
]

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|tsx)$/.test(file) && !file.endsWith('.d.ts'))
  .sort()

const source = (file: string) => readFileSync(join('src', file), 'utf8')

const imports = (file: string): readonly string[] =>
  [...source(file).matchAll(/(?:from|import\(|import)\s*['"]([^'"]+)['"]/g)].map((m) => m[1]!)

/** The room a relative import ends in, or undefined for a library. */
function roomOf(file: string, path: string): string | undefined {
  if (!path.startsWith('.')) return undefined
  return join(file, '..', path).split('/')[0]
}

/** Biome folds code; comments it leaves alone. */
const isWide = (line: string) => [...line].length > 100 && /^\s*(\/\/|\/?\*)/.test(line)

describe('the house', () => {
  it.each(files)('%s imports only from the rooms below it', (file) => {
    const room = file.split('/')[0]!
    const strangers = imports(file)
      .map((path) => roomOf(file, path))
      .filter((target) => target !== undefined && target !== room)
      .filter((target) => !MAY_IMPORT[room]?.includes(target!))
    expect(strangers).toEqual([])
  })

  it.each(files)('%s touches only the libraries of its room', (file) => {
    const room = file.split('/')[0]!
    const strangers = imports(file).filter((path) =>
      LIBRARY_ROOMS.some(([library, rooms]) => library.test(path) && !rooms.includes(room)),
    )
    expect(strangers).toEqual([])
  })

  it('no view imports from another view: what two share lies beside them or below', () => {
    const viewOf = (path: string) => /^panels\/(\w+)\//.exec(path)?.[1]
    const borrowed = files.flatMap((file) =>
      imports(file)
        .filter((path) => path.startsWith('.'))
        .map((path) => join(file, '..', path))
        .filter((path) => viewOf(file) && viewOf(path) && viewOf(path) !== viewOf(file))
        .map((path) => `${file}: ${path}`),
    )
    expect(borrowed).toEqual([])
  })

  it('core imports no library at all', () => {
    const core = files.filter((file) => file.startsWith('core/'))
    expect(core.length).toBeGreaterThan(5)
    expect(core.flatMap(imports).filter((path) => !path.startsWith('.'))).toEqual([])
  })

  it('no source file is longer than 400 lines', () => {
    const long = files.filter((file) => source(file).split('\n').length > 400)
    expect(long).toEqual([])
  })

  it('no comment runs past 100 columns', () => {
    const wide = files.flatMap((file) =>
      source(file)
        .split('\n')
        .flatMap((line, index) => (isWide(line) ? [`${file}:${index + 1}`] : [])),
    )
    expect(wide).toEqual([])
  })

  it('d3 computes and React draws: no selection, transition or axis is imported', () => {
    const drawn = files.filter((file) =>
      /import\s*\{[^}]*\b(select|selectAll|transition|axis\w+)\b[^}]*\}\s*from\s*'d3/.test(
        source(file),
      ),
    )
    expect(drawn).toEqual([])
  })
})
