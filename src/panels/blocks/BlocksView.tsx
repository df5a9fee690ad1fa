import { Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EXPERIMENTS } from '../../state/choice'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { PanelBoundary } from '../../ui/PanelBoundary'
import { Select } from '../../ui/Select'
import { Skeleton } from '../../ui/Skeleton'
import { ChoiceLink } from '../ChoiceLink'
import { useMedia } from '../useMedia'
import styles from './blocks.module.css'
import { experimentPage } from './experiments'
import { lastDials } from './lastDials'

/** Where the list of experiments has no room beside the open one; a lesson takes its place. */
const NARROW = '(max-width: 1099px)'

/** The ideas inside efficient networks, an experiment each. */
export default function BlocksView() {
  const { t, i18n } = useTranslation('blocks')
  const experiment = useApp(({ choice }) => choice.experiment)
  const hasLesson = useApp(({ choice }) => choice.lesson !== 'none')
  const isNarrow = useMedia(NARROW) || hasLesson
  const Page = experimentPage(experiment, i18n)
  const opened = useRef(experiment)
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (opened.current === experiment) return
    opened.current = experiment
    // A select keeps the focus, so that arrow keys can walk on.
    if (document.activeElement instanceof HTMLSelectElement) return
    page.current?.querySelector<HTMLElement>('[data-experiment-title]')?.focus()
  }, [experiment])
  return (
    <div className={styles.view} data-narrow={isNarrow || undefined}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
      </header>
      {isNarrow ? <ExperimentSelect /> : <ExperimentList />}
      <div ref={page} className={styles.page}>
        <PanelBoundary key={experiment}>
          <Suspense fallback={<Skeleton height="70vh" label={t('loading')} />}>
            <Page />
          </Suspense>
        </PanelBoundary>
        <Neighbours />
      </div>
    </div>
  )
}

function ExperimentSelect() {
  const { t } = useTranslation('blocks')
  const store = useStore()
  const experiment = useApp(({ choice }) => choice.experiment)
  return (
    <Select
      label={t('list')}
      value={experiment}
      options={EXPERIMENTS.map((id, index) => ({
        id,
        label: `${index + 1}. ${t(`names.${id}`)}`,
      }))}
      onChange={(id) => choose(store, { experiment: id, dials: lastDials(store, id) })}
    />
  )
}

function ExperimentList() {
  const { t } = useTranslation('blocks')
  const store = useStore()
  const experiment = useApp(({ choice }) => choice.experiment)
  return (
    <nav className={styles.list} data-piece="nav" aria-label={t('list')}>
      <ol>
        {EXPERIMENTS.map((id) => (
          <li key={id} aria-current={id === experiment ? 'true' : undefined}>
            <ChoiceLink to={{ experiment: id, dials: lastDials(store, id) }}>
              {t(`names.${id}`)}
            </ChoiceLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The experiments before and after the open one. */
function Neighbours() {
  const { t } = useTranslation('blocks')
  const store = useStore()
  const place = EXPERIMENTS.indexOf(useApp(({ choice }) => choice.experiment))
  const sides = [
    { id: EXPERIMENTS[place - 1], key: 'previous' },
    { id: EXPERIMENTS[place + 1], key: 'next' },
  ] as const
  return (
    <nav className={styles.neighbours} data-piece="nav" aria-label={t('neighbours')}>
      {sides.map(({ id, key }) =>
        id ? (
          <ChoiceLink key={key} to={{ experiment: id, dials: lastDials(store, id) }}>
            {t(key, { title: t(`names.${id}`) })}
          </ChoiceLink>
        ) : (
          <span key={key} />
        ),
      )}
    </nav>
  )
}
