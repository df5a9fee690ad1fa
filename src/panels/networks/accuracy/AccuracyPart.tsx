import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PossibleStudy } from '../../../state/study'
import styles from './accuracy.module.css'
import { PaperTables } from './PaperTables'
import { PublishedAccuracy } from './PublishedAccuracy'
import { ToolPrints } from './ToolPrints'

interface AccuracyPartProps {
  readonly one: PossibleStudy
  /** Null where there is nothing to compare with. */
  readonly two: PossibleStudy | null
}

const SECTIONS = ['published', 'tools', 'papers'] as const

/** What others published and print: accuracies, tools' counts, the papers' tables. */
export function AccuracyPart({ one, two }: AccuracyPartProps) {
  const { t } = useTranslation('netAccuracy')
  const part = useRef<HTMLDivElement>(null)
  const go = (section: (typeof SECTIONS)[number]) => {
    const target = part.current?.querySelector<HTMLElement>(`[data-section="${section}"]`)
    target?.scrollIntoView({ block: 'start' })
    target?.focus({ preventScroll: true })
  }
  return (
    <div ref={part} className={styles.part}>
      <nav className={styles.jumps} aria-label={t('jump')}>
        {SECTIONS.map((section) => (
          <button key={section} type="button" onClick={() => go(section)}>
            {t(`${section}.title`)}
          </button>
        ))}
      </nav>
      <section
        data-section="published"
        data-piece="published answer"
        tabIndex={-1}
        className={styles.section}
      >
        <PublishedAccuracy one={one} two={two} />
      </section>
      <section data-section="tools" data-piece="answer" tabIndex={-1} className={styles.section}>
        <ToolPrints study={one} />
      </section>
      <section data-section="papers" data-piece="answer" tabIndex={-1} className={styles.section}>
        <PaperTables id={one.id} />
      </section>
    </div>
  )
}
