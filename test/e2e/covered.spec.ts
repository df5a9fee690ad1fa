import type { Page } from '@playwright/test'
import { expect, openView, readToTheEnd, test } from './lab'

/** Scenes whose answers are hidden, and what would give one away, worked out by their settings. */
const SCENES: readonly (readonly [hash: string, answers: readonly string[]])[] = [
  // 6 × 6 places × 3 × 3 × 3 products × 4 filters; 144 sums, 1,080 products after 40 of them.
  ['#/convolve?kind=standard&cin=3&cout=4&df=6&step=40', ['3,888', '1,080', '144']],
  ['#/convolve?tab=rank', ['76.7%', '76.9%']],
  // 1/64 + 1/25 is 0.0556, of 642 M; Table 3 begins at 462 M; im2col's matrix has 38.3 MiB.
  ['#/cost?k=5', ['18×', '0.0556', '642 M', '35.7 M', '28.1%', '462 M', '38.3 MiB']],
  ['#/networks', ['569 M', '568,740,352', '4.23 M', '4,231,976']],
  ['#/networks?part=compare&net2=mobilenet_v2', ['569 M', '301 M', '0.529', '1.89']],
  ['#/live?a=0.25&px=64&be=wasm', ['3.58 M']],
  ['#/blocks?ex=v1block', ['0.00841', '0.00468', '0.0235']],
  ['#/blocks?ex=residual', ['5.17 MiB', '3.73 MiB', '37.9 M', '25.7 M']],
  ['#/blocks?ex=manifold', ['56.9%', '82.3%', '78.9%']],
  ['#/blocks?ex=activations', ['0.142', '0.558', '0.279']],
  ['#/blocks?ex=gemm', ['608', '1,184', '3.95']],
]

/** Everything a reader sees on the page or is told of it, a line each. */
async function told(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const spoken = nodes
    .filter(({ ignored }) => !ignored)
    .flatMap(({ role, name, description, value, properties = [] }) => {
      const text = properties.find((property) => property.name === 'valuetext')?.value
      const texts = [name, description, value, text]
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
    // A test that asks for what is nowhere would prove nothing.
    for (const answer of answers)
      await expect
        .poll(async () => giving(await told(page), [answer]).length, { message: answer })
        .toBeGreaterThan(0)
    await page.evaluate((address) => {
      location.hash = address
    }, `${scene}&hide=answer`)
    await expect(page.locator('html')).toHaveAttribute('data-hide', 'answer')
    await readToTheEnd(page)
    expect(giving(await told(page), answers)).toEqual([])
  })
}
