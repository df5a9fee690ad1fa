import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lessonPlan } from '../../lessons/shelf'
import { LESSONS, type LessonId } from '../../state/choice'
import { useNotes } from '../../state/notebook/useNotebook'
import { useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { openLesson } from './aside/openLesson'
import styles from './LearnView.module.css'

/** The path of lessons, and how far the reader has come. */
export default function LearnView() {
  const { t } = useTranslation('learn')
  const finished = useNotes(({ notebook }) => notebook.finished)
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
      </header>
      <section className={styles.section} aria-labelledby="learn-path">
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
    </div>
  )
}

function LessonCard({ id }: { readonly id: LessonId }) {
  const { t } = useTranslation('learn')
  const store = useStore()
  const isFinished = useNotes(({ notebook }) => notebook.finished.includes(id))
  const reached = useNotes(({ notebook }) => notebook.reached[id] ?? 0)
  const [isMissing, setMissing] = useState(false)
  const open = (step: number) =>
    openLesson(store, id, step).then(
      () => setMissing(false),
      () => setMissing(true),
    )
  const goesOn = !isFinished && reached > 1
  return (
    <li className={styles.card} data-finished={isFinished || undefined}>
      <h3>{t(`lessons.${id}.title`)}</h3>
      <p>{t(`lessons.${id}.aim`)}</p>
      {isFinished && <p className={styles.finished}>✓ {t('finished')}</p>}
      <div className={styles.buttons}>
        {goesOn && (
          <Button kind="primary" onPress={() => void open(reached - 1)}>
            {t('goOn', { step: reached })}
          </Button>
        )}
        <Button onPress={() => void open(0)}>{t(reached > 0 ? 'again' : 'open')}</Button>
      </div>
      {isMissing && <p role="alert">{t('aside.missing')}</p>}
    </li>
  )
}

/** Fetched ahead, so that the first lesson opens at once. */
void lessonPlan(LESSONS[0])
