import { writeFileSync } from 'node:fs'
import { type Browser, chromium } from 'playwright'
import { chromiumFlags, ensureChromium } from './chromium'
import { withBuiltSite } from './site/builtSite'
import { CARD, cardSvg } from './site/card'

/** The pictures of README, each one scene of the built page. */
const FIGURES = [
  { name: 'convolve', hash: '#/convolve?kind=standard&cin=3&cout=4&df=6&step=40', height: 900 },
  { name: 'cost', hash: '#/cost', height: 900 },
  { name: 'networks', hash: '#/networks?net2=mobilenet_v2', height: 1100 },
  { name: 'live', hash: '#/live?a=0.25&px=128&lp=layers', height: 1000 },
  { name: 'blocks', hash: '#/blocks?ex=manifold', height: 1300 },
] as const

const WIDTH = 1440

/** The card other sites show beside a link, drawn by the code that draws the start page. */
async function drawCard(browser: Browser) {
  const page = await browser.newPage({ viewport: CARD })
  await page.setContent(`<style>body { margin: 0 }</style>${cardSvg()}`)
  writeFileSync('public/card.png', await page.screenshot({ type: 'png' }))
  await page.close()
}

const only = process.argv[2]
const names: readonly string[] = ['card', ...FIGURES.map(({ name }) => name)]
if (only && !names.includes(only)) {
  console.error(`There is no figure “${only}”; there are ${names.join(', ')}.`)
  process.exit(2)
}
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: [...chromiumFlags],
})
try {
  if (!only || only === 'card') await drawCard(browser)
  if (only !== 'card') {
    await withBuiltSite(async (site) => {
      for (const { name, hash, height } of FIGURES) {
        if (only && only !== name) continue
        const page = await browser.newPage({ viewport: { width: WIDTH, height } })
        await page.goto(`${site}${hash}${hash.includes('?') ? '&' : '?'}lang=en&theme=light`)
        await page.locator('main h1').first().waitFor()
        // A run has to have times before it can be shown.
        if (name === 'live')
          await page
            .getByText(/\d\sms/)
            .first()
            .waitFor({ timeout: 120_000 })
        await page.waitForLoadState('networkidle')
        await page.evaluate(() => document.fonts.ready)
        await page.screenshot({ path: `docs/${name}.png` })
        console.log(`docs/${name}.png`)
        await page.close()
      }
    })
  }
} finally {
  await browser.close()
}
