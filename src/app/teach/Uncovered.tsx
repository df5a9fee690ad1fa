import { useTranslation } from 'react-i18next'
import { compareAnswers } from '../../core/questions/compare'
import { useFormat } from '../../i18n/useFormat'
import styles from './QuestionBox.module.css'

interface UncoveredProps {
  readonly written: string
  /** The teacher's; empty where the link had none. */
  readonly expected: string
}

/** After the key: both answers side by side, and two numbers compared. */
export function Uncovered({ written, expected }: UncoveredProps) {
  const { t } = useTranslation('teach')
  return (
    <div role="status" className={styles.uncovered}>
      <p>{t('box.open')}</p>
      {expected !== '' && (
        <>
          <dl className={styles.both}>
            <div>
              <dt>{t('box.pupil')}</dt>
              <dd>{written.trim() || t('box.none')}</dd>
            </div>
            <div>
              <dt>{t('box.teacher')}</dt>
              <dd>{expected}</dd>
            </div>
          </dl>
          <Compared written={written} expected={expected} />
        </>
      )}
    </div>
  )
}

function Compared({ written, expected }: UncoveredProps) {
  const { t } = useTranslation('teach')
  const format = useFormat()
  const compared = compareAnswers(written, expected)
  switch (compared.kind) {
    case 'words':
      return null
    case 'same':
    case 'units':
      return <p>{t(`box.${compared.kind}`)}</p>
    case 'near':
      return <p>{t('box.near', { share: format.percent(compared.share) })}</p>
    case 'off':
      return <p>{t('box.off', { ratio: format.ratio(compared.ratio) })}</p>
  }
}
