import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AREAS_OF } from '../../src/app/views'
import { SHELL_AREAS } from '../../src/i18n/i18n'
import { AREAS_OF_EXPERIMENT } from '../../src/panels/blocks/experiments'
import { EXPERIMENTS, type View } from '../../src/state/choice'

const VIEWS = Object.keys(AREAS_OF) as View[] // a record's keys are those of its type

/** useTranslation('area'), getFixedT(language, 'area') and t('area:key'). */
const USES = /useTranslation\('(\w+)'|getFixedT\([^)]*'(\w+)'\)|\bt\(['`](\w+):|TFunction<'(\w+)'>/g

const PANELS = readdirSync('src/panels', { withFileTypes: true })

/** An experiment has a folder of its own within its view. */
const ofExperiment = (file: string) => EXPERIMENTS.some((id) => file.startsWith(`${id}/`))

/** The sources of a view, and those beside the views that they or each other import. */
function sourcesOf(view: View, mine = (file: string) => !ofExperiment(file)): readonly string[] {
  const own = readdirSync(`src/panels/${view}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && (view !== 'blocks' || mine(file)))
    .map((file) => readFileSync(`src/panels/${view}/${file}`, 'utf8'))
  const shared = PANELS.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  const found = new Map<string, string>()
  const follow = (texts: readonly string[]) => {
    for (const { name } of shared) {
      const wanted = `/${name.replace(/\.tsx?$/, '')}'`
      if (found.has(name) || !texts.some((text) => text.includes(wanted))) continue
      found.set(name, readFileSync(`src/panels/${name}`, 'utf8'))
      follow([found.get(name)!])
    }
  }
  follow(own)
  return [...own, ...found.values()]
}

/** The areas that sources speak from. */
function spoken(sources: readonly string[]): Set<string> {
  const areas = new Set<string>()
  for (const source of sources) {
    for (const [, ...found] of source.matchAll(USES)) {
      for (const area of found) if (area) areas.add(area)
    }
  }
  return areas
}

it('each folder of panels is a view', () => {
  const folders = PANELS.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  expect(folders.sort()).toEqual([...VIEWS].sort())
})

describe.each(VIEWS)('the view %s', (view) => {
  const areas = spoken(sourcesOf(view))
  const brought = new Set<string>([...SHELL_AREAS, ...AREAS_OF[view]])

  it('brings every area that its sources speak from', () => {
    expect([...areas].filter((area) => !brought.has(area))).toEqual([])
  })
})

describe.each(EXPERIMENTS)('the experiment %s', (id) => {
  const areas = spoken(sourcesOf('blocks', (file) => file.startsWith(`${id}/`)))
  const brought = new Set<string>([...SHELL_AREAS, ...AREAS_OF.blocks, ...AREAS_OF_EXPERIMENT[id]])

  it('brings every area that its sources speak from', () => {
    expect([...areas].filter((area) => !brought.has(area))).toEqual([])
  })
})
