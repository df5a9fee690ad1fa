import { expect, it } from 'vitest'
import { readAddress } from '../../src/state/address'
import { type Choice, DEFAULT_CHOICE, LANGUAGES } from '../../src/state/choice'
import { type ClassLink, classAddress } from '../../src/state/classLink'
import { parseLock, questionName, unlock } from '../../src/state/teacherKey'

const LINK: ClassLink = {
  ...{ view: 'cost', hidden: ['answer', 'nav'], question: 'How many times fewer?' },
  ...{ answer: '8.84', key: 'owl', language: 'any', projector: false },
}
const TEACHERS: Choice = {
  ...DEFAULT_CHOICE,
  ...{ view: 'convolve', kernelSize: 5, lesson: 'price', lessonStep: 3, theme: 'dark' },
  ...{ raceAnswer: 'told', raceMacs: 40 },
}
/** A pupil's own device: what an address may leave out there. */
const pupil = (address: string, language: (typeof LANGUAGES)[number] = 'zh-Hans') =>
  readAddress(address, { ...DEFAULT_CHOICE, view: 'start', theme: 'light', language })

it('a class gets the setting and the question, and nothing of the teacher’s lesson', () => {
  const { choice, notices } = pupil(classAddress(TEACHERS, LINK))
  expect(notices).toEqual([])
  expect(choice).toMatchObject({
    ...{ view: 'cost', kernelSize: 5, lesson: 'none', lessonStep: 0, raceAnswer: 'covered' },
    ...{ hide: 'nav*answer', question: 'How many times fewer?', raceMacs: 0 },
    // Colours and language are the pupil's.
    ...{ theme: 'light', language: 'zh-Hans' },
  })
  const lock = parseLock(choice.lock)
  expect(lock && unlock(lock, 'OWL')).toBe('8.84')
})

it.each(LANGUAGES)('a link in %s is in it on a device of any language', (language) => {
  const address = classAddress(TEACHERS, { ...LINK, language })
  for (const own of LANGUAGES) expect(pupil(address, own).choice.language).toBe(language)
})

it('without a question there is no key to ask for, and without a key no answer in the link', () => {
  expect(pupil(classAddress(TEACHERS, { ...LINK, question: ' \n ' })).choice.lock).toBe('')
  expect(classAddress(TEACHERS, { ...LINK, key: ' ' })).not.toContain('lock')
})

it('a question on 2 lines becomes 1, which an address can hold', () => {
  const { choice } = pupil(classAddress(TEACHERS, { ...LINK, question: ' Why?\nAnd when? ' }))
  expect(choice.question).toBe('Why? And when?')
})

it('the name of a question is short, and another question has another', () => {
  expect(questionName(LINK.question).length).toBeLessThanOrEqual(11)
  expect(questionName(LINK.question)).not.toBe(questionName('How many times more?'))
})
