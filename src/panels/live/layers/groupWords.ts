import { useTranslation } from 'react-i18next'
import type { Format } from '../../../i18n/format'
import { useFormat } from '../../../i18n/useFormat'
import type { LayerFold, LayerGroup } from './layerGroups'
import type { TimedGroup } from './layerTimes'

/** What a bar and a line are called, and what is read of them in a sentence. */
export function useGroupWords(fold: LayerFold) {
  const { t } = useTranslation('liveLayers')
  const { t: live } = useTranslation('live')
  const format: Format = useFormat()

  const name = ({ id, side, kind }: LayerGroup): string => {
    if (fold === 'stages' && side) return t('stage', { number: id, side: format.shape(side) })
    return fold === 'kinds' && kind ? live(`kinds.${kind}`) : id
  }
  const kind = ({ kind: own, rows }: LayerGroup): string =>
    own ? live(`kinds.${own}`) : t('severalKinds', { layers: rows.length })

  /** Where a line has no time of its own, why. */
  const without = ({ state, into }: LayerGroup): string => {
    if (state === 'fused') return t('state.fused', { layers: listed(into) })
    return t(
      state === 'idle' ? 'state.idle' : state === 'absent' ? 'state.absent' : 'state.waiting',
    )
  }
  const listed = (names: readonly string[]) => names.join(t('separator'))

  const reading = ({ group, costShare, time, timeShare, ratio }: TimedGroup): string => {
    const counted = { name: name(group), cost: format.percent(costShare) }
    if (!time) return t('reading.untimed', { ...counted, why: without(group) })
    const timed = { ...counted, ms: format.ms(time.ms) }
    if (timeShare === null) return t('reading.alone', timed)
    const both = { ...timed, time: format.percent(timeShare) }
    return ratio === null
      ? t('reading.free', both)
      : t('reading.both', { ...both, ratio: format.ratio(ratio) })
  }
  return { name, kind, without, listed, reading }
}
