import { chromiumFlags, findChromium } from '../../scripts/chromium'
import { expect, openView, test } from './lab'

const withoutGpu = chromiumFlags.filter((flag) => !/angle|swiftshader|blocklist/.test(flag))

test.use({
  launchOptions: {
    executablePath: findChromium() ?? '',
    args: [...withoutGpu, '--disable-gpu', '--disable-software-rasterizer'],
  },
})

test('without WebGL the network runs on WebAssembly and the page says so', async ({ page }) => {
  await openView(page, '#/live?a=0.25&px=96&lang=en')
  await expect(page.getByText(/WebGL cannot be had in this browser/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'On this device' })).toContainText(/\d\sms/, {
    timeout: 90_000,
  })
})
