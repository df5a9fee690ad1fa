import type { i18n as I18n } from 'i18next'
import { StrictMode } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Choice } from '../state/choice'
import type { AppStore } from '../state/store'
import { StoreContext } from '../state/useApp'
import { BaseContext } from './base'
import { ControlLanguage } from './ControlLanguage'
import { Page } from './Page'

export interface AppProps {
  readonly store: AppStore
  readonly i18n: I18n
  /** What an address leaves out. */
  readonly base: Choice
}

export function App({ store, i18n, base }: AppProps) {
  return (
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <StoreContext value={store}>
          <BaseContext value={base}>
            <ControlLanguage>
              <Page />
            </ControlLanguage>
          </BaseContext>
        </StoreContext>
      </I18nextProvider>
    </StrictMode>
  )
}
