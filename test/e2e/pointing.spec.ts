import type { Page } from '@playwright/test'
import { LESSONS } from '../../src/state/choice'
import { expect, openView, test } from './lab'

const pointed = (page: Page) => page.locator('[data-pointed]')

/** What is framed can be seen: not covered, and not behind the bar or the lesson. */
async function seesTheFrame(page: Page, step: string) {
  const said = page.getByText('The lesson points at what is framed on the page.')
  await expect(said, `${step} points`).toHaveCount(1)
  await expect(pointed(page), step).toBeInViewport()
  const hits = () =>
    pointed(page).evaluate((part) => {
      const { left, right, top, bottom } = part.getBoundingClientRect()
      const middle = (left + right) / 2
      const rows = Array.from({ length: 40 }, (_, row) => (innerHeight * (row + 0.5)) / 40)
      const within = rows.filter((y) => y > top && y < bottom)
      return within.filter((y) => part.contains(document.elementFromPoint(middle, y))).length
    })
  // A tenth of the window's height, or all of a part that is smaller.
  await expect
    .poll(hits, { message: `${step} shows what it points at` })
    .toBeGreaterThanOrEqual(
      await pointed(page).evaluate((part) =>
        Math.min(4, Math.floor((40 * part.clientHeight) / innerHeight)),
      ),
    )
}

for (const id of LESSONS) {
  test(`each step of ${id} points at what can be seen, before and after its answer`, async ({
    page,
  }) => {
    await openView(page, `#/learn?le=${id}&lang=en`)
    const lesson = page.getByRole('complementary')
    await expect(lesson.getByRole('heading', { level: 3 })).toBeVisible()
    const place = await lesson.getByText(/^Step 1 of \d$/).textContent()
    const steps = Number(place?.slice(-1))
    for (let at = 1; at <= steps; at++) {
      await expect(lesson.getByText(`Step ${at} of ${steps}`)).toBeVisible()
      await seesTheFrame(page, `step ${at}`)
      if ((await page.locator('html').getAttribute('data-hide')) !== null) {
        await lesson.getByRole('button', { name: 'Show the answer' }).first().click()
        await expect(page.locator('html')).not.toHaveAttribute('data-hide')
        await seesTheFrame(page, `step ${at}, answered,`)
      }
      if (at < steps) await lesson.getByRole('button', { name: 'Next' }).click()
    }
  })
}

test('the channels’ sum is pointed at once a value is pinned in the picture', async ({ page }) => {
  await openView(page, '#/learn?le=channels&ls=1&lang=en')
  await expect(pointed(page)).toHaveAttribute('data-piece', 'picture')
  await expect(pointed(page)).toBeInViewport()
  await page.waitForURL(/#\/convolve/)
  await page.evaluate(() => {
    location.hash += '&pin=m1220'
  })
  await expect(pointed(page)).toHaveAttribute('data-piece', /^sum/)
  await expect(pointed(page)).toBeInViewport()
})
