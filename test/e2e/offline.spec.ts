import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { EXPERIMENTS, NAV_VIEWS } from '../../src/state/choice'
import { currentView, expect, openView, test } from './lab'

test.use({ serviceWorkers: 'allow' })

/** One visit: whatever was opened, everything is on the device once the worker is ready. */
async function visit(page: Page, hash: string) {
  await openView(page, hash)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

test('after 1 visit every view, a lesson and the clip work with the network off', async ({
  page,
  context,
}) => {
  await visit(page, '#/cost?lang=en')
  await context.setOffline(true)
  await page.reload()
  await expect(currentView(page)).toHaveText('Cost')
  for (const view of ['start', ...NAV_VIEWS]) await openView(page, `#/${view}?lang=en`)
  for (const experiment of EXPERIMENTS) await openView(page, `#/blocks?ex=${experiment}&lang=en`)

  await openView(page, '#/convolve?le=price&lang=en')
  const lesson = page.getByRole('complementary', { name: /^Lesson:/ })
  const answer = lesson.getByRole('textbox', { name: 'Your answer' })
  await answer.fill('27')
  await lesson.getByRole('button', { name: 'Check' }).click()
  await expect(lesson.getByText('Right.')).toBeVisible()

  await openView(page, '#/live?a=0.25&px=64&be=wasm&lang=en')
  await expect(currentView(page)).toHaveText('Live')
  const device = page.getByRole('region', { name: 'On this device' })
  await expect(device).toContainText(/\d\sms/, { timeout: 90_000 })
})

const WEIGHTS = '../shared/weights/mobilenet_v1_0.25_224_layers'
const OFFICIAL = 'https://storage.googleapis.com/tfjs-models/tfjs/mobilenet_v1_0.25_224/'
const notRun = existsSync(WEIGHTS) ? '' : ` (NOT RUN: ${WEIGHTS} is missing)`

test(`weights fetched once are there with the network off${notRun}`, async ({
  page,
  context,
  disturbances,
}, info) => {
  info.skip(notRun !== '', `${WEIGHTS} is missing`)
  await context.route(`${OFFICIAL}**`, (route) =>
    route.fulfill({
      headers: { 'access-control-allow-origin': '*' },
      body: readFileSync(join(WEIGHTS, route.request().url().slice(OFFICIAL.length))),
    }),
  )
  const address = '#/live?a=0.25&be=wasm&lang=en'
  const device = page.getByRole('region', { name: 'On this device' })
  const untilMeasured = () => expect(device).toContainText(/\d\sms/, { timeout: 90_000 })
  await visit(page, address)
  await untilMeasured()
  await page.getByRole('button', { name: /^Load ImageNet weights/ }).click()
  await page.getByRole('button', { name: /^Fetch / }).click()
  await expect(page.getByText(/fetched just now/)).toBeVisible({ timeout: 90_000 })
  // The reader asked for these, and for nothing else from elsewhere.
  expect(disturbances.foreign.every((url) => url.startsWith(OFFICIAL))).toBe(true)
  disturbances.foreign.length = 0
  await context.unroute(`${OFFICIAL}**`)

  await context.setOffline(true)
  await page.reload()
  // Nobody has to ask for them again.
  await expect(page.getByText(/kept by your browser from before/)).toBeVisible({ timeout: 90_000 })
})
