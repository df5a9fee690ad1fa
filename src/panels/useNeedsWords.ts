import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/useFormat'
import { ASK_BYTES, type RunNeeds } from '../state/runNeeds'

/** What a large network needs, a sentence each: its bytes, its seconds, or both. */
export function useNeedsWords() {
  const { t } = useTranslation('live')
  const format = useFormat()
  return (network: string, needs: RunNeeds): readonly string[] =>
    [
      needs.bytes > ASK_BYTES &&
        t('asking.memory', {
          network,
          bytes: format.bytes(needs.bytes),
          weights: format.bytes(needs.weightBytes),
        }),
      needs.secondsAFrame > 1 &&
        t('asking.slow', { network, duration: format.seconds(needs.secondsAFrame) }),
    ].filter((sentence) => sentence !== false)
}
