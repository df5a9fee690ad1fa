import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/useFormat'
import type { Guess } from '../../runtime/protocol'
import { hasOfficial } from '../../state/runWeights'
import { useApp } from '../../state/useApp'
import { Panel } from '../../ui/Panel'
import { useLabels } from '../useLabels'
import { useRun } from '../useRun'
import styles from './Answers.module.css'

/** The five likeliest classes, or why there are none worth reading. */
export function Answers() {
  const { t } = useTranslation('live')
  const run = useRun()
  const hasNames = run?.weights.kind === 'imagenet'
  const isTrained = useApp(({ choice }) => hasOfficial(choice))
  const seeded = isTrained ? t('answers.seeded') : t('answers.onlySeeded')
  const labels = useLabels(hasNames)
  return (
    <Panel title={t('answers.title')} piece="answers answer">
      {hasNames && run.top5.length > 0 ? (
        <>
          <ol className={styles.list}>
            {run.top5.map((guess) => (
              <Answer key={guess.classIndex} guess={guess} label={labels?.[guess.classIndex]} />
            ))}
          </ol>
          <p className={styles.language}>{t('answers.language')}</p>
        </>
      ) : (
        <div className={styles.empty}>
          <p>{hasNames ? t('answers.waiting') : seeded}</p>
        </div>
      )}
    </Panel>
  )
}

function Answer({ guess, label }: { guess: Guess; label: string | undefined }) {
  const { t } = useTranslation('live')
  const format = useFormat()
  return (
    <li className={styles.answer}>
      <span className={styles.label}>
        {label ? (
          <span lang="en">{label}</span>
        ) : (
          t('answers.unnamed', { number: guess.classIndex })
        )}
      </span>
      <span className={styles.share}>{format.percent(guess.probability)}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar} style={{ inlineSize: `${100 * guess.probability}%` }} />
      </span>
    </li>
  )
}
