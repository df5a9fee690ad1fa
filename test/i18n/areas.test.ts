import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AREAS_OF } from '../../src/app/views'
import { SHELL_AREAS } from '../../src/i18n/i18n'
import type { View } from '../../src/state/choice'

const VIEWS = Object.keys(AREAS_OF) as View[] // a record's keys are those of its type

/** useTranslation('area'), getFixedT(language, 'area') and t('area:key'). */
const USES = /useTranslation\('(\w+)'|getFixedT\([^)]*'(\w+)'\)|\bt\(['`](\w+):|TFunction<'(\w+)'>/g

/** The areas that the sources under a folder speak from. */
function spoken(folder: string): Set<string> {
  const areas = new Set<string>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue
    for (const [, ...found] of readFileSync(`${folder}/${file}`, 'utf8').matchAll(USES)) {
      for (const area of found) if (area) areas.add(area)
    }
  }
  return areas
}

it('each folder of panels is a view', () => {
  expect(readdirSync('src/panels').sort()).toEqual([...VIEWS].sort())
})

describe.each(VIEWS)('the view %s', (view) => {
  const areas = spoken(`src/panels/${view}`)
  const brought = new Set<string>([...SHELL_AREAS, ...AREAS_OF[view]])

  it('brings every area that its sources speak from', () => {
    expect([...areas].filter((area) => !brought.has(area))).toEqual([])
  })
})
