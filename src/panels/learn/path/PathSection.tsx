import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Letters } from '../../../charts/Letters'
import { lessonPlan } from '../../../lessons/shelf'
import { LESSONS, type LessonId } from '../../../state/choice'
import { useNotes } from '../../../state/notebook/useNotebook'
import { useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { openLesson } from '../aside/openLesson'
import { LearnLink } from '../LearnLink'
import { pieceOf } from '../sections'
import styles from './path.module.css'

/** The path of lessons, and how far the reader has come. */
export function PathSection() {
  const { t } = useTranslation('learn')
  const finished = useNotes(({ notebook }) => notebook.finished)
  return (
    <section className={styles.section} aria-labelledby="learn-path" data-piece="path">
      <h2 id="learn-path">{t('path')}</h2>
      <p className={styles.progress}>
        {t('progress', { done: finished.length, all: LESSONS.length })}
      </p>
      <ol className={styles.path}>
        {LESSONS.map((id) => (
          <LessonCard key={id} id={id} />
        ))}
      </ol>
    </section>
  )
}

function LessonCard({ id }: { readonly id: LessonId }) {
  const { t } = useTranslation('learn')
  const store = useStore()
  const isFinished = useNotes(({ notebook }) => notebook.finished.includes(id))
  const reached = useNotes(({ notebook }) => notebook.reached[id] ?? 0)
  const [isMissing, setMissing] = useState(false)
  const title = t(`lessons.${id}.title`)
  const open = (step: number) =>
    openLesson(store, id, step).then(
      () => setMissing(false),
      () => setMissing(true),
    )
  const goesOn = !isFinished && reached > 1
  return (
    <li className={styles.card} data-finished={isFinished || undefined}>
      <h3>{title}</h3>
      <p>
        <Letters text={t(`lessons.${id}.aim`)} />
      </p>
      {isFinished && <p className={styles.finished}>✓ {t('finished')}</p>}
      <div className={styles.buttons}>
        {goesOn && (
          <Button kind="primary" onPress={() => void open(reached - 1)}>
            {t('goOn', { step: reached })}
          </Button>
        )}
        <Button onPress={() => void open(0)}>{t(reached > 0 ? 'again' : 'open')}</Button>
        <LearnLink
          panel={pieceOf('sheet', id)}
          className={styles.sheet}
          label={t('sheetOf', { title })}
        >
          {t('sheetLink')}
        </LearnLink>
      </div>
      {isMissing && <p role="alert">{t('aside.missing')}</p>}
    </li>
  )
}

/** Fetched ahead, so that the first lesson opens at once. */
void lessonPlan(LESSONS[0])
