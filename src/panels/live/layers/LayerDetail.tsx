import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { choose } from '../../../state/store'
import { useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { useGroupWords } from './groupWords'
import table from './LayersTable.module.css'
import type { LayerFold } from './layerGroups'
import type { TimedGroup } from './layerTimes'

interface LayerDetailProps {
  readonly timed: TimedGroup
  readonly fold: LayerFold
}

/** What is known of the line in hand beyond its cells: its interval, its steps, what it holds. */
export function LayerDetail({ timed, fold }: LayerDetailProps) {
  const { t } = useTranslation('liveLayers')
  const format = useFormat()
  const store = useStore()
  const words = useGroupWords(fold)
  const { group, time } = timed
  const steps = group.outputs.length
  const nodes = group.rows.flatMap(({ members }) => members)
  const more = Math.max(0, nodes.length - NODES)
  return (
    <div className={table.more}>
      <p>{words.reading(timed)}</p>
      {time && time.count > 1 && (
        <p>
          {t('detail.between', {
            p10: format.ms(time.p10),
            p90: format.ms(time.p90),
            count: time.count,
          })}{' '}
          {steps > 1 && t('detail.sums', { steps })}
        </p>
      )}
      {group.state === 'runs' && (
        <p>
          {t(more > 0 ? 'detail.nodesMore' : 'detail.nodes', {
            steps,
            nodes: words.listed(nodes.slice(0, NODES)),
            more,
          })}{' '}
          {group.takes.length > 0 && t('detail.takes', { layers: words.listed(group.takes) })}{' '}
          {group.into.length > 0 && t('detail.into', { layers: words.listed(group.into) })}
        </p>
      )}
      <p>{t('detail.intensity', { value: format.flopsPerByte(group.flopsPerByte) })}</p>
      <Button
        onPress={() =>
          choose(store, {
            view: 'networks',
            part: 'table',
            netShown: 'one',
            node: group.rows[0]?.name ?? '',
          })
        }
      >
        {t('detail.toNetworks')}
      </Button>
    </div>
  )
}

/** Names beyond these are counted. */
const NODES = 6
