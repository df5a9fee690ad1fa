import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LessonId } from '../../../state/choice'
import { MOST_NOTE } from '../../../state/notebook/notebook'
import { useNotebook, useNotes } from '../../../state/notebook/useNotebook'
import { useApp, useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { IconButton } from '../../../ui/IconButton'
import { CloseIcon } from '../../../ui/icons'
import { PanelBoundary } from '../../../ui/PanelBoundary'
import { LessonContext } from '../words/scope'
import { WORDS } from '../words/words'
import styles from './aside.module.css'
import { closeLesson, setScene, turnTo } from './openLesson'
import { Unfetched } from './Unfetched'
import { type FetchedLesson, useLessonFetched } from './useLessonFetched'
import { usePointed } from './usePointed'

/** The open lesson beside whatever view it speaks of. */
export default function LessonAside({ id }: { readonly id: LessonId }) {
  const { t } = useTranslation('learn')
  const store = useStore()
  const [lesson, again] = useLessonFetched(id)
  const [isFolded, setFolded] = useState(false)
  const title = t(`lessons.${id}.title`)
  return (
    <aside
      className={styles.aside}
      data-folded={isFolded || undefined}
      aria-label={t('aside.label', { title })}
    >
      <header className={styles.head}>
        <h2>{title}</h2>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={!isFolded}
          onClick={() => setFolded(!isFolded)}
        >
          {t(isFolded ? 'aside.unfold' : 'aside.fold')}
        </button>
        <IconButton
          label={t('aside.close')}
          icon={<CloseIcon />}
          onPress={() => closeLesson(store)}
        />
      </header>
      <PanelBoundary>
        {lesson === 'loading' && <p role="status">{t('aside.loading')}</p>}
        {lesson === 'missing' && (
          <div className={styles.body}>
            <Unfetched onAgain={again} />
          </div>
        )}
        {typeof lesson === 'object' && !isFolded && <OpenLesson lesson={lesson} />}
      </PanelBoundary>
    </aside>
  )
}

function OpenLesson({ lesson: { plan, Text, language } }: { readonly lesson: FetchedLesson }) {
  const { t } = useTranslation('learn')
  const store = useStore()
  const notebook = useNotebook()
  const asked = useApp(({ choice }) => choice.lessonStep)
  const at = Math.min(asked, plan.steps.length - 1)
  const step = plan.steps[at]
  const isFound = usePointed(step?.point, at)
  const isCovered = useApp(({ choice }) => choice.hide !== '')
  const isUnkept = useNotes(({ keeping }) => keeping === 'unkept')
  const note = useNotes((state) => state.notebook.notes[plan.id] ?? '')
  const body = useRef<HTMLDivElement>(null)
  const opened = useRef(at)

  useEffect(() => {
    notebook.reach(plan.id, at + 1)
    if (opened.current === at) return
    opened.current = at
    body.current?.scrollTo?.(0, 0)
    body.current?.focus()
  }, [notebook, plan.id, at])

  // `#/learn?le=ratio` is a link a hand can write: then the lesson brings its scene itself. Whoever
  // goes to the list of lessons from an open one stays there.
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current && store.getState().choice.view === 'learn') setScene(store, plan, at)
    isFirst.current = false
  }, [store, plan, at])

  if (!step) return null
  const isLast = at === plan.steps.length - 1
  function finish() {
    notebook.finish(plan.id)
    closeLesson(store)
  }
  return (
    <>
      <div ref={body} className={styles.body} tabIndex={-1} lang={language}>
        <p className={styles.place}>
          {t('aside.step', { step: at + 1, steps: plan.steps.length })}
        </p>
        <LessonContext value={{ lesson: plan, step, mode: 'read' }}>
          <Text components={WORDS} />
        </LessonContext>
        {isFound && <p className="visually-hidden">{t('aside.shown')}</p>}
        {isCovered && <p className={styles.covered}>{t('aside.covered')}</p>}
        <details className={styles.notes}>
          <summary>{t('aside.notes')}</summary>
          <textarea
            aria-label={t('aside.notes')}
            rows={4}
            maxLength={MOST_NOTE}
            value={note}
            onChange={(event) => notebook.note(plan.id, event.target.value)}
          />
        </details>
        {isUnkept && <p>{t('aside.unkept')}</p>}
      </div>
      <footer className={styles.foot}>
        <Button isDisabled={at === 0} onPress={() => turnTo(store, plan, at - 1)}>
          {t('aside.back')}
        </Button>
        {step.scene && (
          <Button kind="quiet" onPress={() => setScene(store, plan, at)}>
            {t('aside.scene')}
          </Button>
        )}
        <Button kind="primary" onPress={isLast ? finish : () => turnTo(store, plan, at + 1)}>
          {t(isLast ? 'aside.finish' : 'aside.next')}
        </Button>
      </footer>
    </>
  )
}
