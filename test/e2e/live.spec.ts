import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, openView, test } from './lab'

const SMALL = '#/live?a=0.25&px=96&lang=en'

const SHARED = '../shared'
const WEIGHTS = join(SHARED, 'weights/mobilenet_v1_0.25_224_layers')

const device = (page: Page) => page.getByRole('region', { name: 'On this device' })
const paper = (page: Page) => page.getByRole('region', { name: 'On paper' })

/** The window of frame times has filled with at least one counted frame. */
const untilMeasured = (page: Page) =>
  expect(device(page)).toContainText(/\d\sms/, { timeout: 90_000 })

test('a fresh visitor sees the clip measured, then moves α and both cost and time follow', async ({
  page,
}) => {
  await openView(page, SMALL)
  await untilMeasured(page)
  await expect(paper(page)).toContainText(/7\.75\sM/)
  const alpha = page
    .getByLabel('What is being looked at')
    .getByRole('textbox', { name: /Width multiplier/ })
  await alpha.fill('0.1')
  await alpha.press('Enter')
  await expect(paper(page)).not.toContainText(/7\.75\sM/)
  await untilMeasured(page)
  await expect(device(page)).toContainText('WebGL')
})

test('switching to WebAssembly keeps the run going and names the backend', async ({ page }) => {
  await openView(page, `${SMALL}&be=wasm`)
  await untilMeasured(page)
  await expect(page.getByRole('region', { name: 'Measured on' })).toContainText('WebAssembly')
})

test('the fake camera is measured too', async ({ page, context }) => {
  await context.grantPermissions(['camera'])
  await openView(page, `${SMALL}&src=camera&be=wasm`)
  await untilMeasured(page)
})

test('a refused camera says so and the clip takes over at a press', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('refused', 'NotAllowedError'))
  })
  await openView(page, `${SMALL}&src=camera&be=wasm`)
  await expect(page.getByText('The camera was refused')).toBeVisible()
  await page.getByRole('button', { name: 'Use the clip' }).first().click()
  await untilMeasured(page)
})

test('a hidden tab pauses the run and a visible one goes on', async ({ page }) => {
  await openView(page, `${SMALL}&be=wasm`)
  await untilMeasured(page)
  const setHidden = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => value })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
  await setHidden(true)
  await expect(page.getByText('Paused while this page is out of sight.').first()).toBeVisible()
  await setHidden(false)
  await expect(page.getByText('Paused while this page is out of sight.')).toHaveCount(0)
})

const notRun = existsSync(WEIGHTS) ? '' : ` (NOT RUN: ${WEIGHTS} is missing)`

test(`weights beside the app name the parrot a macaw with probability 0.96${notRun}`, async ({
  page,
}, info) => {
  info.skip(notRun !== '', `${WEIGHTS} is missing`)
  await page.route('**/weights/**', async (route) => {
    const [, folder, file] = /weights\/(?:([^/]+)\/)?([^/]+)$/.exec(route.request().url()) ?? []
    if (file === 'index.json') return route.fulfill({ json: { alphas: [0.25] } })
    if (folder !== 'mobilenet_v1_0.25_224' || !file) return route.fulfill({ status: 404 })
    return route.fulfill({ body: readFileSync(join(WEIGHTS, file)) })
  })
  await openView(page, '#/live?a=0.25&be=wasm&src=photo&lang=en')
  await page
    .locator('input[type=file][accept*=image]')
    .first()
    .setInputFiles(join(SHARED, 'photos/parrot.png'))
  const answers = page.getByRole('region', { name: 'What it takes this for' })
  await expect(answers).toContainText('macaw', { timeout: 90_000 })
  await expect(answers).toContainText(/9[5-7](\.\d)? ?%/)
})

test('a lost GPU process is told, and the run comes back by itself', async ({ page, browser }) => {
  await openView(page, SMALL)
  await untilMeasured(page)
  const session = await browser.newBrowserCDPSession()
  await session.send('Browser.crashGpuProcess')
  await expect(page.getByText(/took the GPU away for a moment/)).toBeVisible({ timeout: 60_000 })
  await untilMeasured(page)
})
