import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GLOSSARY, TERM_IDS, type TermId } from '../../../lessons/glossary'
import styles from '../entries.module.css'
import { pieceOf } from '../sections'
import { useEntry } from '../useEntry'
import { TermEntry } from './TermEntry'

interface GlossarySectionProps {
  /** The term an address names; empty is none. */
  readonly entry: string
}

/** Every term of the lessons, to be searched in the reader's language and in English. */
export default function GlossarySection({ entry }: GlossarySectionProps) {
  const { t } = useTranslation('glossary')
  const [asked, setAsked] = useState('')
  const search = useId()
  const sought = asked.trim().toLowerCase()
  const shown = TERM_IDS.filter((id) => textOf(id, t(`terms.${id}.word`)).includes(sought))
  useEntry(entry === '' ? '' : pieceOf('glossary', entry))
  return (
    <section className={styles.section} aria-labelledby="learn-glossary" data-piece="glossary">
      <h2 id="learn-glossary">{t('title')}</h2>
      <p className={styles.lead}>{t('lead')}</p>
      <div className={styles.search}>
        <label htmlFor={search}>{t('search')}</label>
        <input
          id={search}
          type="search"
          autoComplete="off"
          maxLength={60}
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
        />
      </div>
      <div role="status">{shown.length === 0 && <p>{t('none', { text: asked.trim() })}</p>}</div>
      {shown.map((id) => (
        <TermEntry key={id} id={id} isCurrent={id === entry} onFollow={() => setAsked('')} />
      ))}
    </section>
  )
}

/** What a term is found by: its word here and in English, and what tools and papers call it. */
function textOf(id: TermId, word: string): string {
  const { english, names = [], symbols = [] } = GLOSSARY[id]
  const written = [...names.map(({ name }) => name), ...symbols.map(({ letters }) => letters)]
  return [id, word, english, ...written].join('\n').toLowerCase()
}
