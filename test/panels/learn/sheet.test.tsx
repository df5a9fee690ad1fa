import '../../ui/browserParts'
import { existsSync } from 'node:fs'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { lessonPlan } from '../../../src/lessons/shelf'
import SheetPage from '../../../src/panels/learn/sheet/SheetPage'
import { LANGUAGES, LESSONS } from '../../../src/state/choice'
import { draw } from './page'

afterEach(cleanup)

const written = LESSONS.filter((id) => existsSync(`src/lessons/${id}/lesson.ts`))
const page = (name: string) => document.querySelector<HTMLElement>(`[data-page=${name}]`)

async function printed(id: string, language: (typeof LANGUAGES)[number] = 'en') {
  await draw(<SheetPage id={id} />, { panel: `sheet.${id}`, language })
  await screen.findByRole('heading', { level: 1 })
}

describe.each(written)('the worksheet of %s', (id) => {
  it.each(LANGUAGES)('has all its steps in %s, and its answers on a page apart', async (to) => {
    await printed(id, to)
    const { steps } = await lessonPlan(id)
    const asked = steps.flatMap(({ questions }) => Object.keys(questions ?? {}))
    for (const name of ['sheet', 'answers']) {
      expect(page(name)?.querySelectorAll('[data-mode] > section')).toHaveLength(steps.length)
      expect(page(name)?.querySelectorAll('[data-ask]')).toHaveLength(asked.length)
    }
    // Nothing to press on paper, nothing answered on the sheet.
    expect(page('sheet')?.querySelectorAll('button, input, [role=slider]')).toHaveLength(0)
    expect(page('sheet')?.textContent).not.toContain('☑')
    const choices = steps.flatMap(({ questions }) =>
      Object.values(questions ?? {}).filter(({ kind }) => kind === 'choice'),
    )
    expect(page('answers')?.textContent?.match(/☑/g) ?? []).toHaveLength(choices.length)
  })
})

it('the sheet asks with seed 0, and only the answers’ page tells 27', async () => {
  await printed('price')
  expect(page('sheet')?.textContent).not.toContain('The answer is')
  expect(page('answers')?.textContent).toContain('The answer is 27.')
})

it('the sheet has lines for name and date and the lesson’s short link', async () => {
  await printed('price', 'zh-Hant')
  const sheet = within(page('sheet') as HTMLElement)
  expect(sheet.getByText('姓名')).toBeTruthy()
  expect(sheet.getByText('日期')).toBeTruthy()
  expect(sheet.getByRole('img', { name: '課程連結的 QR 碼' })).toBeTruthy()
  expect(sheet.getByText(/#\/learn\?panel=lesson\.price&lang=zh-Hant$/)).toBeTruthy()
})

it('a curve to be drawn has an empty grid on the sheet, and itself among the answers', async () => {
  await printed('price')
  const grid = (name: string) =>
    page(name)?.querySelector('[data-ask=line] svg')?.querySelectorAll('path, circle')
  // Only the first of the 4 points is given.
  expect(grid('sheet')).toHaveLength(1)
  expect(grid('answers')).toHaveLength(5)
  expect(page('sheet')?.textContent).not.toContain('49')
})

it('what is not wanted on paper is left out', async () => {
  const user = userEvent.setup()
  await printed('price')
  for (const name of ['sheet', 'answers', 'notes']) expect(page(name)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Answers' }))
  expect(page('answers')).toBeNull()
  const print = vi.fn()
  window.print = print
  await user.click(screen.getByRole('button', { name: 'Print' }))
  expect(print).toHaveBeenCalledOnce()
})

it('a lesson there is not is said, with a way back', async () => {
  await draw(<SheetPage id="nowhere" />)
  expect(screen.getByRole('alert').textContent).toContain('no lesson of this name')
  expect(screen.getByRole('link', { name: 'Back to the lessons' })).toBeTruthy()
})
