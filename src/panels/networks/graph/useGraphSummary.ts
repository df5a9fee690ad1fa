import { useTranslation } from 'react-i18next'
import { branchCount, type NetworkDrawing, skipCount } from '../../../charts/net/graphModel'
import { drawnSkips, type GraphLayout } from '../../../charts/net/layoutGraph'
import type { NetworkCost } from '../../../core/analyse'
import { useFormat } from '../../../i18n/useFormat'
import { useApp } from '../../../state/useApp'
import { useMeasureWords } from './useMeasureWords'

/** The drawing in a sentence or three: how many boxes, and what goes past them. */
export function useGraphSummary(
  { units }: NetworkDrawing,
  layout: GraphLayout,
  cost: NetworkCost,
): string {
  const { t } = useTranslation('netGraph')
  const format = useFormat()
  const measures = useMeasureWords()
  const measure = useApp(({ choice }) => choice.measure)
  const skips = drawnSkips(layout).length
  const drawn = units.filter(({ level }) => level === 'layer').flatMap(({ rows }) => rows)
  const folded = units.filter(({ level }) => level !== 'layer').flatMap(({ rows }) => rows)
  const branches = branchCount(cost, drawn)
  const ways = [
    ...(skips > 0 ? [t('ways.skips', { count: skips })] : []),
    ...(branches > 0 ? [t('ways.branches', { count: branches })] : []),
    ...(skipCount(folded) + branchCount(cost, folded) > 0 ? [t('ways.folded')] : []),
  ]
  return t('summary', {
    units: format.integer(units.length),
    ways:
      ways.length === 0
        ? t('ways.chain')
        : ways.reduce((one, other) => t('ways.both', { one, other })),
    measure: measures.name(measure),
  })
}
