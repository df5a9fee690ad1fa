import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LONGEST_QUESTION } from '../../../state/address'
import { HIDEABLE, type Hideable, LANGUAGES, NAV_VIEWS, type View } from '../../../state/choice'
import type { ClassLink } from '../../../state/classLink'
import { LONGEST_ANSWER_BYTES } from '../../../state/teacherKey'
import { useApp } from '../../../state/useApp'
import { Select } from '../../../ui/Select'
import { Toggle } from '../../../ui/Toggle'
import { ClassLinkOut } from './ClassLinkOut'
import styles from './teach.module.css'

/** A lesson's path is no scene to pose a question over. */
const SCENES = NAV_VIEWS.filter((view) => view !== 'learn')

const sceneOf = (view: View) => SCENES.find((scene) => scene === view) ?? 'cost'

/** What a teacher decides of a scene, and the link that follows from it. */
export function ClassLinkForm() {
  const { t } = useTranslation('teach')
  const { t: shell } = useTranslation()
  const view = useApp(({ choice }) => choice.view)
  const [link, setLink] = useState<ClassLink>(() => ({
    ...{ view: sceneOf(view), hidden: [], question: '', answer: '', key: '' },
    ...{ language: 'any', projector: false },
  }))
  const change = (part: Partial<ClassLink>) => setLink((before) => ({ ...before, ...part }))
  const hide = (part: Hideable, isHidden: boolean) =>
    change({
      hidden: isHidden ? [...link.hidden, part] : link.hidden.filter((other) => other !== part),
    })
  return (
    <div className={styles.form}>
      <div className={styles.settings}>
        <label className={styles.field}>
          <span>{t('question')}</span>
          <textarea
            rows={2}
            maxLength={LONGEST_QUESTION}
            value={link.question}
            aria-describedby="class-question-hint"
            onChange={(event) => change({ question: event.target.value })}
          />
        </label>
        <p id="class-question-hint" className={styles.hint}>
          {t('questionHint', { most: LONGEST_QUESTION })}
        </p>
        <div className={styles.pair}>
          <label className={styles.field}>
            <span>{t('key')}</span>
            <input
              autoComplete="off"
              maxLength={40}
              value={link.key}
              aria-describedby="class-key-hint"
              onChange={(event) => change({ key: event.target.value })}
            />
          </label>
          <label className={styles.field}>
            <span>{t('answer')}</span>
            <input
              autoComplete="off"
              maxLength={LONGEST_ANSWER_BYTES}
              value={link.answer}
              onChange={(event) => change({ answer: event.target.value })}
            />
          </label>
        </div>
        <p id="class-key-hint" className={styles.hint}>
          {t('keyHint')}
        </p>
        <fieldset className={styles.parts}>
          <legend>{t('hide')}</legend>
          {HIDEABLE.map((part) => (
            <Toggle
              key={part}
              label={shell(`hideable.${part}`)}
              isSelected={link.hidden.includes(part)}
              onChange={(isHidden) => hide(part, isHidden)}
            />
          ))}
        </fieldset>
        <div className={styles.pair}>
          <Select
            label={t('view')}
            value={link.view}
            options={SCENES.map((id) => ({ id, label: shell(`views.${id}`) }))}
            onChange={(scene) => change({ view: scene })}
          />
          <Select
            label={t('language')}
            value={link.language}
            options={[
              { id: 'any', label: t('anyLanguage') },
              ...LANGUAGES.map((id) => ({ id, label: shell(`language.${id}`) })),
            ]}
            onChange={(language) => change({ language })}
          />
        </div>
        <div>
          <Toggle
            label={t('projector')}
            isSelected={link.projector}
            onChange={(projector) => change({ projector })}
          />
        </div>
      </div>
      <ClassLinkOut link={link} />
    </div>
  )
}
