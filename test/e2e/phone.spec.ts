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

for (const [width, height, scroll] of [
  [390, 844, 240],
  [820, 1180, 120],
] as const) {
  test(`at ${width}×${height} the groups slider in hand and the kernels it thins out are seen together`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openView(page, '#/convolve?cin=4&cout=4&df=6&lang=en')
    const slider = page.getByRole('slider', { name: 'groups, from standard to depthwise' })
    // The control that has the keys is hidden; the track it moves is what a reader sees.
    const track = page.locator('[data-slider]').filter({ has: slider })
    const picture = page.getByRole('figure').locator('svg[role=group]')
    await slider.focus()
    await page.keyboard.press('ArrowRight')
    const seen = () =>
      picture.evaluate((svg) => {
        const { top } = svg.getBoundingClientRect()
        const kernels = svg.querySelector('[data-target=k0]')?.getBoundingClientRect()
        const region = document.querySelector('[data-piece=transport]')
        const hand = document.activeElement?.closest('[data-slider]')?.getBoundingClientRect()
        return {
          top,
          kernels: kernels?.top ?? Number.NaN,
          hand: hand?.bottom ?? Number.NaN,
          dock: region?.parentElement?.getBoundingClientRect().top ?? Number.NaN,
        }
      })
    await expect(track).toBeInViewport({ ratio: 1 })
    const still = await seen()
    expect(still.top).toBeGreaterThan(still.hand)
    expect(still.top).toBeLessThan(still.dock)
    // On a phone the kernels lie under the input, so a reader scrolls; the slider must stay.
    await page.mouse.move(width / 2, height / 2)
    await page.mouse.wheel(0, scroll)
    await expect.poll(async () => (await seen()).top).toBeLessThan(still.top - scroll + 1)
    await page.keyboard.press('ArrowRight')
    await expect(page).toHaveURL(/kind=depthwise/)
    await expect(track).toBeInViewport({ ratio: 1 })
    const scrolled = await seen()
    expect(scrolled.kernels).toBeGreaterThan(scrolled.hand)
    expect(scrolled.kernels).toBeLessThan(scrolled.dock)
  })
}
