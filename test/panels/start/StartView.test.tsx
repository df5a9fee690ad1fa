import '../../ui/browserParts'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, it, vi } from 'vitest'
import { createI18n } from '../../../src/i18n/i18n'
import StartView from '../../../src/panels/start/StartView'
import { createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'
import { bareEnglish, pseudoI18n } from '../../i18n/pseudo'

afterEach(cleanup)

async function open(isStill: boolean, i18n = createI18n('en')) {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    // The one question the page asks here is whether motion is unwanted.
    (media) => ({ matches: isStill, media }) as MediaQueryList,
  )
  const words = await i18n
  await act(async () => {
    render(
      <I18nextProvider i18n={words}>
        <StoreContext value={createAppStore()}>
          <StartView />
        </StoreContext>
      </I18nextProvider>,
    )
  })
}
const picture = () => screen.getByRole('img')

it('where motion is unwanted, the 68 squares of the end are there at once and stay', async () => {
  await open(true)
  expect(picture().style.getPropertyValue('--t')).toBe('1')
  expect(screen.getByText('68')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Play it again' }))
  expect(picture().style.getPropertyValue('--t')).toBe('1')
})

it('begins whole, and a hand on the slider takes it apart: half way 178 squares count', async () => {
  await open(false)
  expect(screen.getByText('288')).toBeTruthy()
  fireEvent.change(screen.getByRole('slider'), { target: { value: '50' } })
  expect(picture().style.getPropertyValue('--t')).toBe('0.5')
  expect(screen.getByText('178')).toBeTruthy()
})

it('has 7 doors, each a real link', async () => {
  await open(true)
  const doors = within(screen.getByRole('navigation')).getAllByRole('link')
  const links = doors.map((link) => link.getAttribute('href'))
  expect(links).toEqual([
    ...['#/convolve', '#/cost', '#/networks', '#/live', '#/blocks', '#/learn'],
    '#/learn?panel=teach',
  ])
})

it('speaks no word that was not given to a translator', async () => {
  await open(true, pseudoI18n())
  expect(bareEnglish(document.body, '.katex')).toEqual([])
})

it('says in 3 sentences what is kept and names the 1 other host, in each language', async () => {
  for (const [language, title] of [
    ['en', 'What is kept, and where'],
    ['zh-Hant', '存了什麼，存在哪裡'],
    ['zh-Hans', '存了什么，存在哪里'],
  ] as const) {
    await open(true, createI18n(language))
    const said = screen.getByRole('heading', { name: title }).parentElement
    expect(said?.querySelectorAll('p:not(:has(a))')).toHaveLength(3)
    expect(said?.querySelector('a')?.getAttribute('href')).toBe('#/learn?panel=privacy')
    expect(said?.textContent).toContain('storage.googleapis.com')
    cleanup()
  }
})
