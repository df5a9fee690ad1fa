import { test as base, expect, type Page } from '@playwright/test'

/** What a page did that nobody asked for. */
interface Disturbances {
  readonly console: string[]
  readonly foreign: string[]
}

/** A page whose every console message, uncaught error and foreign request fails the test at its end. */
export const test = base.extend<{ disturbances: Disturbances }>({
  disturbances: [
    async ({ context, baseURL }, use) => {
      const seen: Disturbances = { console: [], foreign: [] }
      context.on('console', (message) => {
        // Playwright's own words about the service worker it was told to block.
        if (message.text() === 'Service Worker registration blocked by Playwright') return
        seen.console.push(`${message.type()}: ${message.text()}`)
      })
      context.on('weberror', (error) => seen.console.push(`uncaught: ${error.error().message}`))
      context.on('request', (request) => {
        const url = request.url()
        const own = url.startsWith(baseURL ?? '') || /^(data|blob):/.test(url)
        if (!own) seen.foreign.push(url)
      })
      await use(seen)
      expect(seen).toEqual({ console: [], foreign: [] })
    },
    { auto: true },
  ],
  serviceWorkers: 'block',
})

export { expect }

/** Opens an address such as `#/live?a=0.25` and waits until the view has its heading. */
export async function openView(page: Page, hash: string): Promise<void> {
  await page.goto(`./${hash}`)
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
}

/** The view whose link in the navigation is marked as the current page. */
export const currentView = (page: Page) =>
  page.getByRole('navigation').locator('a[aria-current=page]')

/** Walks down to the end, so that what waits to be near (formulas, pictures) is there. */
export async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += window.innerHeight / 2) {
      window.scrollTo(0, y)
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }
  })
  await page.waitForLoadState('networkidle')
}
