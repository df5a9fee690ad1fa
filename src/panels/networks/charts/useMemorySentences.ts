import { useTranslation } from 'react-i18next'
import type { MemoryStory } from '../../../charts/net/memoryStory'
import { heldAs } from '../../../charts/net/memoryTimeline'
import { useFormat } from '../../../i18n/useFormat'
import type { PossibleStudy } from '../../../state/study'
import { useBytes } from '../useBytes'

/** What a timeline shows in whole sentences, each with the network's own figures. */
export function useMemorySentences(
  study: PossibleStudy,
  story: MemoryStory | null,
): readonly string[] {
  const { t } = useTranslation('netCharts')
  const format = useFormat()
  const bytes = useBytes()
  if (!story) return []
  const { peak, waiting, inverted } = story
  const sum = study.cost.totals.activationBytes
  const sentences = [
    t(heldAs(peak, 'kept') > 0 ? 'memory.summary' : 'memory.summaryNone', {
      peak: bytes(peak.bytes),
      layer: peak.name,
      read: bytes(heldAs(peak, 'read')),
      made: bytes(heldAs(peak, 'made')),
      kept: bytes(heldAs(peak, 'kept')),
      sum: bytes(sum),
    }),
    waiting
      ? t('memory.waits', {
          layer: waiting.moment.name,
          bytes: bytes(waiting.bytes),
          share: format.percent(waiting.bytes / waiting.moment.bytes),
        })
      : t('memory.chain'),
  ]
  if (!inverted) return sentences
  sentences.push(
    t(inverted.peakIsInside ? 'memory.invertedPeak' : 'memory.inverted', {
      handedOn: bytes(inverted.handedOn),
      inside: bytes(inverted.inside),
      times: format.ratio(inverted.inside / inverted.handedOn),
    }),
  )
  if (inverted.slicedPeak === null) sentences.push(t('memory.gated'))
  else if (inverted.slicedPeak < peak.bytes)
    sentences.push(t('memory.sliced', { peak: bytes(inverted.slicedPeak) }))
  return sentences
}
