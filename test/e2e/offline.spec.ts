import { currentView, expect, openView, test } from './lab'

test.use({ serviceWorkers: 'allow' })

test('after 1 visit both views open again with the network off', async ({ page, context }) => {
  await openView(page, '#/cost?lang=en')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).length), { timeout: 60_000 })
    .toBeGreaterThan(0)
  await context.setOffline(true)
  await page.reload()
  await expect(currentView(page)).toHaveText('Cost')
  await openView(page, '#/live?a=0.25&px=64&lang=en')
  await expect(currentView(page)).toHaveText('Live')
})
