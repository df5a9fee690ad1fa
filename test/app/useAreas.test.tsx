import '../ui/browserParts'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { afterEach, expect, it, vi } from 'vitest'
import { useAreas } from '../../src/app/useAreas'
import { createI18n, SHELL_AREAS } from '../../src/i18n/i18n'
import { PanelBoundary } from '../../src/ui/PanelBoundary'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function Late() {
  const { t } = useTranslation('help')
  return useAreas(['help']) ? <h2>{t('title')}</h2> : null
}

it('words that could not be fetched are told, and asked for once more with 1 press', async () => {
  // React tells of the failure, which is what is asked for here.
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  const i18n = await createI18n('en', SHELL_AREAS)
  i18n.language = 'of no file'
  render(
    <I18nextProvider i18n={i18n}>
      <PanelBoundary>
        <Late />
      </PanelBoundary>
    </I18nextProvider>,
  )
  const again = await screen.findByRole('button', { name: '↻' })
  i18n.language = 'en'
  await userEvent.setup().click(again)
  expect(await screen.findByRole('heading', { name: 'About this laboratory' })).toBeTruthy()
})
