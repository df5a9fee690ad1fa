import '../../ui/browserParts'
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useSolo } from '../../../src/app/embed/useSolo'
import { DEFAULT_CHOICE } from '../../../src/state/choice'
import { createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function Frame({ isDrawn }: { readonly isDrawn: boolean }) {
  const solo = useSolo()
  return (
    <main id="main" data-solo-is={solo}>
      {solo === 'missing' ? <p role="alert">none</p> : <h1>a view</h1>}
      {isDrawn && <section data-piece="bars" />}
    </main>
  )
}

const store = createAppStore({ ...DEFAULT_CHOICE, embed: true, panel: 'bars' })
const frame = (isDrawn: boolean) => (
  <StoreContext value={store}>
    <Frame isDrawn={isDrawn} />
  </StoreContext>
)
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const said = () => screen.getByRole('main').dataset.soloIs

it('a panel that has not come after 15 s is missing, and stays so when the page says it', async () => {
  render(frame(false))
  await pass(14_999)
  expect(said()).toBe('looking')
  await pass(1)
  await pass(60_000)
  expect(said()).toBe('missing')
  expect(screen.getByRole('alert').textContent).toBe('none')
})

it('a panel that goes has 15 s to come back', async () => {
  const { rerender } = render(frame(true))
  expect(said()).toBe('found')
  await pass(20_000)
  rerender(frame(false))
  await pass(14_000)
  expect(said()).toBe('looking')
  rerender(frame(true))
  await pass(20_000)
  expect(said()).toBe('found')
  rerender(frame(false))
  await pass(15_000)
  expect(said()).toBe('missing')
})
