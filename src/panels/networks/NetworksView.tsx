import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { choose } from '../../state/store'
import type { PossibleStudy, Study } from '../../state/study'
import { useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { useMedia } from '../useMedia'
import { Conventions } from './Conventions'
import { Impossible } from './Impossible'
import styles from './NetworksView.module.css'
import { Notes } from './Notes'
import { Parts, ShownContext } from './Parts'
import { First, Pickers, Second } from './Pickers'
import { Totals } from './Totals'
import { Transforms } from './Transforms'
import { useArrival } from './useArrival'
import { usePutRight } from './usePutRight'
import { useStudy } from './useStudy'
import { useWords } from './useWords'

/** So narrow that everything but the network itself waits behind one line. */
const NARROW = '(max-width: 599px)'

/**
 * Whole networks, exact. The heading, the controls and the totals follow the hand at once; the
 * open part comes when the browser has a moment.
 */
export default function NetworksView() {
  const { one, two } = useStudy()
  usePutRight(one, two)
  const { headline, name } = useWords()
  const isNarrow = useMedia(NARROW)
  const { t } = useTranslation('networks')
  const possible = usePossible(one)
  const second = usePossible(two)
  const shown = useMemo(() => possible && { one: possible, two: second }, [possible, second])
  const store = useStore()
  const parts = useRef<HTMLDivElement>(null)
  const goTo = useArrival(parts)
  function showTools() {
    choose(store, { part: 'accuracy' })
    goTo('[data-section="tools"]')
  }
  const remarks = (
    <div className={styles.remarks}>
      <div>
        <Conventions />
        <Notes one={one.id} two={two?.id ?? null} />
      </div>
      {possible && <Button onPress={showTools}>{t('counting.tools')}</Button>}
    </div>
  )
  return (
    <div className={styles.view}>
      <hgroup className={styles.heading} data-piece="headline answer">
        <h1>{headline(one)}</h1>
        {two && <p>{t('headline.against', { sentence: headline(two) })}</p>}
      </hgroup>
      {isNarrow ? (
        <>
          <First study={one} />
          <details className={styles.more}>
            <summary>
              {t('more.title')}
              {two && <span>{t('more.against', { network: name(two) })}</span>}
            </summary>
            <div className={styles.inside}>
              <Transforms study={one} place="one" />
              <Second study={two} />
              {remarks}
            </div>
          </details>
        </>
      ) : (
        <Pickers one={one} two={two} />
      )}
      {possible ? <Totals one={possible} two={second} /> : <Impossible study={one} place="one" />}
      {two && !second && <Impossible study={two} place="two" />}
      {!isNarrow && remarks}
      {shown && (
        <ShownContext value={shown}>
          <div ref={parts} className={styles.parts}>
            <Parts />
          </div>
        </ShownContext>
      )}
    </div>
  )
}

/** The same object while the study is the same, so that memoised parts rest. */
const usePossible = (study: Study | null): PossibleStudy | null =>
  useMemo(() => (study?.cost.ok ? { ...study, cost: study.cost.value } : null), [study])
