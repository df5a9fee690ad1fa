import { useTranslation } from 'react-i18next'
import { subjectOf } from '../state/notice'
import { dismissNotice } from '../state/store'
import { useApp, useStore } from '../state/useApp'
import { IconButton } from '../ui/IconButton'
import { CloseIcon, InfoIcon } from '../ui/icons'
import styles from './Notices.module.css'
import { noticeText } from './noticeText'

/** What the laboratory put right by itself; the list is read out as it grows. */
export function Notices() {
  const { t } = useTranslation()
  const store = useStore()
  const notices = useApp((state) => state.notices)
  return (
    <section className={styles.notices} aria-label={t('notices.region')} aria-live="polite">
      {notices.map((notice) => (
        <div key={subjectOf(notice)} className={styles.notice}>
          <InfoIcon />
          <p>{noticeText(notice, t)}</p>
          <IconButton
            label={t('notices.dismiss')}
            icon={<CloseIcon />}
            onPress={() => dismissNotice(store, notice)}
          />
        </div>
      ))}
    </section>
  )
}
