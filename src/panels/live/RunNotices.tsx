import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/Notice'
import { useRun } from '../useRun'

/** What was done on the reader's behalf, in a line each. */
export function RunNotices() {
  const { t } = useTranslation('live')
  const notices = useRun()?.notices ?? []
  return notices.map((notice) =>
    notice.code === 'backend-replaced' ? (
      <Notice
        key={notice.code}
        kind="info"
        title={t('notice.backendReplaced', {
          wanted: t(`backend.${notice.wanted}`),
          used: t(`backend.${notice.used}`),
        })}
      />
    ) : (
      <Notice key={notice.code} kind="info" title={t('notice.contextRestored')} />
    ),
  )
}
