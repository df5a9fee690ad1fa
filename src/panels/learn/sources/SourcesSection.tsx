import { useTranslation } from 'react-i18next'
import { placeOf, SOURCE_IDS, SOURCES, type SourceId } from '../../../lessons/sources'
import styles from '../entries.module.css'
import { LearnLink } from '../LearnLink'
import { pieceOf } from '../sections'
import { useEntry } from '../useEntry'
import { useCite } from './useCite'

interface SourcesSectionProps {
  /** The source an address names; empty is none. */
  readonly entry: string
}

/** What the laboratory builds on, and what each source contributes. */
export default function SourcesSection({ entry }: SourcesSectionProps) {
  const { t } = useTranslation('glossary')
  useEntry(entry === '' ? '' : pieceOf('sources', entry))
  return (
    <section className={styles.section} aria-labelledby="learn-sources" data-piece="sources">
      <h2 id="learn-sources">{t('bibliography')}</h2>
      <p className={styles.lead}>{t('bibliographyLead')}</p>
      {SOURCE_IDS.map((id) => (
        <SourceEntry key={id} id={id} isCurrent={id === entry} />
      ))}
    </section>
  )
}

interface SourceEntryProps {
  readonly id: SourceId
  readonly isCurrent: boolean
}

function SourceEntry({ id, isCurrent }: SourceEntryProps) {
  const { t } = useTranslation('glossary')
  const cite = useCite()
  const source = SOURCES[id]
  const place = placeOf(source)
  return (
    <article
      className={styles.entry}
      data-piece={pieceOf('sources', id)}
      data-current={isCurrent || undefined}
      tabIndex={-1}
    >
      <h3>
        <LearnLink panel={pieceOf('sources', id)} label={t('link', { word: source.title })}>
          <cite lang="en" translate="no">
            {source.title}
          </cite>
        </LearnLink>
      </h3>
      {source.authors.length > 0 && <p translate="no">{source.authors.join(', ')}</p>}
      <p>{t(`sources.${id}`)}</p>
      <p className={styles.place}>
        {source.year !== undefined && <span>{cite(id)}</span>}
        {place && (
          <a href={place.href} target="_blank" rel="noreferrer">
            {t('open', { place: place.name })}
          </a>
        )}
      </p>
    </article>
  )
}
