import { act, render } from '@testing-library/react'
import type { i18n as I18n } from 'i18next'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createI18n } from '../../../src/i18n/i18n'
import { type Choice, DEFAULT_CHOICE } from '../../../src/state/choice'
import {
  createNotebook,
  type NotebookShelf,
  type NotebookStore,
} from '../../../src/state/notebook/notebook'
import { setNotebookOf } from '../../../src/state/notebook/notebookBrowser'
import { type AppStore, createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'

export const EMPTY_SHELF: NotebookShelf = {
  read: async () => undefined,
  update: async () => undefined,
  erase: async () => undefined,
}

interface Drawn {
  readonly store: AppStore
  readonly notebook: NotebookStore
}

/** A part of the Learn view over a state and a notebook of its own. */
export async function draw(
  part: ReactNode,
  choice: Partial<Choice> = {},
  { i18n, shelf = EMPTY_SHELF }: { i18n?: I18n; shelf?: NotebookShelf } = {},
): Promise<Drawn> {
  const store = createAppStore({ ...DEFAULT_CHOICE, view: 'learn', ...choice })
  const notebook = createNotebook(shelf)
  setNotebookOf(store, notebook)
  const spoken = i18n ?? (await createI18n(store.getState().choice.language))
  await act(async () => {
    render(
      <I18nextProvider i18n={spoken}>
        <StoreContext value={store}>{part}</StoreContext>
      </I18nextProvider>,
    )
  })
  return { store, notebook }
}
