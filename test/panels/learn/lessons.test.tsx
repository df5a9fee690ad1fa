import '../../ui/browserParts'
import { existsSync } from 'node:fs'
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { judge, rightAnswer, valuesOf } from '../../../src/core/questions/question'
import { createI18n } from '../../../src/i18n/i18n'
import type { Lesson } from '../../../src/lessons/lesson'
import { lessonPlan } from '../../../src/lessons/shelf'
import LessonAside from '../../../src/panels/learn/aside/LessonAside'
import { openLesson } from '../../../src/panels/learn/aside/openLesson'
import {
  type Choice,
  DEFAULT_CHOICE,
  LANGUAGES,
  type Language,
  LESSONS,
  type LessonId,
} from '../../../src/state/choice'
import { createNotebook, type NotebookStore } from '../../../src/state/notebook/notebook'
import { setNotebookOf } from '../../../src/state/notebook/notebookBrowser'
import { type AppStore, choose, createAppStore } from '../../../src/state/store'
import { StoreContext } from '../../../src/state/useApp'

afterEach(cleanup)

const written = LESSONS.filter((id) => existsSync(`src/lessons/${id}/lesson.ts`))

interface Opened {
  readonly store: AppStore
  readonly notebook: NotebookStore
  readonly plan: Lesson
}

async function open(id: LessonId, language: Language, part: Partial<Choice> = {}): Promise<Opened> {
  const store = createAppStore({ ...DEFAULT_CHOICE, language, ...part })
  const notebook = createNotebook({
    read: async () => undefined,
    update: async () => undefined,
    erase: async () => undefined,
  })
  setNotebookOf(store, notebook)
  const plan = await lessonPlan(id)
  if (part.lesson === undefined) await openLesson(store, id)
  const i18n = await createI18n(language)
  await act(async () => {
    render(
      <I18nextProvider i18n={i18n}>
        <StoreContext value={store}>
          <main id="main" />
          <LessonAside id={id} />
        </StoreContext>
      </I18nextProvider>,
    )
  })
  await screen.findByRole('heading', { level: 3 })
  return { store, notebook, plan }
}

const verdictIn = (element: Element) =>
  within(element.closest('[data-ask]') as HTMLElement).getByRole('status').dataset.verdict

/** Every button that checks an answer is the first of its question. */
async function checkByKey(user: ReturnType<typeof userEvent.setup>, ask: Element) {
  const [check] = within(ask as HTMLElement).getAllByRole('button')
  act(() => check?.focus())
  await user.keyboard('{Enter}')
}

describe.each(written)('the lesson %s', (id) => {
  it.each(LANGUAGES)('is finished by keyboard alone in %s', async (language) => {
    const user = userEvent.setup()
    const { store, notebook, plan } = await open(id, language)
    for (const [at, step] of plan.steps.entries()) {
      await waitFor(() => expect(store.getState().choice.lessonStep).toBe(at))
      const asks = [...document.querySelectorAll('aside [data-ask]')]
      const questions = Object.entries(step.questions ?? {})
      expect(asks.length).toBe(questions.length)
      for (const [place, [name, question]] of questions.entries()) {
        const ask = asks[place] as HTMLElement
        const values = valuesOf(question, 0)
        const right = rightAnswer(question, values)
        if (question.kind === 'numeric') {
          const line = within(ask).getByRole('textbox')
          act(() => line.focus())
          const wrong = String(Number(right) * 3 + 1)
          await user.keyboard(`${wrong}{Enter}`)
          expect(verdictIn(line)).toBe(judge(question, values, wrong))
          await user.clear(line)
          await user.keyboard(`${right}{Enter}`)
        } else if (question.kind === 'choice') {
          const radios = within(ask).getAllByRole('radio')
          expect(radios.length).toBe(question.options.length)
          act(() => radios[0]?.focus())
          await user.keyboard(' ')
          for (let turn = 0; turn < question.options.indexOf(right); turn++)
            await user.keyboard('{ArrowDown}')
          await checkByKey(user, ask)
        } else {
          const handles = within(ask).getAllByRole('slider')
          expect(handles.length).toBe(question.at.length - question.given)
          act(() => handles[0]?.focus())
          await user.keyboard('{ArrowUp}')
          // Fifty presses a handle are what the keys take; here the heights are set at once.
          await act(async () => notebook.answer(id, name, { text: right, verdict: '' }))
          await checkByKey(user, ask)
        }
        expect(ask.querySelector('[role=status]')?.getAttribute('data-verdict')).toBe('right')
      }
      for (const [name, task] of Object.entries(step.tasks ?? {})) {
        expect(notebook.getState().notebook.tasks).not.toContain(`${id}/${name}`)
        await act(async () => {
          choose(store, task.example)
          if (task.exampleState) store.setState(task.exampleState)
        })
        expect(notebook.getState().notebook.tasks).toContain(`${id}/${name}`)
      }
      const next = within(document.querySelector('aside > footer') as HTMLElement)
      act(() => next.getAllByRole('button').at(-1)?.focus())
      await user.keyboard('{Enter}')
    }
    expect(store.getState().choice.lesson).toBe('none')
    expect(notebook.getState().notebook.finished).toEqual([id])
  })
})

it('an address that names a lesson and no scene gets the scene; its list stays open', async () => {
  const { store } = await open('price', 'en', { view: 'learn', lesson: 'price', lessonStep: 2 })
  await waitFor(() => expect(store.getState().choice.view).toBe('cost'))
  expect(store.getState().choice).toMatchObject({ lessonStep: 2, hide: 'answer' })
  await act(async () => choose(store, { view: 'learn' }))
  expect(store.getState().choice.view).toBe('learn')
})

it('an answer shown is told apart from one that was found, and other numbers begin anew', async () => {
  const user = userEvent.setup()
  const { notebook } = await open('price', 'en')
  const answer = () => notebook.getState().notebook.answers['price/cell']
  await user.click(screen.getByRole('button', { name: 'Show the answer' }))
  expect(screen.getByText('The answer is 27.')).toBeTruthy()
  expect(answer()).toMatchObject({ isShown: true, verdict: '' })
  await user.click(screen.getByRole('button', { name: 'Other numbers' }))
  expect(answer()).toMatchObject({ seed: 1, isShown: false, text: '' })
})

it('a step covers the answer until the question is answered', async () => {
  const user = userEvent.setup()
  const { store } = await open('price', 'en')
  expect(store.getState().choice.hide).toBe('answer')
  await user.type(screen.getByRole('textbox', { name: 'Your answer' }), '9{Enter}')
  expect(screen.getByText(/That is one channel/)).toBeTruthy()
  expect(store.getState().choice.hide).toBe('answer')
  await user.clear(screen.getByRole('textbox', { name: 'Your answer' }))
  await user.type(screen.getByRole('textbox', { name: 'Your answer' }), '27{Enter}')
  expect(store.getState().choice.hide).toBe('')
})

it('notes are kept, and closing the lesson leaves the view where it was', async () => {
  const user = userEvent.setup()
  const { store, notebook } = await open('price', 'en')
  await user.type(screen.getByRole('textbox', { name: 'Your notes' }), 'mine')
  expect(notebook.getState().notebook.notes.price).toBe('mine')
  await user.click(screen.getByRole('button', { name: 'Close the lesson' }))
  expect(store.getState().choice).toMatchObject({ view: 'convolve', lesson: 'none', hide: '' })
})

it('an answer shown to a choice of 4 names its place and ticks it', async () => {
  const user = userEvent.setup()
  await open('price', 'en', { view: 'cost', lesson: 'price', lessonStep: 3 })
  const [ask] = document.querySelectorAll<HTMLElement>('[data-ask=choice]')
  if (!ask) throw new Error('no choice')
  await user.click(within(ask).getByRole('button', { name: 'Show the answer' }))
  expect(within(ask).getByText('The answer is option 3.')).toBeTruthy()
  expect([...ask.querySelectorAll('[data-right]')].map(({ textContent }) => textContent)).toEqual([
    'the side of the feature map',
  ])
})

it('a step begins at its top, however far down the last one was read', async () => {
  const user = userEvent.setup()
  await open('price', 'en')
  const heading = screen.getByRole('heading', { level: 3 })
  const body = heading.parentElement as HTMLElement
  const scrolled = vi.fn()
  body.scrollTo = scrolled
  await user.click(screen.getByRole('button', { name: 'Next' }))
  await waitFor(() => expect(scrolled).toHaveBeenCalledWith(0, 0))
})
