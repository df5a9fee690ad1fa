import '../../ui/browserParts'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, it, vi } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n'
import { RecordsPart } from '../../../src/panels/live/records/RecordsPart'
import { patternOf } from '../../../src/panels/QrCode'
import type { Lab } from '../../../src/state/lab/lab'
import { setLabOf } from '../../../src/state/lab/labBrowser'
import { printRecord } from '../../../src/state/records/readRecord'
import { setControllerOf } from '../../../src/state/runBrowser'
import { StoreContext } from '../../../src/state/useApp'
import { record } from '../../state/records/sample'
import { bench } from '../../state/runFakes'

vi.setConfig({ testTimeout: 30_000 })
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

it('one minute gives a card with 7.9 ms, its setting and its QR code, and a line in the chart', async () => {
  const { user, asked } = await open()
  await user.click(screen.getByRole('button', { name: 'Measure for one minute' }))
  expect(asked).toEqual(['measure'])
  const card = within(screen.getByRole('article', { name: 'Result' }))
  expect(card.getByText(/7\.9\d*\sms/)).toBeTruthy()
  expect(card.getByText(/MobileNetV1, α 0\.5 at 160\spx/)).toBeTruthy()
  expect(card.getByText(/77\.0\sM MACs/)).toBeTruthy()
  expect(card.getByRole('img', { name: /QR code/ })).toBeTruthy()
  expect(screen.getAllByText(/takes 7\.9\d*\sms a frame\.$/).length).toBeGreaterThan(0)
})

it('2 files of other devices are compared: the slower takes 2× as long', async () => {
  const { user } = await open()
  const slow = record({ id: 'ba9876543210' })
  const doubled = {
    ...slow,
    samples: { ...slow.samples, total: slow.samples.total.map((ms) => 2 * ms) },
  }
  await choose(user, file('a.json', printRecord(record())), file('b.json', printRecord(doubled)))
  expect(
    await screen.findAllByText(/^Of 2 records the fastest is .* takes 2× as long\.$/),
  ).toBeTruthy()
  await user.click(screen.getAllByRole('button', { name: /^Put away/ })[0]!)
  expect(screen.getAllByText(/takes 15\.\d\sms a frame\.$/).length).toBeGreaterThan(0)
})

it('a file that is no record is named with its reason, and the others are opened', async () => {
  const { user } = await open()
  const damaged = printRecord(record()).replace('"runs": 4', '"runs": -4')
  await choose(user, file('photo.json', 'no'), file('old.json', damaged))
  expect(await screen.findByText('2 files were not opened')).toBeTruthy()
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
