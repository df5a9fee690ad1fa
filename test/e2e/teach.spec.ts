import type { Page } from '@playwright/test'
import { expect, openView, test } from './lab'

/** Whatever in the page is of a kind that was hidden, and can still be seen or reached. */
const seen = (page: Page, part: string) =>
  page.evaluate(
    (name) =>
      [...document.querySelectorAll<HTMLElement>(`[data-piece~="${name}"]`)].filter(
        (piece) => piece.getClientRects().length > 0,
      ).length,
    part,
  )

test('a teacher’s link opens in a fresh browser as it was left, covered until the key', async ({
  page,
  browser,
  disturbances,
}) => {
  await openView(page, '#/cost?k=5&cout=128&lang=en')
  await page.getByRole('button', { name: 'Link for a class' }).click()
  const dialog = page.getByRole('dialog', { name: 'A link for a class' })
  await dialog.getByLabel('Question to pose').fill('How many times fewer?')
  await dialog.getByLabel('Teacher’s key').fill('owl')
  await dialog.getByLabel(/^Your answer/).fill('20.9')
  await dialog.getByRole('button', { name: 'answers' }).click()
  await dialog.getByRole('button', { name: 'the list of views' }).click()
  await dialog.getByLabel('Language').selectOption('en')
  await expect(
    dialog.getByRole('img', { name: 'QR code of the link' }).locator('path'),
  ).toHaveCount(1)
  const link = await dialog.getByRole('textbox', { name: 'Link', exact: true }).inputValue()

  // Nothing of this device: another storage, another language.
  const pupils = await browser.newContext({ locale: 'zh-TW', serviceWorkers: 'block' })
  pupils.on('console', (message) => {
    // Playwright's own words about the service worker it was told to block.
    if (!message.text().startsWith('Service Worker')) disturbances.console.push(message.text())
  })
  const pupil = await pupils.newPage()
  await pupil.goto(link)
  const box = pupil.getByRole('region', { name: 'Question to the class' })
  await expect(box).toContainText('How many times fewer?')
  await expect(pupil.getByRole('textbox', { name: 'Kernel size K' }).first()).toHaveValue('5')
  await expect(pupil.getByRole('navigation', { name: 'Views' })).toHaveCount(0)
  await expect(pupil.getByRole('region', { name: 'What was put right' })).toBeEmpty()
  expect(await seen(pupil, 'answer')).toBe(0)
  await box.getByLabel('Your answer').fill('20')
  await box.getByLabel('Teacher’s key').fill('cat')
  await box.getByRole('button', { name: 'Uncover' }).click()
  await expect(box.getByRole('alert')).toHaveText('That is not the key.')
  expect(await seen(pupil, 'answer')).toBe(0)
  await box.getByLabel('Teacher’s key').fill('Owl')
  await box.getByRole('button', { name: 'Uncover' }).click()
  await expect(box).toContainText('20.9')
  await expect(box).toContainText('differ by 4.3%')
  await expect.poll(() => seen(pupil, 'answer')).toBeGreaterThan(0)
  await pupil.reload()
  await expect(box.getByLabel('Your answer')).toHaveValue('20')
  await pupils.close()
})

/** What each view must have of each kind, or there is nothing for a teacher to hide. */
const SCENES: readonly (readonly [hash: string, parts: string])[] = [
  ['#/convolve?kind=separable&step=5&', 'nav bar controls answer formula table exports notes'],
  ['#/convolve?tab=race&ans=told&', 'nav bar controls answer formula exports'],
  ['#/cost?', 'nav bar controls answer formula table exports notes'],
  ['#/networks?', 'nav bar controls answer table exports notes'],
  ['#/networks?part=compare&net2=resnet18&', 'nav bar controls answer table exports'],
  ['#/live?lp=layers&a=0.25&px=64&', 'nav bar controls answer'],
  ['#/live?a=0.25&px=64&', 'nav bar controls answer'],
  ['#/blocks?ex=depth&', 'nav bar controls answer table exports notes'],
]

for (const [hash, parts] of SCENES) {
  test(`${hash} has ${parts}, and each can be taken away alone`, async ({ page }) => {
    await openView(page, `${hash}lang=en`)
    for (const part of parts.split(' ')) {
      await expect.poll(() => seen(page, part), { message: `${part} is there` }).toBeGreaterThan(0)
    }
    for (const part of parts.split(' ')) {
      await page.evaluate((address) => {
        location.hash = address
      }, `${hash}lang=en&hide=${part}`)
      await expect(page.locator('html')).toHaveAttribute('data-hide', part)
      // Not drawn is not reached by Tab and not read aloud.
      expect(await seen(page, part), part).toBe(0)
    }
  })
}

test('on a wall of 1920 px every track of the bar is long enough to drag along, and no row is cut', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await openView(page, '#/live?proj=1&a=0.25&px=96&lang=en')
  const tracks = await page
    .locator('[data-piece~=bar] [data-slider]')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width))
  expect(tracks.length).toBe(2)
  for (const width of tracks) expect(width).toBeGreaterThan(150)
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(over).toBe(0)
})
