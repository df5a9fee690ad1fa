import AxeBuilder from '@axe-core/playwright'
import { expect, openView, readToTheEnd, test } from './lab'

const VIEWS = ['convolve', 'cost', 'networks', 'live']
const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans']
const THEMES = ['light', 'dark', 'contrast']

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A view and language, or a part of a view in one language, which all three share in structure. */
const PAGES: readonly (readonly [page: string, query: string, language: string])[] = [
  ...VIEWS.flatMap((view) => LANGUAGES.map((language) => [view, '', language] as const)),
  ['convolve', 'tab=race&', 'zh-Hant'],
  ['convolve', 'tab=rank&', 'zh-Hans'],
  ['convolve', 'tab=pictures&', 'en'],
  ['convolve', 'kind=separable&show=numbers&step=200&', 'en'],
  ['networks', 'part=graph&net=googlenet&', 'en'],
  ['networks', 'part=charts&', 'zh-Hant'],
  ['networks', 'part=compare&net2=resnet18&', 'zh-Hans'],
  ['networks', 'part=accuracy&', 'en'],
  ['networks', 'part=scaling&', 'zh-Hant'],
  ['networks', 'part=code&', 'zh-Hans'],
  ['live', 'lp=layers&', 'en'],
  ['live', 'lp=compare&net2=mobilenet_v1&tf2=full&a2=0.25&px2=64&', 'zh-Hant'],
  ['live', 'lp=device&', 'zh-Hans'],
  ['live', 'lp=maps&', 'en'],
  ['live', 'lp=records&', 'zh-Hant'],
  ['learn', 'panel=glossary&', 'en'],
  ['learn', 'panel=sources&', 'zh-Hant'],
  ['learn', 'panel=notebook&', 'zh-Hans'],
  ['learn', 'panel=privacy&', 'en'],
  ['learn', 'panel=sheet.price&', 'zh-Hant'],
  ['blocks', 'ex=inception&', 'en'],
  ['blocks', 'ex=v1block&', 'zh-Hant'],
  ['blocks', 'ex=residual&', 'zh-Hans'],
  ['blocks', 'ex=manifold&', 'en'],
  ['blocks', 'ex=activations&', 'zh-Hant'],
  ['blocks', 'ex=squeeze&', 'zh-Hans'],
  ['blocks', 'ex=quantise&', 'en'],
  ['blocks', 'ex=gemm&', 'zh-Hant'],
  ['blocks', 'ex=depth&', 'zh-Hans'],
]

// The longest file by far, and its pages have nothing to do with each other.
test.describe.configure({ mode: 'parallel' })

for (const [view, query, language] of PAGES) {
  test(`axe finds 0 faults in ${view} ${query}${language}, in 3 themes`, async ({ page }) => {
    const address = (theme: string) =>
      `#/${view}?${query}a=0.25&px=64&lang=${language}&theme=${theme}`
    await openView(page, address('light'))
    await readToTheEnd(page)
    const found: string[] = []
    for (const theme of THEMES) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, address(theme))
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      const axe = new AxeBuilder({ page })
      // A theme changes colours and nothing else, so the rest is looked at once.
      const looking = theme === 'light' ? axe.withTags(TAGS) : axe.withRules(['color-contrast'])
      const { violations } = await looking.analyze()
      found.push(...violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.html}`))
    }
    expect(found).toEqual([])
  })
}
