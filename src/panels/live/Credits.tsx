import { useTranslation } from 'react-i18next'
import { CREDITS } from '../../runtime/sources/credits'
import { useApp } from '../../state/useApp'
import styles from './FrameCard.module.css'

/** Who made the clip's pictures; in the language their museum names them. */
export function Credits() {
  const { t } = useTranslation('live')
  const isClip = useApp((state) => state.choice.source === 'clip')
  if (!isClip) return null
  return (
    <details className={styles.credits}>
      <summary>{t('frame.credits')}</summary>
      <ul>
        {CREDITS.map((credit) => (
          <li key={credit.scene}>
            <span lang="en">
              {credit.title}, {credit.by}, {credit.year}. {credit.collection}. {credit.license}.{' '}
              {credit.package}
            </span>
          </li>
        ))}
        <li>{t('frame.drawnScene')}</li>
      </ul>
    </details>
  )
}
