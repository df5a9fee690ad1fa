import '../../ui/browserParts'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, it, vi } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n'
import { RecordsPart } from '../../../src/panels/live/records/RecordsPart'
import { patternOf } from '../../../src/panels/QrCode'
import type { Lab } from '../../../src/state/lab/lab'
import { setLabOf } from '../../../src/state/lab/labBrowser'
import { printCompact } from '../../../src/state/records/compact'
import { essentialsOf } from '../../../src/state/records/essentials'
import { printRecord } from '../../../src/state/records/readRecord'
import { setControllerOf } from '../../../src/state/runBrowser'
import { StoreContext } from '../../../src/state/useApp'
import { record } from '../../state/records/sample'
import { bench } from '../../state/runFakes'

afterEach(cleanup)

async function open() {
  const at = bench()
  setControllerOf(at.store, at.controller)
  const asked: string[] = []
  const lab: Partial<Lab> = {
    async measure() {
      asked.push('measure')
      at.store.setState(({ lab: before }) => ({ lab: { ...before, record: record() } }))
    },
    cancel: () => void asked.push('cancel'),
  }
  setLabOf(at.store, lab as Lab) // nothing else of it is called here
  await at.started()
  const i18n = await createI18n('en')
  render(
    <I18nextProvider i18n={i18n}>
      <StoreContext value={at.store}>
        <RecordsPart />
      </StoreContext>
    </I18nextProvider>,
  )
  return { ...at, asked, user: userEvent.setup() }
}

const file = (name: string, text: string) => new File([text], name, { type: 'application/json' })

const choose = async (user: ReturnType<typeof userEvent.setup>, ...files: File[]) =>
  user.upload(document.querySelector<HTMLInputElement>('input[type="file"]')!, files)

const line = (id: number, ms: number, alpha = 0.5) => {
  const of = essentialsOf(record({ id: id.toString(16).padStart(12, '0') }))
  return printCompact({
    ...of,
    configuration: { ...of.configuration, alpha },
    total: { median: ms, p10: ms, p90: ms },
  })
}

async function paste(user: ReturnType<typeof userEvent.setup>, text: string) {
  const field = screen.getByLabelText<HTMLTextAreaElement>(/^Records as text/)
  await user.click(field)
  await user.paste(text)
  await user.click(screen.getByRole('button', { name: 'Take in' }))
  await waitFor(() => expect(field.value).toBe(''))
}

it('one minute gives a card with 7.9 ms, its setting and its QR code, and a line in the chart', async () => {
  const { user, asked } = await open()
  await user.click(screen.getByRole('button', { name: 'Measure for one minute' }))
  expect(asked).toEqual(['measure'])
  const card = within(screen.getByRole('article', { name: 'Result' }))
  expect(card.getByText(/7\.9\d*\sms/)).toBeTruthy()
  expect(card.getByText(/MobileNetV1, α 0\.5 at 160\spx/)).toBeTruthy()
  expect(card.getByText(/77\.0\sM MACs/)).toBeTruthy()
  expect(card.getByRole('img', { name: 'A QR code with this result' })).toBeTruthy()
  await user.click(card.getByRole('radio', { name: 'Setting' }))
  expect(card.getByRole('img', { name: /address of this setting/ })).toBeTruthy()
  expect(
    screen.getAllByText(/^Device 1, computer \(this one\) takes 7\.9\d*\sms a frame\.$/).length,
  ).toBeGreaterThan(0)
})

it('what the card copies as text is taken in on another device as one record', async () => {
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: 'Measure for one minute' }))
  await user.click(screen.getByRole('button', { name: 'Copy as text' }))
  const line = await navigator.clipboard.readText()
  cleanup()
  const other = await open()
  await paste(other.user, `here: ${line}`)
  expect(other.store.getState().lab.opened).toMatchObject([{ number: 1, isOwn: false }])
  expect(await screen.findByText('1 record was taken in.')).toBeTruthy()
})

it('2 files of other devices are compared without a name: the slower takes 2× as long', async () => {
  const { user } = await open()
  const slow = record({ id: 'ba9876543210' })
  const doubled = {
    ...slow,
    samples: { ...slow.samples, total: slow.samples.total.map((ms) => 2 * ms) },
  }
  await choose(user, file('a.json', printRecord(record())), file('b.json', printRecord(doubled)))
  expect(
    await screen.findAllByText(
      /^2 devices: half .* The fastest, Device 1, computer, .* Device 2, computer, .* 2× as long\.$/,
    ),
  ).toBeTruthy()
  expect(screen.queryAllByText(/Intel/)).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Show what each device is' }))
  expect(screen.getAllByText(/Device 1: Intel UHD Graphics 620/).length).toBeGreaterThan(0)
})

it('a record put away leaves the chart and comes back, the focus on what brings it back', async () => {
  const { user, store } = await open()
  await paste(user, [line(1, 5), line(2, 50)].join('\n'))
  await user.click(screen.getByRole('button', { name: 'Put away Device 1, computer' }))
  expect(screen.getAllByText(/^Device 2, computer takes 50\.0\sms/).length).toBeGreaterThan(0)
  const undo = screen.getByRole('button', { name: 'Bring back' })
  await waitFor(() => expect(document.activeElement).toBe(undo))
  await user.click(undo)
  await user.click(screen.getByRole('button', { name: 'Put all away' }))
  expect(screen.getByText('2 records were put away.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Bring back' }))
  expect(store.getState().lab.opened.map(({ number }) => number)).toEqual([1, 2])
})

it('2 configurations stand in 2 charts, and 3.8× the counting beside 4× the time', async () => {
  const { user } = await open()
  await paste(user, [line(1, 5), line(2, 20, 1)].join('\n'))
  expect(screen.getByText(/α 1 at .* counts 3\.8× the multiply.* is 4× as long\.$/)).toBeTruthy()
  expect(screen.getAllByRole('figure', { name: /^MobileNetV1, α/ })).toHaveLength(2)
  const [, dear, cheap] = within(
    screen.getByRole('table', { name: /against the one that counts most/ }),
  ).getAllByRole('row')
  expect(dear?.textContent).toMatch(/α 1 at 160\spx, WebGL1×1×1/)
  expect(cheap?.textContent).toMatch(/α 0\.5 at 160\spx, WebGL3\.8×4×1/)
})

it('a camera that is refused says so, and what does without one', async () => {
  const { user } = await open()
  vi.stubGlobal('isSecureContext', true)
  const refused = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  const mediaDevices = Object.assign(new EventTarget(), { getUserMedia: refused })
  Object.assign(navigator, { mediaDevices })
  await user.click(screen.getByRole('button', { name: 'Scan codes with the camera' }))
  expect(await screen.findByText('The camera was refused')).toBeTruthy()
  expect(screen.getByText(/^Without a camera/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
  Reflect.deleteProperty(navigator, 'mediaDevices')
  vi.unstubAllGlobals()
})

it('a device without a reader of codes says so, puts the camera out and offers other ways', async () => {
  const { user } = await open()
  vi.stubGlobal('isSecureContext', true)
  // jsdom plays nothing and has no workers, where codes are read.
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue(undefined)
  const stop = vi.fn()
  const stream = { getTracks: () => [{ stop }], getVideoTracks: () => [] }
  const getUserMedia = () => Promise.resolve(stream)
  const mediaDevices = Object.assign(new EventTarget(), { getUserMedia })
  Object.assign(navigator, { mediaDevices })
  await user.click(screen.getByRole('button', { name: 'Scan codes with the camera' }))
  const title = 'The reader of codes could not be started'
  expect(await screen.findByText(title)).toBeTruthy()
  expect(screen.getByText(/^Without a camera/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
  expect(stop).toHaveBeenCalledTimes(1)
  Reflect.deleteProperty(navigator, 'mediaDevices')
  vi.unstubAllGlobals()
})

it('a file that is no record is named with its reason, and the others are opened', async () => {
  const { user } = await open()
  const damaged = printRecord(record()).replace('"runs": 4', '"runs": -4')
  await choose(user, file('photo.json', 'no'), file('old.json', damaged))
  expect(await screen.findByText('2 were not taken in')).toBeTruthy()
  expect(screen.getByText(/damaged at protocol\.runs/)).toBeTruthy()
  expect(screen.getByText(/not JSON/)).toBeTruthy()
})

it('a QR pattern is drawn run by run: 3 runs of dark modules are 3 rectangles', () => {
  const data = [
    [true, true, false],
    [false, true, false],
    [false, false, true],
  ]
  expect(patternOf({ size: 3, data })).toEqual({
    size: 3,
    path: 'M0 0h2v1h-2zM1 1h1v1h-1zM2 2h1v1h-1z',
  })
})
