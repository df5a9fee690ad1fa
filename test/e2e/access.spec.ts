import AxeBuilder from '@axe-core/playwright'
import { expect, openView, readToTheEnd, test } from './lab'

const VIEWS = ['cost', 'live']
const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans']
const THEMES = ['light', 'dark', 'contrast']

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const view of VIEWS) {
  for (const language of LANGUAGES) {
    test(`axe finds 0 faults in ${view}, ${language}, in 3 themes`, async ({ page }) => {
      for (const theme of THEMES) {
        await page.goto('about:blank')
        await openView(page, `#/${view}?a=0.25&px=64&lang=${language}&theme=${theme}`)
        await readToTheEnd(page)
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
        const found = violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.html}`)
        expect(found).toEqual([])
      }
    })
  }
}
