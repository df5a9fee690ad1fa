import { expect, test } from './lab'

test('4 panels of another page take their own height, and tell and take their state', async ({
  page,
}) => {
  await page.goto('./examples/embed.html')
  const frames = page.locator('iframe')
  await expect(frames).toHaveCount(4)
  for (let at = 0; at < 4; at++) {
    await frames.nth(at).scrollIntoViewIfNeeded()
    const inside = frames.nth(at).contentFrame()
    await expect(inside.getByRole('link', { name: 'Open in the laboratory' })).toBeVisible()
    // Neither the list of views nor the bar of settings is around it.
    await expect(inside.getByRole('navigation', { name: 'Views' })).toHaveCount(0)
    await expect
      .poll(async () => {
        const [asked, given] = await Promise.all([
          inside
            .locator('#root > *')
            .first()
            .evaluate((root) => root.clientHeight),
          frames.nth(at).evaluate((frame) => frame.clientHeight),
        ])
        return Math.abs(asked - given)
      })
      .toBeLessThanOrEqual(2)
  }
  // Where answers are hidden the next row follows at once: four units of eight pixels, no more.
  const stage = frames.first().contentFrame()
  const files = await stage.getByRole('button', { name: /as SVG$/ }).boundingBox()
  const next = await stage.getByRole('button', { name: 'Make an animated GIF' }).boundingBox()
  expect((next?.y ?? 0) - (files?.y ?? 0) - (files?.height ?? 0)).toBeLessThanOrEqual(40)
  const ratio = frames.nth(1).contentFrame()
  await expect(ratio.getByRole('heading')).toHaveCount(1)
  await page.getByRole('button', { name: /5 × 5/ }).click()
  await expect(page.locator('#state')).toContainText('k=5')
  await expect(page.locator('#state')).toContainText('panel=separable-ratio')
})

test('a panel that is not there says so, and the way to the laboratory stays', async ({ page }) => {
  await page.goto('./#/start?embed=1&lang=en')
  await expect(page.getByRole('alert')).toContainText('names no panel')
  await expect(page.getByRole('link', { name: 'Open in the laboratory' })).toBeVisible()
})

test('every panel offers its code, which stands for the scene as it is', async ({ page }) => {
  await page.goto('./#/cost?k=5&lang=en')
  await page
    .getByRole('button', { name: /^Embed “/ })
    .first()
    .click()
  const code = page.getByRole('textbox', { name: 'Code for your page' })
  await expect(code).toHaveValue(/k=5.*embed=1.*panel=separable-answer/)
  await page.getByRole('button', { name: 'downloads' }).click()
  await expect(code).toHaveValue(/hide=exports/)
})
