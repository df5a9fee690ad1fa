import type { Page } from '@playwright/test'
import { expect, openView, test } from './lab'
import { builtFile, withPlainHost } from './plainHost'

const BUILDS = ['first', 'second'] as const
type Build = (typeof BUILDS)[number]

/** The build its host has now; a host carries one and then the next. */
let served: Build = 'first'

/**
 * The built site as it would be at one build and at the next: a page that differs, so that its
 * revision does, and one file that the other build lacks, as a chunk under a new name would be.
 */
function fileOf(path: string): string | Buffer | undefined {
  if (path === `only-${served}.json`) return '{}'
  const bytes = builtFile(path)
  if (path === 'index.html')
    return bytes?.toString().replace('</head>', `<meta name="build" content="${served}"></head>`)
  if (path !== 'sw.js') return bytes
  const known = /\{url:"index\.html",revision:"\w+"\}/
  const worker = bytes?.toString() ?? ''
  expect(worker).toMatch(known)
  const entries = ['index.html', `only-${served}.json`].map(
    (url) => `{url:"${url}",revision:"${served}"}`,
  )
  return worker.replace(known, entries.join())
}

test.use({
  serviceWorkers: 'allow',
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  baseURL: async ({}, use) => withPlainHost('/lab/', use, fileOf),
})

const buildOf = (page: Page) => page.locator('meta[name=build]').getAttribute('content')

/** The files kept that tell the two builds apart, in the order of their names. */
const keptOf = (page: Page) =>
  page.evaluate(async () => {
    const found: string[] = []
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        if (/only-|index\.html/.test(url)) found.push(url.replace(/^.*\/lab\//, ''))
    return found.sort()
  })

const keptAt = (build: Build) => [
  `index.html?__WB_REVISION__=${build}`,
  `only-${build}.json?__WB_REVISION__=${build}`,
]

test('a new build is told, waits for the reader, keeps the scene and the answer, and ends the old', async ({
  page,
}) => {
  served = 'first'
  await openView(page, '#/cost?lang=en')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  expect(await keptOf(page)).toEqual(keptAt('first'))

  // What the reader has done: a setting, and an answer in a lesson.
  await openView(page, '#/cost?le=price&lang=en')
  const lesson = page.getByRole('complementary', { name: /^Lesson:/ })
  await lesson.getByRole('textbox', { name: 'Your answer' }).fill('27')
  await lesson.getByRole('button', { name: 'Check' }).click()
  await expect(lesson.getByText('Right.')).toBeVisible()
  const kernel = page.getByRole('main').getByRole('slider', { name: 'kernel size', exact: true })
  await kernel.press('ArrowRight')
  await expect(page).toHaveURL(/[?&]k=4(&|$)/)
  const address = page.url()
  await page.evaluate(() => Object.assign(window, { isOpenedByReader: true }))

  served = 'second'
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })
  const take = page.getByRole('button', { name: 'Load it now' })
  await expect(take).toBeVisible()
  // The new worker is whole and waits; the page is the one the reader opened, and its files stay.
  const waiting = await page.evaluate(
    async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state,
  )
  expect(waiting).toBe('installed')
  expect(await page.evaluate(() => 'isOpenedByReader' in window)).toBe(true)
  expect(await buildOf(page)).toBe('first')
  expect(await keptOf(page)).toEqual([...keptAt('first'), ...keptAt('second')].sort())

  await take.click()
  await expect.poll(() => buildOf(page)).toBe('second')
  expect(await page.evaluate(() => 'isOpenedByReader' in window)).toBe(false)
  await expect(take).toHaveCount(0)
  expect(page.url()).toBe(address)
  await expect(lesson.getByRole('textbox', { name: 'Your answer' })).toHaveValue('27')
  await expect.poll(() => keptOf(page)).toEqual(keptAt('second'))
})
