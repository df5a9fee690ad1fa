import { useTranslation } from 'react-i18next'
import { printAddress } from '../../../state/address'
import { DEFAULT_CHOICE, type Language, type LessonId } from '../../../state/choice'
import { QrCode } from '../../QrCode'
import { pieceOf } from '../sections'
import { lettered } from '../words/lettered'
import styles from './sheet.module.css'

interface SheetHeadProps {
  readonly id: LessonId
  readonly minutes: number
  readonly language: Language
}

/** The lesson's name, lines for the pupil's, and the way from the paper to the laboratory. */
export function SheetHead({ id, minutes, language }: SheetHeadProps) {
  const { t } = useTranslation('learn')
  const panel = pieceOf('lesson', id)
  const [page] = location.href.split('#')
  const link = `${page}${printAddress({ ...DEFAULT_CHOICE, view: 'learn', panel, language })}`
  return (
    <header className={styles.top}>
      <div className={styles.name}>
        <h2>{t(`lessons.${id}.title`)}</h2>
        <p>{lettered(t(`lessons.${id}.aim`))}</p>
        <p>{t('sheet.minutes', { minutes })}</p>
        <p className={styles.lines}>
          <span>{t('sheet.name')}</span>
          <span>{t('sheet.date')}</span>
        </p>
      </div>
      <figure className={styles.link}>
        <QrCode text={link} label={t('sheet.code')} className={styles.code} />
        <figcaption>
          {t('sheet.open')} <span translate="no">{link}</span>
        </figcaption>
      </figure>
    </header>
  )
}
