import { currentView, expect, openView, test } from './lab'
import { withPlainHost } from './plainHost'

test.use({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  baseURL: async ({}, use) => withPlainHost('/some/sub/path/', use),
})

test('under a sub-path the start, a deep link and its reload open, and no host rule is needed', async ({
  page,
}) => {
  await openView(page, '')
  await openView(page, '#/cost?k=5&lang=en')
  await expect(currentView(page)).toHaveText('Cost')
  await page.reload()
  await expect(currentView(page)).toHaveText('Cost')
  await expect(page).toHaveURL(/\/some\/sub\/path\/#\/cost\?.*k=5/)
  // What is fetched late, from a worker too, is found beside the page.
  await openView(page, '#/live?a=0.25&px=32&be=wasm&lang=en')
  await expect(page.getByRole('region', { name: 'On this device' })).toContainText(/\d\sms/)
})

test('under a sub-path the example page shows its panels', async ({ page }) => {
  await page.goto('./examples/embed.html')
  const panel = page.locator('iframe').nth(1).contentFrame()
  await page.locator('iframe').nth(1).scrollIntoViewIfNeeded()
  await expect(panel.getByRole('link', { name: 'Open in the laboratory' })).toBeVisible()
})
