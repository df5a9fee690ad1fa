import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AREAS_OF } from '../../src/app/views'
import { SHELL_AREAS } from '../../src/i18n/i18n'
import type { View } from '../../src/state/choice'

const VIEWS = Object.keys(AREAS_OF) as View[] // a record's keys are those of its type

/** useTranslation('area'), getFixedT(language, 'area') and t('area:key'). */
const USES = /useTranslation\('(\w+)'|getFixedT\([^)]*'(\w+)'\)|\bt\(['`](\w+):|TFunction<'(\w+)'>/g

const PANELS = readdirSync('src/panels', { withFileTypes: true })

/** The areas that some sources under a folder speak from. */
function spoken(folder: string, files: readonly string[]): Set<string> {
  const areas = new Set<string>()
  for (const file of files) {
    if (!/\.tsx?$/.test(file)) continue
    for (const [, ...found] of readFileSync(`${folder}/${file}`, 'utf8').matchAll(USES)) {
      for (const area of found) if (area) areas.add(area)
    }
  }
  return areas
}

it('each folder of panels is a view', () => {
  const folders = PANELS.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  expect(folders.sort()).toEqual([...VIEWS].sort())
})

it('what the views share speaks only from areas that every page has', () => {
  const shared = PANELS.filter((entry) => entry.isFile()).map(({ name }) => name)
  expect(shared).not.toEqual([])
  const areas = spoken('src/panels', shared)
  expect([...areas].filter((area) => !SHELL_AREAS.some((brought) => brought === area))).toEqual([])
})

describe.each(VIEWS)('the view %s', (view) => {
  const folder = `src/panels/${view}`
  const areas = spoken(folder, readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  const brought = new Set<string>([...SHELL_AREAS, ...AREAS_OF[view]])

  it('brings every area that its sources speak from', () => {
    expect([...areas].filter((area) => !brought.has(area))).toEqual([])
  })
})
