import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { divergingScale } from '../../../charts/conv/diverging'
import { singleHueScale } from '../../../charts/live/singleHue'
import type { NetworkCost } from '../../../core/analyse'
import { selectNetwork } from '../../../state/runSelectors'
import { hasOfficial } from '../../../state/runWeights'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { Panel } from '../../../ui/Panel'
import { Select } from '../../../ui/Select'
import { useGround } from '../../useGround'
import { useMapMoments } from '../../useMapMoments'
import { useRun } from '../../useRun'
import { Answers } from '../Answers'
import { FirstFilters } from './FirstFilters'
import { LayerMaps } from './LayerMaps'
import styles from './Maps.module.css'
import { mapRows, shownRows } from './mapRows'

/** What the layers hold of the frame in sight. */
export function MapsPart() {
  const { t } = useTranslation('liveMaps')
  const cost = useApp(({ choice }) => selectNetwork(choice))
  if (!cost.ok) return <Panel title={t('title')}>{t('none')}</Panel>
  return <Maps cost={cost.value} />
}

function Maps({ cost }: { readonly cost: NetworkCost }) {
  const { t } = useTranslation('liveMaps')
  const store = useStore()
  const run = useRun()
  const node = useApp(({ choice }) => choice.node)
  const isTrained = useApp(({ choice }) => hasOfficial(choice))
  const rows = useMemo(() => mapRows(cost), [cost])
  const shown = useMemo(() => shownRows(cost, node), [cost, node])
  const colours = useColours()
  const nodes = useMemo(
    () =>
      shown
        ? [shown.first, shown.second].flatMap((row) => (row ? [row.before, row.after] : []))
        : [],
    [shown],
  )
  const { moments, watch } = useMapMoments(nodes)
  if (!shown) return <Panel title={t('title')}>{t('none')}</Panel>
  const isReal = run?.weights.kind === 'imagenet'
  const random = isTrained ? 'leadSeeded' : 'leadOnlySeeded'
  const chosen = shown.second?.row.members.includes(node) ? shown.second : shown.first
  return (
    <>
      <Panel title={t('title')}>
        <p className={styles.lead}>{t(isReal ? 'leadReal' : random)}</p>
        <Select
          label={t('layer')}
          value={chosen.row.name}
          options={rows.map(({ row }) => ({ id: row.name, label: row.name }))}
          onChange={(name) => choose(store, { node: name })}
        />
        <p className={styles.note}>{t('outside')}</p>
        <div className={styles.pair}>
          {[shown.first, shown.second].map(
            (row, index) =>
              row && (
                <LayerMaps
                  key={row.row.name}
                  row={row}
                  at={2 * index}
                  moments={moments}
                  watch={watch}
                  colours={colours}
                />
              ),
          )}
        </div>
      </Panel>
      <div className={styles.pair}>
        <FirstFilters />
        <Answers />
      </div>
    </>
  )
}

/** The two scales on the ground of the theme in force. */
function useColours() {
  const ground = useGround()
  return useMemo(
    () => ({ signed: divergingScale(ground), unsigned: singleHueScale(ground) }),
    [ground],
  )
}
