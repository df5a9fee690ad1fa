import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { LESSONS, type LessonId } from '../choice'

/** The longest note of a lesson, in UTF-16 units. */
export const MOST_NOTE = 20_000

/** One question's state: what was answered, with which numbers, and what was made of it. */
const Answer = v.object({
  text: v.pipe(v.string(), v.maxLength(400)),
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999)),
  /** Empty until the reader has it checked; then as core/questions/question.ts says. */
  verdict: v.pipe(v.string(), v.maxLength(40)),
  /** The right answer was shown. */
  isShown: v.boolean(),
})

const Notebook = v.object({
  version: v.literal(1),
  /** By `lesson/question`, and by `class/…` for what a teacher's link asks. */
  answers: v.record(v.pipe(v.string(), v.maxLength(60)), Answer),
  /** Names of tasks that were done, `lesson/task`. */
  tasks: v.array(v.pipe(v.string(), v.maxLength(60))),
  notes: v.partial(
    v.object(v.entriesFromList(LESSONS, v.pipe(v.string(), v.maxLength(MOST_NOTE)))),
  ),
  /** How many steps of a lesson were opened. */
  reached: v.partial(
    v.object(v.entriesFromList(LESSONS, v.pipe(v.number(), v.integer(), v.minValue(0)))),
  ),
  finished: v.array(v.picklist(LESSONS)),
})

/** What a learner leaves in lessons; it leaves the device only as the reader's own file. */
export type Notebook = v.InferOutput<typeof Notebook>
export type Answer = v.InferOutput<typeof Answer>

export const EMPTY_NOTEBOOK: Notebook = {
  version: 1,
  answers: {},
  tasks: [],
  notes: {},
  reached: {},
  finished: [],
}

/** A notebook from storage or a file; undefined for what is none. Never throws. */
export function readNotebook(value: unknown): Notebook | undefined {
  const read = v.safeParse(Notebook, value)
  return read.success ? read.output : undefined
}

export interface NotebookState {
  readonly notebook: Notebook
  /** `reading` until what the device kept is there; `unkept` where it keeps nothing. */
  readonly keeping: 'reading' | 'kept' | 'unkept'
}

/** Where a notebook is kept; any of it may fail, and a refused place is no fault of the lesson. */
export interface NotebookShelf {
  read(): Promise<unknown>
  /** Puts back what a change makes of what is kept; no other page writes in between. */
  update(change: (kept: unknown) => unknown): Promise<void>
  erase(): Promise<void>
  /** Tells, from now on, whenever another page has written or erased. */
  watch?(heard: () => void): void
}

/** Where a question stands: in a lesson, or in a teacher's link. */
export type Asker = LessonId | 'class'

export interface NotebookStore extends StoreApi<NotebookState> {
  answer(lesson: Asker, question: string, part: Partial<Answer>): void
  done(lesson: LessonId, task: string): void
  note(lesson: LessonId, text: string): void
  reach(lesson: LessonId, steps: number): void
  finish(lesson: LessonId): void
  /** Another notebook in place of this one, as from a file. */
  replace(notebook: Notebook): void
  /** Everything, here and on the device. */
  erase(): Promise<void>
}

const NO_ANSWER: Answer = { text: '', seed: 0, verdict: '', isShown: false }

/** What was answered to a question, or that nothing was. */
export const answerOf = (notebook: Notebook, lesson: Asker, question: string): Answer =>
  notebook.answers[`${lesson}/${question}`] ?? NO_ANSWER

type Change = (notebook: Notebook) => Partial<Notebook>

const changed = (notebook: Notebook, change: Change): Notebook => ({
  ...notebook,
  ...change(notebook),
})

/**
 * One learner's notebook over one place to keep it, which other pages may write in too. What is
 * written is a change and not the whole: each answer, note and task as it was made last, in
 * whichever page.
 */
export function createNotebook(shelf: NotebookShelf): NotebookStore {
  const store = createStore<NotebookState>(() => ({
    notebook: EMPTY_NOTEBOOK,
    keeping: 'reading',
  }))
  let last: Promise<unknown> = Promise.resolve()

  /** Made here and not yet on the shelf; they go on top of whatever is there. */
  let pending: readonly Change[] = []

  /** Counts erasures: what was read before one is not to come back. */
  let era = 0

  /** A notebook that cannot be read, such as a later version's, is not written over. */
  let mayReplace = false

  const take = (kept: Notebook, keeping: NotebookState['keeping'] = 'kept') =>
    store.setState({ notebook: pending.reduce(changed, kept), keeping })

  /** One after the other; where one fails, what is pending waits for the next. */
  const queue = (work: () => Promise<unknown>) => {
    last = last.then(work).catch(() => store.setState({ keeping: 'unkept' }))
    return last
  }

  async function reread() {
    const then = era
    const value = await shelf.read()
    const read = readNotebook(value)
    if (then !== era) return
    if (read || value === undefined) take(read ?? EMPTY_NOTEBOOK)
    else store.setState({ keeping: 'unkept' })
  }

  async function write() {
    const batch = pending
    if (batch.length === 0) return
    const then = era
    let written: Notebook | undefined
    await shelf.update((kept) => {
      const read = readNotebook(kept)
      if (!read && kept !== undefined && !mayReplace) return kept
      written = batch.reduce(changed, read ?? EMPTY_NOTEBOOK)
      return written
    })
    if (then !== era) return
    if (!written) return void store.setState({ keeping: 'unkept' })
    mayReplace = false
    pending = pending.slice(batch.length)
    take(written)
  }

  const change = (part: Change) => {
    pending = [...pending, part]
    store.setState(({ notebook }) => ({ notebook: changed(notebook, part) }))
    void queue(write)
  }

  void queue(reread)
  shelf.watch?.(() => void queue(reread))

  const added = <Item>(items: readonly Item[], item: Item) =>
    items.includes(item) ? [...items] : [...items, item]

  return {
    ...store,
    answer: (lesson, question, part) =>
      change((notebook) => ({
        answers: {
          ...notebook.answers,
          [`${lesson}/${question}`]: { ...answerOf(notebook, lesson, question), ...part },
        },
      })),
    done: (lesson, task) => change(({ tasks }) => ({ tasks: added(tasks, `${lesson}/${task}`) })),
    note: (lesson, text) => change(({ notes }) => ({ notes: { ...notes, [lesson]: text } })),
    reach(lesson, steps) {
      const before = store.getState().notebook.reached[lesson] ?? 0
      if (steps <= before) return
      change(({ reached }) => ({
        reached: { ...reached, [lesson]: Math.max(steps, reached[lesson] ?? 0) },
      }))
    },
    finish: (lesson) => change(({ finished }) => ({ finished: added(finished, lesson) })),
    replace(notebook) {
      mayReplace = true
      change(() => notebook)
    },
    async erase() {
      era += 1
      pending = []
      store.setState({ notebook: EMPTY_NOTEBOOK })
      await queue(async () => {
        await shelf.erase()
        take(EMPTY_NOTEBOOK)
      })
    },
  }
}
