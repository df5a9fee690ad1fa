import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { decode } from 'modern-gif'
import type { Spot } from '../../src/core/conv/setting'
import { printSpot } from '../../src/core/conv/spotText'
import { planOf } from '../core/conv/settings'
import { cellOnScreen } from './cells'
import { expect, openView, test } from './lab'

/** Numbers keep their units at a no-break space. */
const main = (text: string) => new RegExp(text.replace(/ /g, '\\s'))

test('a link to step 57 of 4 → 4 channels in 2 groups opens exactly that, played to 58 and back', async ({
  page,
}) => {
  await openView(page, '#/convolve?cin=4&cout=4&df=6&kind=grouped&g=2&seed=7&step=57&lang=en')
  await expect(page.getByRole('main')).toContainText(main('step 57 of 144'))
  await expect(page.getByRole('main')).toContainText(main('1,026 of 2,592 MACs'))
  await page.getByRole('button', { name: 'One step forward' }).click()
  await expect(page).toHaveURL(/[?&]step=58(&|$)/)
  await page.getByRole('button', { name: 'One step back' }).click()
  await expect(page).toHaveURL(/[?&]step=57(&|$)/)
  await expect(page).toHaveURL(/[?&]seed=7(&|$)/)
})

test('the groups slider walks 5,184 → 2,592 → 1,296 MACs, and the pointwise step makes it 1,872', async ({
  page,
}) => {
  await openView(page, '#/convolve?cin=4&cout=4&df=6&lang=en')
  const heading = page.getByRole('main').getByRole('heading', { level: 1 })
  const slider = page.getByRole('slider', { name: 'groups, from standard to depthwise' })
  await expect(heading).toContainText('5,184')
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(heading).toContainText('2,592')
  await page.keyboard.press('ArrowRight')
  await expect(heading).toContainText('1,296')
  await page.getByRole('button', { name: 'Add the pointwise step' }).click()
  await expect(heading).toContainText('1,872')
  await expect(page).toHaveURL(/kind=separable/)
})

test('played at 10,000 MACs a second the layer runs to its end, 5,184 of 5,184', async ({
  page,
}) => {
  await openView(page, '#/convolve?cin=4&cout=4&df=6&rate=10000&lang=en')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(page.getByRole('main')).toContainText(main('5,184 of 5,184 MACs'))
  await expect(page).toHaveURL(/[?&]step=144(&|$)/)
})

test('a teacher’s link asks which finishes first; after the race it is 2.77 times sooner', async ({
  page,
}) => {
  await openView(page, '#/convolve?tab=race&cin=4&cout=4&df=6&rate=10000&lang=en')
  const race = page.getByRole('main')
  await expect(race.getByText('Which finishes first, and by how much?')).toBeVisible()
  await expect(race.getByText(/2\.77/)).toHaveCount(0)
  await race.getByRole('button', { name: 'Start the race' }).click()
  await expect(race.getByText(/2\.77/).first()).toBeVisible()
  await expect(race).toContainText('0.361')
})

test('on a projector of 1440 × 900 the race is seen whole, and no button moves in it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openView(page, '#/convolve?tab=race&cin=4&cout=4&df=6&rate=10000&lang=en')
  const race = page.getByRole('main')
  const bottom = async (name: string) => {
    const box = await race.getByRole('region', { name, exact: true }).boundingBox()
    return box ? box.y + box.height : Number.NaN
  }
  await race.getByText('separable', { exact: true }).click()
  for (const name of ['Standard', 'Depthwise-separable', 'The race track']) {
    expect(await bottom(name)).toBeLessThanOrEqual(900)
  }
  const back = race.getByRole('button', { name: 'To the start' })
  const before = await back.boundingBox()
  await race.getByRole('button', { name: 'Start the race' }).click()
  await expect(race.getByText(/2\.77/).first()).toBeVisible()
  expect((await back.boundingBox())?.y).toBe(before?.y)
})

/** 3×3, 1 → 1 channels: 9 steps, the fifth in hand. */
const SHORT = '#/convolve?cin=1&cout=1&df=3&step=5&lang=en'
const make = (page: Page) => page.getByRole('button', { name: 'Make an animated GIF' })
const film = (page: Page) => page.getByRole('region', { name: 'Animation as a file' })

test('a film of 9 steps is 960 wide in every frame, though the window goes from 1440 to 600 px', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openView(page, SHORT)
  const picture = page.getByRole('figure')
  const held = page.locator('[inert]').filter({ has: picture })
  await page.getByRole('radio', { name: 'fast' }).focus()
  const download = page.waitForEvent('download')
  await make(page).click()
  await expect(film(page)).toContainText(/frame [2-9] of 9/)
  await expect(held).toHaveCount(1)
  // Keys that otherwise move the picture or draw it another way.
  for (const key of ['.', 'End', 'n', 'k']) await page.keyboard.press(key)
  await page.setViewportSize({ width: 600, height: 800 })
  const path = await (await download).path()
  const gif = decode((await readFile(path)).buffer)
  expect([gif.width, gif.frames.length]).toEqual([960, 9])
  await expect(film(page)).toContainText(/convolve-standard\.gif, .* is in your downloads/)
  await expect(held).toHaveCount(0)
  await expect(page).toHaveURL(/[?&]step=5(&|$)/)
  await expect(page).not.toHaveURL(/show=numbers/)
  await expect(page.getByRole('main')).toContainText(main('step 5 of 9'))
})

test('a film whose packer cannot be loaded says so, gives the picture back and can be begun again', async ({
  page,
}) => {
  await page.route('**/gifWorker*', (route) => route.abort())
  await openView(page, SHORT)
  await make(page).click()
  await expect(film(page).getByRole('alert')).toContainText('did not start')
  await expect(page.locator('[inert]')).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText(main('step 5 of 9'))
  await page.unroute('**/gifWorker*')
  const download = page.waitForEvent('download')
  await make(page).click()
  expect((await download).suggestedFilename()).toBe('convolve-standard.gif')
})

test('on a phone of 390 px every tab fits, and a tap on the input lets its pixel be changed', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    serviceWorkers: 'block',
    ...(baseURL ? { baseURL } : {}),
  })
  const page = await context.newPage()
  for (const tab of ['race', 'rank', 'pictures', 'step']) {
    await page.goto('about:blank')
    await openView(page, `#/convolve?tab=${tab}&cin=4&cout=4&df=6&lang=en`)
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways, tab).toBe(0)
  }
  await page.getByRole('slider', { name: /^input 6×6×4/ }).tap({ force: true })
  await page.getByRole('button', { name: 'More by 0.5' }).tap()
  await expect(page).toHaveURL(/[?&]edit=i/)
  await context.close()
})

/** A pixel, a weight and an output of 4 → 4 channels, each on the nearest sheet. */
const PRESSED: readonly Spot[] = [
  { kind: 'map', map: 0, y: 2, x: 3, channel: 0 },
  { kind: 'weight', stage: 0, y: 1, x: 1, inChannel: 0, outChannel: 0 },
  { kind: 'map', map: 1, y: 4, x: 2, channel: 0 },
]

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  for (const display of ['solid', 'numbers'] as const) {
    test(`at ${width} px, ${display}: a press pins pixel, weight and output, and an output’s second computes up to step 26`, async ({
      browser,
      baseURL,
    }) => {
      const hasTouch = width < 600
      const context = await browser.newContext({
        ...{ viewport: { width, height }, hasTouch, serviceWorkers: 'block' },
        ...(baseURL ? { baseURL } : {}),
      })
      const page = await context.newPage()
      await openView(page, `#/convolve?cin=4&cout=4&df=6&show=${display}&lang=en`)
      const plan = planOf()
      const press = async (spot: Spot) => {
        const { x, y } = await cellOnScreen(page, plan, display, spot)
        if (hasTouch) return page.touchscreen.tap(x, y)
        await page.mouse.move(x, y)
        await page.mouse.down()
        await page.mouse.up()
      }
      for (const spot of PRESSED) {
        await press(spot)
        const pinned = new RegExp(`[?&]pin=${printSpot(spot)}(&|$)`)
        await expect(page).toHaveURL(pinned)
        if (!hasTouch) await page.mouse.move(2, 2)
        await expect(page.getByText(/^Pinned: /)).toHaveCount(1)
        await expect(page).toHaveURL(pinned)
        await page.keyboard.press('Escape')
        await expect(page).not.toHaveURL(/[?&]pin=/)
        await expect(page.getByText(/^Pinned: /)).toHaveCount(0)
      }
      // Once let go of, the same output is pressed for the first time again, also by a mouse over it.
      if (!hasTouch) await page.mouse.move(2, 2)
      await press({ kind: 'map', map: 1, y: 4, x: 2, channel: 0 })
      await expect(page).toHaveURL(/[?&]pin=m1420(&|$)/)
      await page.keyboard.press('Escape')
      const output: Spot = { kind: 'map', map: 1, y: 4, x: 1, channel: 0 }
      for (const pins of [1, 0]) {
        await press(output)
        await expect(page.getByText(/^Pinned: /)).toHaveCount(pins)
      }
      await expect(page).toHaveURL(/[?&]step=26(&|$)/)
      await context.close()
    })
  }
}

const HOSTILE = [
  'kind=spatial&k=7&d=3&p=valid&df=1',
  'kind=pointwise&cin=1&cout=1&df=1&s=3&step=9999',
  'kind=grouped&g=5&cin=6&cout=4&m=9&fw=99',
  'edit=zzz&pk=*&mix=1_2&rk=none&seed=-1&rate=0&show=flat&tab=other&in=x&w=y',
  'kind=depthwise&cin=6&m=6&k=7&df=12&d=3&edit=i0123.5_k1100-1.25',
  'kind=separable&w=imagenet&in=spot&show=numbers',
  'tab=pictures&pic=camera',
  'tab=pictures&pic=file&mix=0_0_0',
  'tab=rank&rk=shown&k=1&cin=1&cout=1',
  'tab=race&k=1&cout=1&cin=1&df=1',
]

for (const query of HOSTILE) {
  test(`#/convolve?${query} opens without an error or NaN`, async ({ page }) => {
    await openView(page, `#/convolve?${query}`)
    await expect(page.getByRole('main')).not.toContainText(/NaN|undefined|Infinity/)
  })
}
