import { expect, openView, test } from './lab'

test('what is spoken of 1 Convolve step is enough to add it up', async ({ page }) => {
  await openView(page, '#/convolve?cin=2&cout=2&df=5&lang=en')
  await page.getByRole('button', { name: 'Step forward' }).press('Enter')
  const said = page.locator('[aria-live=polite]').filter({ hasText: 'Step 1 of' })
  await expect(said).toContainText('Window:')
  const text = (await said.textContent()) ?? ''
  // "channel 1: 4 × 2 + 0 × 1 + … = 10", each channel's products, and then the sum of them.
  const [, products = '', first] = /channel 1: (.+?) = (−?\d+)\./.exec(text) ?? []
  const number = (sign: string) => Number(sign.replace('−', '-'))
  const sum = products
    .split(' + ')
    .map((product) => product.split(' × ').map(number))
    .reduce((all, [pixel = Number.NaN, weight = Number.NaN]) => all + pixel * weight, 0)
  expect(sum).toBe(number(first ?? ''))
  const [, total, parts = ''] = /In sum (−?\d+): ([^.]+)\./.exec(text) ?? []
  const given = [...parts.matchAll(/gives (−?\d+)|channel \d+ (−?\d+)/g)]
  const gives = given.map(([, one, other]) => number(one ?? other ?? ''))
  expect(gives.reduce((all, one) => all + one, 0)).toBe(number(total ?? ''))
})

test('a measurement is told when it is asked for: its median, its spread and its frames', async ({
  page,
}) => {
  await openView(page, '#/live?a=0.25&px=64&be=wasm&lang=en')
  await expect(page.getByRole('img', { name: /Times of the last \d+ frames/ })).toBeVisible()
  await page.getByRole('button', { name: 'Say the figures' }).press('Enter')
  await expect(
    page.getByRole('status').filter({ hasText: /A frame takes .+ms, eight in ten between/ }),
  ).toContainText('multiply–accumulates')
})
