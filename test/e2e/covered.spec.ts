import type { Page } from '@playwright/test'
import { expect, openView, readToTheEnd, test } from './lab'

/** Scenes whose answers are hidden, and what would give one away, worked out by their settings. */
const SCENES: readonly (readonly [hash: string, answers: readonly string[]])[] = [
  // 6 × 6 places × 3 × 3 × 3 products × 4 filters; 144 sums, 1,080 products after 40 of them.
  ['#/convolve?kind=standard&cin=3&cout=4&df=6&step=40', ['3,888', '1,080']],
  // 108 depthwise sums and 144 pointwise ones are 252 steps; 40 of the first take 360 products.
  ['#/convolve?kind=separable&cin=3&cout=4&df=6&step=40', ['1,404', '360', '252']],
  ['#/convolve?tab=race&race=5184&ans=told', ['5,184', '1,872', '2.77×']],
  ['#/convolve?tab=rank', ['76.7%', '76.9%', '79.0%', '81.6%', '3.46']],
  // Under kernels that change nothing the pixel itself, and 0.3 · 70 + 0.59 · 61 + 0.11 · 56.
  ['#/convolve?tab=pictures&pk=identity*identity*identity&pp=5000_5000', ['70', '61', '63.1']],
  // 1/64 + 1/25 is 0.0556, of 642 M; Table 3 begins at 462 M; im2col's matrix has 38.3 MiB.
  ['#/cost?k=5', ['18×', '0.0556', '642 M', '35.7 M', '28.1%', '462 M', '38.3 MiB']],
  ['#/networks', ['569 M', '568,740,352', '4.23 M', '4,231,976']],
  ['#/networks?part=compare&net2=mobilenet_v2', ['569 M', '301 M', '268 M', '0.529']],
  ['#/networks?part=charts', ['4.59 MiB', '94.9%']],
  ['#/networks?part=scaling', ['569 M']],
  ['#/networks?part=accuracy', ['568,740,352', '4,253,864', '325,400,448']],
  ['#/live?a=0.25&px=64&be=wasm', ['3.58 M']],
  ['#/blocks?ex=inception', ['231 M', '141 M', '11,264', '9,216', '54.4%', '32,915,456']],
  ['#/blocks?ex=v1block', ['0.00841', '0.00468', '0.0235', '0.525', '−19.5', '52.6%', '18,432']],
  ['#/blocks?ex=residual', ['5.17 MiB', '3.73 MiB', '37.9 M', '25.7 M', '588 KiB']],
  ['#/blocks?ex=manifold', ['56.9%', '82.3%', '78.9%', '0.96×']],
  ['#/blocks?ex=activations', ['0.142', '0.558', '0.279', '−0.274', '75.4%']],
  ['#/blocks?ex=squeeze&a=0.25&be=wasm', ['0.664', '0.0839', '0.605', '0.883', '5,046,880']],
  ['#/blocks?ex=quantise&a=0.25', ['25.3 dB', '214', '−127', '5.86', '467 KiB', '59.1%']],
  ['#/blocks?ex=gemm', ['608', '1,184', '3.95', '356', '−22−16', '45.9 MiB', '0.223']],
  ['#/blocks?ex=depth', ['325 M', '2.89 M', '1.89', '17,385,984']],
]

/** Everything a reader sees on the page or is told of it, a line each. */
async function told(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const spoken = nodes
    .filter(({ ignored }) => !ignored)
    .flatMap(({ role, name, description, value, properties = [] }) => {
      const told = properties.filter((one) => ['valuetext', 'valuemax'].includes(one.name))
      const texts = [name, description, value, ...told.map((property) => property.value)]
      return texts.map((one) => `${role?.value ?? ''}: ${one?.value ?? ''}`)
    })
  const drawn = await page.evaluate(() =>
    [...document.querySelectorAll('svg text')]
      .filter((text) => text.checkVisibility())
      .map((text) => `drawn: ${text.textContent}`),
  )
  const shown = (await page.locator('body').innerText()).split('\n')
  return [...spoken, ...drawn, ...shown]
}

/** Shows the table of every chart, as a class does that looks for the answer. */
const openTables = (page: Page) =>
  page.locator('main button[aria-expanded=false][data-piece~=table]').evaluateAll((buttons) => {
    for (const button of buttons) (button as HTMLButtonElement).click() // so the selector says
  })

const escaped = (text: string) => text.replace(/[.+]/g, '\\$&').replace(/ /g, '\\s')

/** Lines with one of the numbers standing alone in them. */
const giving = (lines: readonly string[], answers: readonly string[]) => {
  const any = new RegExp(`(?<![\\d.,])(?:${answers.map(escaped).join('|')})(?![\\d]|[.,]\\d)`)
  return lines.filter((line) => any.test(line))
}

for (const [hash, answers] of SCENES) {
  test(`${hash} tells ${answers.join(', ')}, and nothing of it where answers are hidden`, async ({
    page,
  }) => {
    const scene = `${hash}${hash.includes('?') ? '&' : '?'}lang=en`
    await openView(page, scene)
    await readToTheEnd(page)
    await openTables(page)
    // A test that asks for what is nowhere would prove nothing.
    await expect
      .poll(async () => {
        const lines = await told(page)
        return answers.filter((answer) => giving(lines, [answer]).length === 0)
      })
      .toEqual([])
    await page.evaluate((address) => {
      location.hash = address
    }, `${scene}&hide=answer`)
    await expect(page.locator('html')).toHaveAttribute('data-hide', 'answer')
    await readToTheEnd(page)
    expect(giving(await told(page), answers)).toEqual([])
  })
}
