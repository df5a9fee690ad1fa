import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { RecordRow } from '../../../state/records/essentials'
import { useRunnerWords } from '../../useConfigWords'

/** What ran and when, in words. */
export function useRecordWords() {
  const { t } = useTranslation('liveRecords')
  const { t: live } = useTranslation('live')
  const format = useFormat()
  const runner = useRunnerWords()
  return {
    /** “MobileNetV1, α 0.5 at 160 px, WebGL”. */
    what: ({ configuration }: Pick<RecordRow, 'configuration'>) =>
      t('compare.on', {
        what: runner(configuration),
        backend: live(`backend.${configuration.backend}`),
      }),
    /** A code tells the day alone; a clock time beside it would be made up. */
    when: ({ made }: Pick<RecordRow, 'made'>) =>
      made.length > 10 ? format.when(Date.parse(made)) : made,
  }
}
