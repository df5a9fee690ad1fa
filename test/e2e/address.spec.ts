import { currentView, expect, openView, test } from './lab'

const bar = 'What is being looked at'

test('?a=0.5 in the address is 0.5 on the bar, and 0.75 typed there is in the address', async ({
  page,
}) => {
  await openView(page, '#/cost?a=0.5&lang=en')
  const alpha = page.getByLabel(bar).getByRole('textbox', { name: /Width multiplier/ })
  await expect(alpha).toHaveValue('0.5')
  await alpha.fill('0.75')
  await alpha.press('Enter')
  await expect(page).toHaveURL(/[?&]a=0\.75(&|$)/)
})

test('back and forward walk the 2 views that were visited', async ({ page }) => {
  await openView(page, '#/cost?lang=en')
  await page.getByRole('navigation').getByRole('link', { name: 'Live' }).click()
  await expect(page).toHaveURL(/#\/live/)
  await page.goBack()
  await expect(page).toHaveURL(/#\/cost/)
  await expect(currentView(page)).toHaveText('Cost')
  await page.goForward()
  await expect(currentView(page)).toHaveText('Live')
})

test('32 input channels in 5 groups become 4 groups, and a notice says why', async ({ page }) => {
  await openView(page, '#/cost?g=5&lang=en')
  await expect(page.getByText(/5 groups do not divide 32 input/)).toBeVisible()
  await expect(page).toHaveURL(/[?&]g=4(&|$)/)
})

/** A view that is not there becomes Cost; an address that names none is the start. */
const HOSTILE = [
  ['#/cost?a=%E0%A4%A', 'cost'],
  ['#/nowhere?k=1e999', 'cost'],
  ['#//?&&==&a=NaN&px=-1&cin=,', 'start'],
  ['#%00', 'cost'],
] as const

for (const [hash, view] of HOSTILE) {
  test(`the address ${hash} opens ${view} without an error`, async ({ page }) => {
    await openView(page, hash)
    await expect(page.getByRole('main').getByText('NaN')).toHaveCount(0)
    await expect(page).toHaveURL(new RegExp(`#/${view}`))
  })
}
