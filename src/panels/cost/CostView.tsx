import { Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../state/useApp'
import { Below } from '../../ui/Below'
import { lazyAgain } from '../../ui/lazyAgain'
import { Skeleton } from '../../ui/Skeleton'
import { Answer } from './Answer'
import { Controls } from './Controls'
import styles from './CostView.module.css'
import { Impossible } from './Impossible'
import { type LayerStudy, type PossibleStudy, selectStudy } from './study'

const CostSections = lazyAgain(() => import('./CostSections'))

/**
 * What one layer costs, five ways. The answer and its knobs follow the hand at once; the
 * pictures below come when the browser has a moment.
 */
export default function CostView() {
  const study = useApp((state) => selectStudy(state.choice))
  const possible = usePossible(study)
  return (
    <div className={styles.view}>
      <div className={styles.hero}>
        {possible ? <Answer study={possible} /> : <Fault study={study} />}
        <Below place={<div />}>
          <Controls />
        </Below>
      </div>
      <Below>
        <Sections study={possible} />
      </Below>
    </div>
  )
}

/** What lies below the answer, fetched when the reader comes to it. */
function Sections({ study }: { readonly study: PossibleStudy | null }) {
  const { t } = useTranslation('cost')
  const [below, isReached] = useReached()
  return (
    <div ref={below}>
      {isReached ? (
        <Suspense fallback={<Skeleton height="80vh" label={t('loading')} />}>
          <CostSections study={study} />
        </Suspense>
      ) : (
        <div className={styles.unread} />
      )}
    </div>
  )
}

/** A strip of what lies below may show at the window's foot before it is fetched. */
const UNREAD = '-160px 0px'

/** True from the moment the reader comes to a place, or where a browser cannot say. */
function useReached() {
  const place = useRef<HTMLDivElement>(null)
  const isAlone = useApp(({ choice }) => choice.embed && choice.panel !== '')
  // A lesson points at what lies below, wherever the window stands.
  const hasLesson = useApp(({ choice }) => choice.lesson !== 'none')
  const [isScrolledTo, setReached] = useState(
    isAlone || typeof IntersectionObserver === 'undefined',
  )
  const isReached = isScrolledTo || hasLesson
  useEffect(() => {
    if (isReached || !place.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setReached(true)
      },
      { rootMargin: UNREAD },
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [isReached])
  return [place, isReached] as const
}

/** The same object while the study is the same, so that memoised sections rest. */
function usePossible(study: LayerStudy): PossibleStudy | null {
  return useMemo(() => (study.ways.ok ? { ...study, costs: study.ways.value } : null), [study])
}

function Fault({ study }: { study: LayerStudy }) {
  return study.ways.ok ? null : <Impossible fault={study.ways.fault} />
}
