import { type RefObject, Suspense, useDeferredValue, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PARTS } from '../../state/choice'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { PanelBoundary } from '../../ui/PanelBoundary'
import { Skeleton } from '../../ui/Skeleton'
import { Tabs } from '../../ui/Tabs'
import { Conventions } from './Conventions'
import { Impossible } from './Impossible'
import styles from './NetworksView.module.css'
import { Notes } from './Notes'
import { Pickers } from './Pickers'
import { PAGES, type PartProps } from './parts'
import type { PossibleStudy, Study } from './study'
import { Totals } from './Totals'
import { useStudy } from './useStudy'
import { useWords } from './useWords'

/**
 * Whole networks, exact. The heading, the controls and the totals follow the hand at once; the
 * open part comes when the browser has a moment.
 */
export default function NetworksView() {
  const { one, two } = useStudy()
  const { headline } = useWords()
  const { t } = useTranslation('networks')
  const possible = usePossible(one)
  const second = usePossible(two)
  const store = useStore()
  const parts = useRef<HTMLDivElement>(null)
  function showTools() {
    choose(store, { part: 'accuracy' })
    parts.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <div className={styles.view}>
      <hgroup className={styles.heading}>
        <h1>{headline(one)}</h1>
        {two && <p>{t('headline.against', { sentence: headline(two) })}</p>}
      </hgroup>
      <Pickers one={one} two={two} />
      {possible ? <Totals one={possible} two={second} /> : <Impossible study={one} place="one" />}
      {two && !second && <Impossible study={two} place="two" />}
      <div className={styles.remarks}>
        <div>
          <Conventions />
          <Notes ids={two ? [one.id, two.id] : [one.id]} />
        </div>
        {possible && <Button onPress={showTools}>{t('counting.tools')}</Button>}
      </div>
      {possible && <Parts place={parts} one={possible} two={second} />}
    </div>
  )
}

/** The same object while the study is the same, so that memoised parts rest. */
const usePossible = (study: Study | null): PossibleStudy | null =>
  useMemo(() => (study?.cost.ok ? { ...study, cost: study.cost.value } : null), [study])

/** The open part and the names of the others. */
function Parts({ place, one, two }: PartProps & { place: RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation('networks')
  const store = useStore()
  const part = useApp(({ choice }) => choice.part)
  const [first, second] = [useDeferredValue(one), useDeferredValue(two)]
  const open = PAGES[part] ? part : 'table'
  const Page = PAGES[open]
  return (
    <div ref={place} className={styles.parts}>
      <Tabs
        label={t('part.label')}
        value={open}
        options={PARTS.filter((id) => PAGES[id]).map((id) => ({ id, label: t(`part.${id}`) }))}
        onChange={(next) => choose(store, { part: next })}
      >
        <PanelBoundary key={open}>
          <Suspense fallback={<Skeleton height="60vh" label={t('part.loading')} />}>
            {Page && <Page one={first} two={second} />}
          </Suspense>
        </PanelBoundary>
      </Tabs>
    </div>
  )
}
