import { expect, openView, test } from './lab'

test('MobileNetV2 at α 0.75 and 160 px is 107,295,200 MACs, and the page says what other tools print', async ({
  page,
}) => {
  await openView(page, '#/networks?net=mobilenet_v2&a=0.75&px=160&lang=en')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toContainText('MobileNetV2')
  await expect(main).toContainText('107,295,200')
  await expect(main).toContainText('2,636,424')
  await page.getByRole('button', { name: 'Why does my tool say something else?' }).click()
  await expect(page).toHaveURL(/[?&]part=accuracy(&|$)/)
  await expect(main).toContainText('torchinfo')
})

test('a second network is in the link: MobileNetV1 and its full twin, 8.56 times', async ({
  page,
}) => {
  await openView(page, '#/networks?net2=mobilenet_v1&tf2=full&part=compare&lang=en')
  await expect(page.getByRole('main')).toContainText('8.56×')
  await expect(page.getByRole('main')).toContainText('4.87')
})

test('one layer is made separable by a press, and Back takes it back', async ({ page }) => {
  await openView(page, '#/networks?net=resnet18&at=layer1.0.conv1&lang=en')
  const before = page.url()
  await page.getByRole('button', { name: /Make layer1\.0\.conv1 separable/ }).click()
  await expect(page).toHaveURL(/tf=sep%7Elayer1\.0\.conv1|tf=sep~layer1\.0\.conv1/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('layer1.0.conv1 separable')
  await page.goBack()
  await expect(page).toHaveURL(before)
})

test('the graph fills the screen, and Escape leaves it', async ({ page }) => {
  await openView(page, '#/networks?net=googlenet&part=graph&fold=blocks&open=inception3a&lang=en')
  await expect(page.getByRole('treeitem', { name: /^inception3a, / })).toHaveAttribute(
    'aria-expanded',
    'true',
  )
  await page.getByRole('button', { name: 'Fill the screen' }).click()
  await expect(page.locator('[data-full="true"]')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-full="true"]')).toHaveCount(0)
})

test('on a phone the table begins within a screen and a half, count and share in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openView(page, '#/networks?lang=en')
  const grid = page.getByRole('grid')
  const share = grid.getByRole('columnheader', { name: 'Share of MACs' })
  await expect(share).toBeVisible()
  const [top, place] = [(await grid.boundingBox())?.y, await share.boundingBox()]
  expect(top).toBeLessThan(1.5 * 844)
  expect((place?.x ?? 390) + (place?.width ?? 390)).toBeLessThanOrEqual(390)
})

const HOSTILE = [
  'net=vgg16&px=32&tf=sep~nothing*k7&at=<script>&sort=-zzz&find=%00',
  'net=inception_v3&px=32&part=graph',
  'net=none&net2=zzz&a2=99&px2=-1&tf=full*full*zz&part=x&by=y&fold=z&bytes=q',
  'net=shufflenet_v2_x1_0&tf=full*sep*relu*nose*k5*t10&part=charts&fold=stages',
  'net=mobilenet_v3_large&a=0.1&px=33&part=scaling&by=flopsPerByte',
  'net=alexnet_grouped&part=code&at=nowhere',
]

for (const query of HOSTILE) {
  test(`#/networks?${query} opens without an error or NaN`, async ({ page }) => {
    await openView(page, `#/networks?${query}`)
    await expect(page.getByRole('main')).not.toContainText(/NaN|undefined|Infinity/)
  })
}
