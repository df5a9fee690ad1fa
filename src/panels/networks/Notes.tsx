import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueId } from '../../nets/ids'
import styles from './Notes.module.css'
import { notesOf } from './printedFigures'

interface NotesProps {
  readonly one: CatalogueId
  readonly two: CatalogueId | null
}

/** Where a paper or a page prints another figure for these networks, and why. */
export const Notes = memo(function Notes({ one, two }: NotesProps) {
  const { t } = useTranslation('networks')
  const notes = notesOf(two === null ? [one] : [one, two])
  if (notes.length === 0) return null
  return (
    <details className={styles.notes} data-piece="notes">
      <summary>{t('note.title', { count: notes.length })}</summary>
      <ul>
        {notes.map((key) => (
          <li key={key}>{t(`note.${key}`)}</li>
        ))}
      </ul>
    </details>
  )
})
