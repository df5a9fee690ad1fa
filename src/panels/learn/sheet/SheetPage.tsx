import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LESSONS, type LessonId } from '../../../state/choice'
import { Button } from '../../../ui/Button'
import { Toggle } from '../../../ui/Toggle'
import { Unfetched } from '../aside/Unfetched'
import { useLessonFetched } from '../aside/useLessonFetched'
import { LearnLink } from '../LearnLink'
import { SheetHead } from './SheetHead'
import { SheetText } from './SheetText'
import styles from './sheet.module.css'
import { TeacherNotes } from './TeacherNotes'

const PARTS = ['withSheet', 'withAnswers', 'withNotes'] as const

/** A lesson on paper: its tasks, on other pages their answers, and what the teacher should know. */
export default function SheetPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('learn')
  const lesson = LESSONS.find((known) => known === id)
  return (
    <div className={styles.view}>
      <p className={styles.back}>
        <LearnLink panel="">{t('sheet.back')}</LearnLink>
      </p>
      {lesson ? <Sheets id={lesson} /> : <p role="alert">{t('sheet.missing')}</p>}
    </div>
  )
}

function Sheets({ id }: { readonly id: LessonId }) {
  const { t } = useTranslation('learn')
  const [fetched, again] = useLessonFetched(id)
  const [left, setLeft] = useState<readonly string[]>([])
  const title = t(`lessons.${id}.title`)
  if (fetched === 'loading') return <p role="status">{t('sheet.loading')}</p>
  if (fetched === 'missing') return <Unfetched onAgain={again} />
  const has = (part: (typeof PARTS)[number]) => !left.includes(part)
  return (
    <>
      <header className={styles.head}>
        <h1>{t('sheetOf', { title })}</h1>
        <p>{t('sheet.hint')}</p>
        <fieldset className={styles.parts}>
          <legend>{t('sheet.parts')}</legend>
          {PARTS.map((part) => (
            <Toggle
              key={part}
              label={t(`sheet.${part}`)}
              isSelected={has(part)}
              onChange={(isIn) =>
                setLeft(isIn ? left.filter((it) => it !== part) : [...left, part])
              }
            />
          ))}
        </fieldset>
        <Button
          kind="primary"
          onPress={() => window.print()}
          isDisabled={left.length === PARTS.length}
        >
          {t('sheet.print')}
        </Button>
      </header>
      <div className={styles.pages} data-sheet="" lang={fetched.language}>
        {has('withSheet') && (
          <article className={styles.page} data-page="sheet">
            <SheetHead id={id} minutes={fetched.plan.minutes} language={fetched.language} />
            <SheetText fetched={fetched} mode="sheet" />
          </article>
        )}
        {has('withAnswers') && (
          <article className={styles.page} data-page="answers">
            <h2>{t('sheet.answersTo', { title })}</h2>
            <SheetText fetched={fetched} mode="answers" />
          </article>
        )}
        {has('withNotes') && (
          <article className={styles.page} data-page="notes">
            <h2>{t('sheet.notesTo', { title })}</h2>
            <TeacherNotes fetched={fetched} />
          </article>
        )}
      </div>
    </>
  )
}
