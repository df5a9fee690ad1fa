import { memo, type ReactNode, useCallback, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice } from '../../state/choice'
import { choose } from '../../state/store'
import { useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { ChoiceLink } from '../ChoiceLink'
import styles from './blocks.module.css'

/** A scene of another view where the idea is at work. */
export interface Place {
  readonly label: string
  readonly to: Partial<Choice>
}

/** A paper and where in it: "arXiv:1801.04381, Figure 1". */
export interface SourceLink {
  readonly label: string
  readonly href: string
}

interface ExperimentProps {
  readonly title: string
  /** The idea in one or two sentences. */
  readonly idea: string
  /** What to watch, and what question it answers; said before anything is shown. */
  readonly lookFor: string
  readonly places?: readonly Place[]
  readonly sources?: readonly SourceLink[]
  /** Beyond the dials: what else goes back to the beginning. */
  readonly onReset?: () => void
  /** Controls, figures and their remarks; headings in it begin at level 3. */
  readonly children: ReactNode
}

/** What every experiment has: its idea, what to look for, a way back, and where it occurs. */
export function Experiment(props: ExperimentProps) {
  const { title, idea, lookFor, places = [], sources = [], onReset, children } = props
  const { t } = useTranslation('blocks')
  const store = useStore()
  const id = useId()
  const more = useRef(onReset)
  useEffect(() => {
    more.current = onReset
  })
  const reset = useCallback(() => {
    choose(store, { dials: '' })
    more.current?.()
  }, [store])
  return (
    <article className={styles.experiment} aria-labelledby={`${id}-title`}>
      <header className={styles.heading}>
        <h2 id={`${id}-title`} className={styles.title} data-experiment-title tabIndex={-1}>
          {title}
        </h2>
        <Again onPress={reset} />
      </header>
      <p className={styles.idea}>{idea}</p>
      <p className={styles.lookFor}>
        <strong>{t('lookFor')}</strong> {lookFor}
      </p>
      {children}
      <Foot places={places} sources={sources} />
    </article>
  )
}

/** The dials change with every frame of a drag; what stands around them is drawn once. */
const Again = memo(function Again({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation('blocks')
  return <Button onPress={onPress}>{t('again')}</Button>
})

interface FootProps {
  readonly places: readonly Place[]
  readonly sources: readonly SourceLink[]
}

const Foot = memo(
  function Foot({ places, sources }: FootProps) {
    const { t } = useTranslation('blocks')
    const id = useId()
    return (
      <>
        {places.length > 0 && (
          <section className={styles.foot} aria-labelledby={`${id}-where`}>
            <h3 id={`${id}-where`}>{t('where')}</h3>
            <ul>
              {places.map(({ label, to }) => (
                <li key={label}>
                  <ChoiceLink to={to}>{label}</ChoiceLink>
                </li>
              ))}
            </ul>
          </section>
        )}
        {sources.length > 0 && (
          <section className={styles.foot} data-piece="notes" aria-labelledby={`${id}-sources`}>
            <h3 id={`${id}-sources`}>{t('sources')}</h3>
            <ul>
              {sources.map(({ label, href }) => (
                <li key={href + label}>
                  <a href={href} target="_blank" rel="noreferrer">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </>
    )
  },
  // Experiments write their links out anew each time; they are plain data.
  (one, other) => JSON.stringify(one) === JSON.stringify(other),
)
