import { type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { placeOf, SOURCES, type SourceId } from '../../../lessons/sources'
import { Explained } from '../../../ui/Explained'
import { LearnLink } from '../LearnLink'
import { pieceOf } from '../sections'
import { useCite } from '../sources/useCite'
import { LessonContext } from './scope'

interface SourceProps {
  readonly id: SourceId
  /** How the sentence names it; absent: by authors and year. */
  readonly children?: ReactNode
}

/** A source in a text, with what it contributes and where it is read; on paper, its name. */
export function Source({ id, children }: SourceProps) {
  const { t } = useTranslation('glossary')
  const cite = useCite()
  const mode = useContext(LessonContext)?.mode ?? 'read'
  if (!SOURCES[id]) throw new Error(`the bibliography has no ${id}`)
  const named = children ?? cite(id)
  if (mode !== 'read') return named
  return (
    <Explained
      label={t('source', { cite: cite(id) })}
      explain={(close) => <Gist {...{ id, close }} />}
    >
      {named}
    </Explained>
  )
}

function Gist({ id, close }: { readonly id: SourceId; readonly close: () => void }) {
  const { t } = useTranslation('glossary')
  const cite = useCite()
  const place = placeOf(SOURCES[id])
  return (
    <>
      <p>
        <cite lang="en">{SOURCES[id].title}</cite>
      </p>
      <p>{cite(id)}</p>
      <p>{t(`sources.${id}`)}</p>
      {place && (
        <p>
          <a href={place.href} target="_blank" rel="noreferrer">
            {t('open', { place: place.name })}
          </a>
        </p>
      )}
      <p>
        <LearnLink panel={pieceOf('sources', id)} onFollow={close}>
          {t('inSources')}
        </LearnLink>
      </p>
    </>
  )
}
