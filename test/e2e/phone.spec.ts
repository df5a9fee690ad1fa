import { expect, openView, test } from './lab'

test('on a 390×640 phone the settings end inside the screen, and the last of them can be reached', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 640 })
  await openView(page, '#/cost?lang=en')
  await page.getByRole('button', { name: /^Change the settings/ }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('button', { name: 'Done' })).toBeInViewport({ ratio: 1 })
  await expect(sheet.getByText('Width multiplier α')).toBeInViewport({ ratio: 1 })
  const last = sheet.locator('label').last()
  await expect(last).not.toBeInViewport()
  await last.scrollIntoViewIfNeeded()
  await expect(last).toBeInViewport({ ratio: 1 })
})
