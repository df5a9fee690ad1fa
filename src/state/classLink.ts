import { printAddress } from './address'
import { type Choice, DEFAULT_CHOICE, type Hideable, type Language, type View } from './choice'
import { printHidden } from './hidden'
import { lockWith } from './teacherKey'

/** What a teacher decides beyond the scene itself. */
export interface ClassLink {
  readonly view: View
  readonly hidden: readonly Hideable[]
  readonly question: string
  /** The teacher's own answer, under the key. */
  readonly answer: string
  /** Empty is none. */
  readonly key: string
  /** `any` is each device's own. */
  readonly language: Language | 'any'
  readonly projector: boolean
}

/** A scene as a class gets it: the setting, and nothing of the teacher's own way through it. */
function classScene(choice: Choice, link: ClassLink): Choice {
  const question = link.question.replace(/\p{Cc}+/gu, ' ').trim()
  const key = question === '' ? '' : link.key.trim()
  return {
    ...choice,
    view: link.view,
    ...{ lesson: 'none', lessonStep: 0, embed: false, panel: '' },
    ...(link.hidden.includes('answer') ? { raceAnswer: 'covered', raceMacs: 0 } : {}),
    hide: printHidden(link.hidden),
    question,
    lock: key === '' ? '' : lockWith(key, link.answer.trim()),
    projector: link.projector,
    ...(link.language === 'any' ? {} : { language: link.language }),
  }
}

/**
 * The address of that scene. A language that was asked for is always said, since another device
 * may have another one; colours stay each device's own.
 */
export function classAddress(choice: Choice, link: ClassLink): string {
  const scene = classScene(choice, link)
  const other: Language = scene.language === 'en' ? 'zh-Hant' : 'en'
  return printAddress(scene, {
    ...DEFAULT_CHOICE,
    theme: scene.theme,
    language: link.language === 'any' ? scene.language : other,
  })
}
