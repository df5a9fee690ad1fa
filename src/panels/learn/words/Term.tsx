import { type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { GLOSSARY, type TermId } from '../../../lessons/glossary'
import { Explained } from '../../../ui/Explained'
import { LearnLink } from '../LearnLink'
import { pieceOf } from '../sections'
import { LessonContext } from './scope'

interface TermProps {
  readonly id: TermId
  /** The term as the sentence needs it. */
  readonly children: ReactNode
}

/** A word that tells its meaning where it stands; on paper it is a word like the others. */
export function Term({ id, children }: TermProps) {
  const { t } = useTranslation('glossary')
  const mode = useContext(LessonContext)?.mode ?? 'read'
  const term = GLOSSARY[id]
  if (!term) throw new Error(`the glossary has no ${id}`)
  if (mode !== 'read') return children
  const word = t(`terms.${id}.word`)
  return (
    <Explained
      label={t('definition', { word })}
      explain={(close) => <Meaning {...{ id, close }} />}
    >
      {children}
    </Explained>
  )
}

function Meaning({ id, close }: { readonly id: TermId; readonly close: () => void }) {
  const { t } = useTranslation('glossary')
  return (
    <>
      <p>
        <strong>{t(`terms.${id}.word`)}</strong>
      </p>
      <p>{t(`terms.${id}.means`)}</p>
      <p>
        <LearnLink panel={pieceOf('glossary', id)} onFollow={close}>
          {t('inGlossary')}
        </LearnLink>
      </p>
    </>
  )
}
