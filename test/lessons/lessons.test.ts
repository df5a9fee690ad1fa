import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  judge,
  type Question,
  rightAnswer,
  type Verdict,
  valuesOf,
} from '../../src/core/questions/question'
import type { Lesson } from '../../src/lessons/lesson'
import { printAddress, readAddress } from '../../src/state/address'
import { DEFAULT_CHOICE, LANGUAGES, LESSONS, type LessonId } from '../../src/state/choice'
import { settle } from '../../src/state/settle'
import { createAppStore } from '../../src/state/store'

const written = LESSONS.filter((id) => existsSync(`src/lessons/${id}/lesson.ts`))

const planOf = async (id: LessonId): Promise<Lesson> =>
  (await import(`../../src/lessons/${id}/lesson.ts`)).lesson

const textOf = (id: LessonId, language: string) =>
  readFileSync(`src/lessons/${id}/${language}.mdx`, 'utf8')

const sceneAt = ({ steps }: Lesson, at: number) =>
  Object.assign({}, ...steps.slice(0, at + 1).map(({ scene }) => scene ?? {}))

/** Inner text of each `<Name id="…">` or `<Name is="…">`, by its name. */
function parts(text: string, name: string): ReadonlyMap<string, string> {
  const pattern = new RegExp(`<${name} i[ds]="([^"]+)">([\\s\\S]*?)</${name}>`, 'g')
  return new Map([...text.matchAll(pattern)].map(([, id, inner]) => [id!, inner!]))
}

/** The verdicts that a question's words have to answer. */
function verdictsOf(question: Question): readonly Verdict[] {
  switch (question.kind) {
    case 'numeric':
      return ['right', 'wrong', ...Object.keys(question.mistakes ?? {})]
    case 'choice':
      return ['right', ...question.options.filter((id) => id !== question.answer({}))]
    case 'line':
      return ['right', 'wrong']
  }
}

it('each folder of lessons is one of the path', () => {
  const folders = readdirSync('src/lessons', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  expect(folders.filter((name) => !LESSONS.some((id) => id === name))).toEqual([])
})

describe.each(written)('the lesson %s', (id) => {
  it('has 3 to 8 steps, each with something to do or to answer in most of them', async () => {
    const { steps, ...plan } = await planOf(id)
    expect(plan.id).toBe(id)
    expect(steps.length).toBeGreaterThanOrEqual(3)
    expect(steps.length).toBeLessThanOrEqual(8)
    const active = steps.filter(({ questions, tasks }) => questions ?? tasks)
    expect(active.length).toBeGreaterThanOrEqual(steps.length - 1)
  })

  it('sets scenes that the controls could have set, and that a link restores', async () => {
    const plan = await planOf(id)
    plan.steps.forEach((step, at) => {
      const asked = { ...DEFAULT_CHOICE, ...sceneAt(plan, at), lesson: id, lessonStep: at }
      const { choice, notices } = settle(DEFAULT_CHOICE, asked)
      expect(notices, step.id).toEqual([])
      expect(choice, step.id).toEqual(asked)
      expect(readAddress(printAddress(choice)).choice, step.id).toEqual(choice)
    })
  })

  it('takes the right answer of 50 seeds and refuses 3 others', async () => {
    for (const { questions } of (await planOf(id)).steps) {
      for (const [name, question] of Object.entries(questions ?? {})) {
        for (let seed = 0; seed < 50; seed++) {
          const values = valuesOf(question, seed)
          const right = rightAnswer(question, values)
          expect(judge(question, values, right), `${name} ${seed}`).toBe('right')
          if (question.kind === 'numeric') {
            expect(Number.isFinite(Number(right))).toBe(true)
            for (const wrong of [Number(right) * 3 + 1, Number(right) / 7, -1])
              expect(judge(question, values, String(wrong)), name).not.toBe('right')
            for (const mistake of Object.values(question.mistakes ?? {}))
              expect(judge(question, values, String(mistake(values))), name).not.toBe('right')
          }
          if (question.kind === 'choice') {
            const others = question.options.filter((option) => option !== right)
            expect(others.length).toBe(question.options.length - 1)
            for (const option of others) expect(judge(question, values, option)).toBe(option)
          }
          if (question.kind === 'line') {
            const flat = question.at.map(() => question.range[0]).join('_')
            expect(judge(question, values, flat), name).not.toBe('right')
          }
        }
      }
    }
  })

  it('waits for tasks that its scene has not done and that the controls can do', async () => {
    const plan = await planOf(id)
    plan.steps.forEach((step, at) => {
      const store = createAppStore({ ...DEFAULT_CHOICE, ...sceneAt(plan, at) })
      for (const [name, task] of Object.entries(step.tasks ?? {})) {
        const state = store.getState()
        expect(task.isDone(state), `${name} at first`).toBe(false)
        const asked = { ...state.choice, ...task.example }
        const { choice, notices } = settle(state.choice, asked)
        expect(notices, name).toEqual([])
        expect(task.isDone({ ...state, choice, ...task.exampleState }), name).toBe(true)
      }
    })
  })

  it.each(LANGUAGES)('has words for every step, question, option and answer in %s', async (to) => {
    const plan = await planOf(id)
    const steps = parts(textOf(id, to), 'Step')
    expect([...steps.keys()]).toEqual(plan.steps.map((step) => step.id))
    for (const step of plan.steps) {
      const text = steps.get(step.id) ?? ''
      const asks = parts(text, 'Ask')
      expect([...asks.keys()]).toEqual(Object.keys(step.questions ?? {}))
      for (const [name, question] of Object.entries(step.questions ?? {})) {
        const ask = asks.get(name) ?? ''
        const said = [...parts(ask, 'When').keys()]
        expect(said.toSorted(), name).toEqual(verdictsOf(question).toSorted())
        if (question.kind === 'choice')
          expect([...parts(ask, 'Option').keys()]).toEqual(question.options)
        const values = valuesOf(question, 0)
        for (const [, value] of ask.matchAll(/<Value of="(\w+)"/g))
          expect(values, `${name}: ${value}`).toHaveProperty(value!)
      }
      const dos = parts(text, 'Do')
      expect([...dos.keys()]).toEqual(Object.keys(step.tasks ?? {}))
      for (const [name, task] of dos)
        expect([...parts(task, 'When').keys()], name).toEqual(['done'])
    }
  })

  it('has the same formulas, terms and sources in 3 languages', () => {
    const marks = (to: string) =>
      [...textOf(id, to).matchAll(/tex="([^"]+)"|<(?:Term|Source) id="([^"]+)"/g)]
        .map(([, tex, mark]) => tex ?? mark)
        .toSorted()
    expect(marks('zh-Hant')).toEqual(marks('en'))
    expect(marks('zh-Hans')).toEqual(marks('en'))
  })
})
