import type { TFunction } from 'i18next'
import type { Notice } from '../state/notice'

/** A notice as a sentence, its field named in the language of the page. */
export function noticeText(notice: Notice, t: TFunction<'shell'>): string {
  const values = 'field' in notice ? { ...notice, field: t(`fields.${notice.field}`) } : notice
  return t(`notices.${notice.code}`, { ...values })
}
