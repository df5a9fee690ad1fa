import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../state/useApp'
import { lazyAgain } from '../../ui/lazyAgain'
import { Skeleton } from '../../ui/Skeleton'
import { LearnLink } from './LearnLink'
import styles from './LearnView.module.css'
import { OpenLesson } from './path/OpenLesson'
import { PathSection } from './path/PathSection'
import { readPanel, SECTIONS, type Section } from './sections'

const Glossary = lazyAgain(() => import('./glossary/GlossarySection'))
const Sources = lazyAgain(() => import('./sources/SourcesSection'))
const Notebook = lazyAgain(() => import('./notebook/NotebookSection'))
const Teach = lazyAgain(() => import('./teach/TeachSection'))
const Privacy = lazyAgain(() => import('./privacy/PrivacySection'))
const Sheet = lazyAgain(() => import('./sheet/SheetPage'))

/** Lessons and what belongs to them, each part at an address of its own. */
export default function LearnView() {
  const { t } = useTranslation('learn')
  const panel = useApp(({ choice }) => choice.panel)
  const { section, entry } = readPanel(panel)
  const waiting = <Skeleton height="50vh" label={t('sections.loading')} />
  if (section === 'sheet') {
    return (
      <Suspense fallback={waiting}>
        <Sheet id={entry} />
      </Suspense>
    )
  }
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
      </header>
      <nav aria-label={t('sections.label')} className={styles.nav} data-piece="nav">
        <ul>
          {SECTIONS.map((id) => (
            <li key={id}>
              <LearnLink
                panel={id === 'path' ? '' : id}
                className={styles.link}
                isCurrent={id === section}
              >
                {t(`sections.${id}`)}
              </LearnLink>
            </li>
          ))}
        </ul>
      </nav>
      <Suspense fallback={waiting}>
        <OpenSection section={section} entry={entry} />
      </Suspense>
    </div>
  )
}

interface OpenSectionProps {
  readonly section: Exclude<Section, 'sheet'>
  readonly entry: string
}

function OpenSection({ section, entry }: OpenSectionProps) {
  switch (section) {
    case 'path':
      return <PathSection />
    case 'lesson':
      return <OpenLesson id={entry} />
    case 'glossary':
      return <Glossary entry={entry} />
    case 'sources':
      return <Sources entry={entry} />
    case 'notebook':
      return <Notebook />
    case 'teach':
      return <Teach />
    case 'privacy':
      return <Privacy />
  }
}
