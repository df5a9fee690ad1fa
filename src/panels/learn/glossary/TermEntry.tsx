import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { GLOSSARY, type OtherName, type PaperSymbol, type TermId } from '../../../lessons/glossary'
import styles from '../entries.module.css'
import { LearnLink } from '../LearnLink'
import { pieceOf } from '../sections'
import { useCite } from '../sources/useCite'

/** Terms whose trap the messages tell. */
const TRAPS = [
  'parameter',
  'kernel',
  'group',
  'separable',
  'channel-multiplier',
  'width-multiplier',
  'mac',
  'flop',
  'memory-traffic',
] as const satisfies readonly TermId[]

const trapOf = (id: TermId) => TRAPS.find((trap) => trap === id)

interface TermEntryProps {
  readonly id: TermId
  readonly isCurrent: boolean
  /** Another term was asked for. */
  readonly onFollow: () => void
}

/** A term: its word, what it means, how papers and tools write it, and what is near to it. */
export function TermEntry({ id, isCurrent, onFollow }: TermEntryProps) {
  const { t, i18n } = useTranslation('glossary')
  const { english, symbols, names, see } = GLOSSARY[id]
  const word = t(`terms.${id}.word`)
  const trap = trapOf(id)
  return (
    <article
      className={styles.entry}
      data-piece={pieceOf('glossary', id)}
      data-current={isCurrent || undefined}
      tabIndex={-1}
    >
      <h3>
        <LearnLink panel={pieceOf('glossary', id)} label={t('link', { word })}>
          {word}
        </LearnLink>
        {i18n.language !== 'en' && english !== word && <span lang="en">{english}</span>}
      </h3>
      <p>{t(`terms.${id}.means`)}</p>
      {trap && (
        <p>
          <strong>{t('trap')}</strong> {t(`terms.${trap}.trap`)}
        </p>
      )}
      <dl className={styles.facts}>
        {symbols && (
          <div>
            <dt>{t('symbol')}</dt>
            <dd>
              <Symbols symbols={symbols} />
            </dd>
          </div>
        )}
        {names && (
          <div>
            <dt>{t('names')}</dt>
            <dd>
              <Names names={names} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('see')}</dt>
          <dd>
            {see.map((other) => (
              <LearnLink key={other} panel={pieceOf('glossary', other)} onFollow={onFollow}>
                {t(`terms.${other}.word`)}
              </LearnLink>
            ))}
          </dd>
        </div>
      </dl>
    </article>
  )
}

function Symbols({ symbols }: { readonly symbols: readonly PaperSymbol[] }) {
  const cite = useCite()
  // A paper with two symbols is named once.
  const sources = [...new Set(symbols.map(({ source }) => source))]
  return sources.map((source) => (
    <span key={source}>
      <span translate="no">
        {symbols
          .filter((symbol) => symbol.source === source)
          .map(({ letters }, index) => {
            const [letter, below] = letters.split('_')
            return (
              <Fragment key={letters}>
                {index > 0 && ', '}
                <i>{letter}</i>
                {below && <sub>{below}</sub>}
              </Fragment>
            )
          })}
      </span>{' '}
      <LearnLink panel={pieceOf('sources', source)}>{cite(source)}</LearnLink>
    </span>
  ))
}

const Names = ({ names }: { readonly names: readonly OtherName[] }) =>
  names.map(({ tool, name }) => (
    <span key={tool} translate="no">
      {tool} <code>{name}</code>
    </span>
  ))
