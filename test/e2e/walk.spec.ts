import { EXPERIMENTS, LESSONS, LIVE_PARTS, PARTS, TABS } from '../../src/state/choice'
import { expect, openView, test } from './lab'

/** Live runs on the smallest network there is, so that the walk is short. */
const LIVE = 'a=0.25&px=32&be=wasm'

const EVERYWHERE = [
  '#/start?',
  ...TABS.map((tab) => `#/convolve?tab=${tab}`),
  '#/cost?',
  ...PARTS.map((part) => `#/networks?part=${part}&net2=mobilenet_v2`),
  ...LIVE_PARTS.map((part) => `#/live?${LIVE}&lp=${part}`),
  ...EXPERIMENTS.map((experiment) => `#/blocks?ex=${experiment}`),
  '#/learn?',
  `#/convolve?le=${LESSONS[0]}`,
]

// The fixture holds the claim: one message in the console or one foreign request fails the test.
test(`${EVERYWHERE.length} views and parts open in silence and ask no other origin`, async ({
  page,
}) => {
  test.setTimeout(240_000)
  for (const address of EVERYWHERE) {
    await test.step(address, async () => {
      await openView(page, `${address}&lang=en`)
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
      await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
      // A part's own pictures are fetched a moment after its words.
      await page.waitForLoadState('networkidle')
    })
  }
})
