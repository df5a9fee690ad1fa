import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseHidden, printHidden } from '../../state/hidden'
import { answerOf } from '../../state/notebook/notebook'
import { useNotebook, useNotes } from '../../state/notebook/useNotebook'
import { choose } from '../../state/store'
import { parseLock, questionName } from '../../state/teacherKey'
import { useApp, useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { useAreas } from '../useAreas'
import { KeyField } from './KeyField'
import styles from './QuestionBox.module.css'
import { Uncovered } from './Uncovered'

const LONGEST_PUPILS = 200

/** A teacher's question over the view, the pupil's answer, and the cover until the key. */
export default function QuestionBox({ question }: { readonly question: string }) {
  const { t } = useTranslation('teach')
  const store = useStore()
  const notebook = useNotebook()
  const name = questionName(question)
  const written = useNotes((state) => answerOf(state.notebook, 'class', name).text)
  const isUnkept = useNotes(({ keeping }) => keeping === 'unkept')
  const lockText = useApp(({ choice }) => choice.lock)
  const [opened, setOpened] = useState<{ readonly lock: string; readonly answer: string }>()
  const [isFolded, setFolded] = useState(false)
  const lock = parseLock(lockText) ?? null
  const isOpen = lock !== null && opened?.lock === lockText
  if (!useAreas(['teach'])) return <div className={styles.box} />

  function uncover(answer: string) {
    setOpened({ lock: lockText, answer })
    const hidden = parseHidden(store.getState().choice.hide) ?? []
    choose(store, { hide: printHidden(hidden.filter((part) => part !== 'answer')) })
  }

  return (
    <section
      className={styles.box}
      data-piece="question"
      data-folded={isFolded || undefined}
      aria-label={t('box.region')}
    >
      <div className={styles.head}>
        <p className={styles.question}>{question}</p>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={!isFolded}
          onClick={() => setFolded(!isFolded)}
        >
          {t(isFolded ? 'box.unfold' : 'box.fold')}
        </button>
      </div>
      {!isFolded && (
        <div className={styles.body}>
          <label className={styles.field}>
            <span>{t('box.yours')}</span>
            <input
              autoComplete="off"
              maxLength={LONGEST_PUPILS}
              value={written}
              aria-describedby="class-kept"
              onChange={(event) => notebook.answer('class', name, { text: event.target.value })}
            />
          </label>
          {lock && !isOpen && <KeyField lock={lock} onOpen={uncover} />}
          {isOpen && <Uncovered written={written} expected={opened.answer} />}
          <p id="class-kept" className={styles.kept}>
            {t(isUnkept ? 'box.unkept' : 'box.kept')}
          </p>
          {(!lock || isOpen) && (
            <Button
              kind="quiet"
              onPress={() => choose(store, { question: '', lock: '', hide: '' })}
            >
              {t('box.away')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
