import '../ui/browserParts'
import { readFileSync } from 'node:fs'
import { act, cleanup, render } from '@testing-library/react'
import type { ComponentType } from 'react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, it } from 'vitest'
import { createI18n } from '../../src/i18n/i18n'
import CostView from '../../src/panels/cost/CostView'
import LearnView from '../../src/panels/learn/LearnView'
import { DEFAULT_CHOICE, LANGUAGES, type Language } from '../../src/state/choice'
import { createAppStore } from '../../src/state/store'
import { StoreContext } from '../../src/state/useApp'

const page = new DOMParser().parseFromString(readFileSync('index.html', 'utf8'), 'text/html')

afterEach(cleanup)

const VIEWS = { cost: [CostView, 'figcaption p'], learn: [LearnView, 'header p'] } as const
type Early = keyof typeof VIEWS

async function draw(View: ComponentType, view: Early, language: Language) {
  const i18n = await createI18n(language)
  await act(async () => {
    render(
      <I18nextProvider i18n={i18n}>
        <StoreContext value={createAppStore({ ...DEFAULT_CHOICE, view, language })}>
          <View />
        </StoreContext>
      </I18nextProvider>,
    )
  })
}

const said = (root: ParentNode, selector: string) =>
  root.querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim()

it.each(
  LANGUAGES.flatMap((language) => [['cost', language] as const, ['learn', language] as const]),
)(
  'the heading and the 1 sentence that are read before %s are its own in %s',
  async (view, lang) => {
    const [View, sentence] = VIEWS[view]
    await draw(View, view, lang)
    const block = page.querySelector(`[data-view="${view}"][lang="${lang}"]`)
    expect(said(document.body, 'h1')).toBeTruthy()
    expect(block && said(block, 'h1')).toBe(said(document.body, 'h1'))
    expect(block && said(block, 'p')).toBe(said(document.body, sentence))
  },
)
