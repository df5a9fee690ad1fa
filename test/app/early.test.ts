import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { OVERTURE } from '../../src/charts/start/layoutOverture'
import { separableRatio } from '../../src/core/closedForm'
import { formatters } from '../../src/i18n/format'
import { createI18n } from '../../src/i18n/i18n'
import { languageFor } from '../../src/i18n/language'
import { LANGUAGES } from '../../src/state/choice'

const html = readFileSync('index.html', 'utf8')
const early = readFileSync('public/early.js', 'utf8')
const page = new DOMParser().parseFromString(html, 'text/html')

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  location.hash = ''
  localStorage.clear()
  for (const name of ['early', 'theme', 'ground']) delete document.documentElement.dataset[name]
})

/** Runs the script as the page does, before anything else. */
function run(languages: readonly string[], hash: string) {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
  vi.stubGlobal('matchMedia', (media: string) => ({ matches: false, media }))
  location.hash = hash
  new Function(early)()
  return document.documentElement
}

it.each(LANGUAGES)(
  'what is read before the page is there is the start page’s own in %s',
  async (l) => {
    const i18n = await createI18n(l)
    const t = i18n.getFixedT(l, 'start')
    const format = formatters(l, i18n.getFixedT(l, 'units'))
    const { kernelSize, inChannels, outChannels } = OVERTURE
    const standard = kernelSize ** 2 * inChannels * outChannels
    const ratio = separableRatio(kernelSize, outChannels)
    const block = page.querySelector(`[data-view="start"][lang="${l}"]`)
    expect(block?.querySelector('h1')?.textContent).toBe(t('title'))
    expect(block?.querySelector('p')?.textContent).toBe(
      t('lead', {
        standard: format.integer(standard),
        separable: format.integer(Math.round(standard * ratio)),
        times: format.ratio(1 / ratio),
        inputs: format.integer(inChannels),
        outputs: format.integer(outChannels),
      }),
    )
  },
)

describe('before the page is there', () => {
  it.each([['en-GB'], ['zh-TW', 'en'], ['zh-CN'], ['zh'], ['zh-Hant-HK'], ['fr', 'zh-SG'], ['de']])(
    'it speaks the language the page will speak to %s',
    (...languages) => {
      expect(run(languages, '').lang).toBe(languageFor(languages))
    },
  )

  it('an address and a remembered language come first', () => {
    expect(run(['en'], '#/cost?lang=zh-Hans').lang).toBe('zh-Hans')
    localStorage.setItem('separable-lab.language', 'zh-Hant')
    expect(run(['en'], '#/cost').lang).toBe('zh-Hant')
  })

  it.each([
    ['', 'start'],
    ['#/start?lang=en', 'start'],
    ['#/start?a=0.5', 'start'],
    ['#/cost', 'cost'],
    ['#/cost?lang=en&theme=dark', 'cost'],
    ['#/cost?k=5', undefined],
    ['#/cost?lang=en&k=5', undefined],
    ['#/learn', 'learn'],
    ['#/learn?panel=teach', undefined],
    ['#/starting', undefined],
    ['#/live', undefined],
  ])('%j shows the words of %s', (hash, shown) => {
    expect(run(['en'], hash).dataset.early).toBe(shown)
  })
})
