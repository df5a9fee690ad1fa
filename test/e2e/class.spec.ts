import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from 'uqr'
import { chromiumFlags, findChromium } from '../../scripts/chromium'
import { printCompact } from '../../src/state/records/compact'
import { expect, openView, test } from './lab'

const PAGE = '#/live?a=0.25&px=96&be=wasm&lp=records&lang=en'

/** The record of one device of a class: `ms` to a frame, and its own id. */
const line = (index: number, ms: number) =>
  printCompact({
    id: index.toString(16).padStart(12, '0'),
    made: '2026-09-01',
    configuration: {
      netId: 'mobilenet_v1',
      alpha: 0.25,
      resolution: 96,
      transforms: '',
      backend: 'wasm',
    },
    device: `${4 + (index % 3) * 2}×CPU, Android`,
    kind: index % 2 ? 'phone' : 'chromebook',
    total: { median: ms, p10: ms * 0.9, p90: ms * 1.2 },
    inferenceMs: ms * 0.8,
    n: 400,
    floatBits: 32,
    clock: 'clock',
    spoiled: false,
  })

/** Dark and light of a code's modules with its quiet border. */
const modules = (text: string) => encode(text, { ecc: 'L', border: 4 })

/** A code as raw grey video, one frame that a fake camera shows again and again. */
function cameraFile(text: string): string {
  const [width, height] = [640, 480]
  const { size, data } = modules(text)
  const each = Math.floor((height - 40) / size)
  const [left, top] = [(width - each * size) >> 1, (height - each * size) >> 1]
  const luma = new Uint8Array(width * height).fill(235)
  for (let y = 0; y < size * each; y += 1)
    for (let x = 0; x < size * each; x += 1)
      if (data[Math.floor(y / each)]?.[Math.floor(x / each)])
        luma[(top + y) * width + left + x] = 16
  const file = join(mkdtempSync(join(tmpdir(), 'code-')), 'code.y4m')
  const chroma = new Uint8Array((width * height) / 2).fill(128)
  const head = `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\nFRAME\n`
  writeFileSync(file, Buffer.concat([Buffer.from(head), luma, chroma]))
  return file
}

/** The camera of every test here looks at one code. */
test.use({
  launchOptions: {
    executablePath: findChromium() ?? '',
    args: [...chromiumFlags, `--use-file-for-fake-video-capture=${cameraFile(line(7, 12))}`],
  },
})

test('30 records pasted and one read from a picture stand in one chart; what is put away comes back', async ({
  page,
}) => {
  await openView(page, PAGE)
  await page.getByText('Paste text instead').click()
  const text = Array.from({ length: 30 }, (_, index) => `pupil: ${line(index, 5 + index)}`)
  await page.getByLabel(/^Records as text/).fill(text.join('\n'))
  await page.getByRole('button', { name: 'Take in' }).click()
  await expect(page.getByText('30 records were taken in.')).toBeVisible()
  const chart = page.getByRole('figure', { name: /^MobileNetV1, α 0\.25 at 96\spx, WebAssembly/ })
  await expect(chart).toContainText('30 devices: half of them take 19.5')
  await expect(chart).toContainText(/the slowest, Device 30, phone, takes 34\.0/)
  await chart.getByRole('button', { name: 'Show the figures' }).click()
  await expect(chart.getByRole('row')).toHaveCount(31)

  // A picture of a 31st code, as a pupil would send it: a photograph's file and nothing beside it.
  const { size, data } = modules(line(30, 200))
  const picture = await page.evaluate(
    async ({ size, data }) => {
      const canvas = document.createElement('canvas')
      canvas.width = size * 6
      canvas.height = size * 6
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('no canvas')
      pen.fillStyle = '#fff'
      pen.fillRect(0, 0, canvas.width, canvas.height)
      pen.fillStyle = '#000'
      for (const [y, row] of data.entries())
        for (const [x, isDark] of row.entries()) if (isDark) pen.fillRect(x * 6, y * 6, 6, 6)
      return canvas.toDataURL('image/png').split(',')[1] ?? ''
    },
    { size, data },
  )
  await page
    .locator('input[type=file][accept*="image"]')
    .last()
    .setInputFiles({
      name: 'code.png',
      mimeType: 'image/png',
      buffer: Buffer.from(picture, 'base64'),
    })
  await expect(page.getByText('1 record was taken in.')).toBeVisible()
  await expect(chart).toContainText('the slowest, Device 31, Chromebook')

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save all as text' }).click(),
  ])
  expect(
    readFileSync(await saved.path(), 'utf8')
      .trim()
      .split('\n'),
  ).toHaveLength(31)
  await page.getByRole('button', { name: 'Put all away' }).click()
  await expect(chart).toHaveCount(0)
  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect(chart.getByRole('row')).toHaveCount(0)
  await expect(chart).toContainText('31 devices')
})

test('a code before the camera is counted once, and the camera is off when the dialog is closed', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { mediaDevices } = navigator
    const ask = mediaDevices.getUserMedia.bind(mediaDevices)
    const given: MediaStreamTrack[] = []
    Object.assign(globalThis, { given })
    mediaDevices.getUserMedia = async (wish) => {
      const stream = await ask(wish)
      given.push(...stream.getTracks())
      return stream
    }
  })
  await openView(page, PAGE)
  await page.getByRole('button', { name: 'Scan codes with the camera' }).click()
  const dialog = page.getByRole('dialog', { name: 'Scan codes' })
  await expect(dialog).toContainText('1 record read')
  await expect(dialog).toContainText(/Device 1, phone: 12\.0\sms/)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toHaveCount(0)
  const states = await page.evaluate(() =>
    (globalThis as unknown as { given: MediaStreamTrack[] }).given.map((one) => one.readyState),
  )
  expect(states).toEqual(['ended'])
  await expect(page.getByRole('figure', { name: /^MobileNetV1/ })).toContainText('Device 1, phone')
})

test('30 files dropped at once are 30 devices in one chart', async ({ page }) => {
  await openView(page, PAGE)
  const lines = Array.from({ length: 30 }, (_, index) => line(index, 5 + index))
  const dataTransfer = await page.evaluateHandle((lines) => {
    const all = new DataTransfer()
    for (const [index, text] of lines.entries())
      all.items.add(new File([text], `${index}.txt`, { type: 'text/plain' }))
    return all
  }, lines)
  await page.getByText(/can also be dropped here/).dispatchEvent('drop', { dataTransfer })
  await expect(page.getByText('30 records were taken in.')).toBeVisible()
  await expect(page.getByRole('figure', { name: /^MobileNetV1/ })).toContainText('30 devices')
})
