import '../../ui/browserParts'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { AccuracyPart } from '../../../src/panels/networks/accuracy/AccuracyPart'
import { ScalingPart } from '../../../src/panels/networks/scaling/ScalingPart'
import { openStudies } from './openStudies'

afterEach(cleanup)

it('says what each tool prints for MobileNetV2: torchinfo 300,809,384', async () => {
  await openStudies({ netId: 'mobilenet_v2' }, ({ one, two }) => (
    <AccuracyPart one={one} two={two} />
  ))
  expect(document.body.textContent).toContain('300,809,384')
  expect(screen.getAllByText('torchinfo').length).toBeGreaterThan(0)
})

it('places 75 published points and names those nearest to the setting, inventing none', async () => {
  await openStudies({ netId: 'mobilenet_v1', alpha: 0.6, resolution: 200 }, ({ one, two }) => (
    <AccuracyPart one={one} two={two} />
  ))
  expect(document.body.textContent).toMatch(/nearest|Nearest/)
  expect(document.body.textContent).not.toMatch(/NaN|undefined|\{\{/)
})

it.each(['en', 'zh-Hant', 'zh-Hans'] as const)(
  'counts the whole grid of MobileNetV1 in %s, with no hole in a sentence',
  async (language) => {
    await openStudies({ language }, ({ one }) => <ScalingPart study={one} place="one" />)
    await waitFor(() =>
      expect(within(document.body).getAllByRole('figure').length).toBeGreaterThan(1),
    )
    expect(document.body.textContent).not.toMatch(/NaN|undefined|\{\{/)
  },
)

it('a budget of 100 M MACs and 2 MiB comes with the address, and typing goes into it', async () => {
  const { store, user } = await openStudies({ budget: 'm100000000*b2097152' }, ({ one }) => (
    <ScalingPart study={one} place="one" />
  ))
  const macs = screen.getByLabelText('MACs', { selector: 'input[placeholder]' })
  const memory = screen.getByLabelText('peak memory', { selector: 'input[placeholder]' })
  expect(macs).toHaveProperty('value', '100 M')
  expect(memory).toHaveProperty('value', '2 MiB')
  await user.clear(memory)
  await user.clear(macs)
  await user.type(macs, '0.2 G')
  expect(macs).toHaveProperty('value', '0.2 G')
  expect(store.getState().choice.budget).toBe('m200000000')
})
