import { useTranslation } from 'react-i18next'
import type { CatalogueId } from '../../nets/ids'
import styles from './Notes.module.css'
import { notesOf } from './printedFigures'

/** Where a paper or a page prints another figure for these networks, and why. */
export function Notes({ ids }: { readonly ids: readonly CatalogueId[] }) {
  const { t } = useTranslation('networks')
  const notes = notesOf(ids)
  if (notes.length === 0) return null
  return (
    <details className={styles.notes}>
      <summary>{t('note.title', { count: notes.length })}</summary>
      <ul>
        {notes.map((key) => (
          <li key={key}>{t(`note.${key}`)}</li>
        ))}
      </ul>
    </details>
  )
}
