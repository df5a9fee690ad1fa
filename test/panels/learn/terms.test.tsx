import '../../ui/browserParts'
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { Source } from '../../../src/panels/learn/words/Source'
import { LessonContext, type LessonMode } from '../../../src/panels/learn/words/scope'
import { Term } from '../../../src/panels/learn/words/Term'
import { draw } from './page'

afterEach(cleanup)

const scope = (mode: LessonMode) => {
  const step = { id: 'one' }
  return { lesson: { id: 'price' as const, minutes: 1, steps: [step] }, step, mode }
}

it('a term opens its meaning by Enter and closes it by Esc, with the focus back on the word', async () => {
  const user = userEvent.setup()
  await draw(<Term id="mac">MACs</Term>)
  await user.tab()
  const word = screen.getByRole('button', { name: 'MACs' })
  expect(document.activeElement).toBe(word)
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.keyboard('{Enter}')
  const meaning = await screen.findByRole('dialog', {
    name: 'What “multiply–accumulate (MAC)” means',
  })
  expect(meaning.textContent).toContain('One multiplication and the addition of its product')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(word))
})

it('from its meaning a link leads to the term’s own place in the glossary', async () => {
  const user = userEvent.setup()
  const { store } = await draw(<Term id="depthwise">深度卷積</Term>, {
    ...{ view: 'cost', language: 'zh-Hant' },
  })
  await user.click(screen.getByRole('button', { name: '深度卷積' }))
  await user.click(await screen.findByRole('link', { name: '到詞彙表看' }))
  expect(store.getState().choice).toMatchObject({ view: 'learn', panel: 'glossary.depthwise' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('a source names itself by authors and year, and opens what it contributes', async () => {
  const user = userEvent.setup()
  await draw(
    <>
      <Source id="mobilenet-v1" />
      <Source id="efficientnet" />
      <Source id="xception">the paper</Source>
      <Source id="animated-ai" />
    </>,
  )
  const names = screen.getAllByRole('button').map((button) => button.textContent)
  expect(names).toEqual([
    ...['Howard et al. (2017)', 'Tan and Le (2019)', 'the paper', 'Animated AI'],
  ])
  await user.click(screen.getByRole('button', { name: 'the paper' }))
  const gist = await screen.findByRole('dialog', { name: 'Source: Chollet (2016)' })
  expect(gist.querySelector('a')?.href).toBe('https://arxiv.org/abs/1610.02357')
})

it.each(['sheet', 'answers'] as const)('in %s, terms and sources are plain text', async (mode) => {
  await draw(
    <LessonContext value={scope(mode)}>
      <p>
        <Term id="mac">MACs</Term>, <Source id="resnet" />
      </p>
    </LessonContext>,
  )
  expect(document.body.textContent).toBe('MACs, He et al. (2015)')
  expect(screen.queryByRole('button')).toBeNull()
})
