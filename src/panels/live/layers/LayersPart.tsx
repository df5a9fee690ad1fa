import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkCost } from '../../../core/analyse'
import { selectNetwork } from '../../../state/runSelectors'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { Choices } from '../../../ui/Choices'
import { Panel } from '../../../ui/Panel'
import { FreezeBar } from './FreezeBar'
import { KindSentences } from './KindSentences'
import styles from './Layers.module.css'
import { LayersTable } from './LayersTable'
import { LAYER_FOLDS, type LayerFold, layerGroups } from './layerGroups'
import { layerTimes } from './layerTimes'
import { PairsSection } from './PairsSection'
import { SourceBadge } from './SourceBadge'
import { SourceNote } from './SourceNote'
import { SumsSection } from './SumsSection'
import { useLayers } from './useLayers'

/** Every layer of what runs, its cost beside its time. */
export function LayersPart() {
  const { t } = useTranslation('live')
  const cost = useApp(({ choice }) => selectNetwork(choice))
  if (!cost.ok) {
    const { fault } = cost
    return (
      <Panel title={t('layers.title')}>
        {t('theory.impossible', { layer: 'node' in fault ? fault.node : '' })}
      </Panel>
    )
  }
  return <Layers cost={cost.value} />
}

function Layers({ cost }: { readonly cost: NetworkCost }) {
  const { t } = useTranslation('liveLayers')
  const store = useStore()
  const chosenFold = useApp(({ choice }) => choice.fold)
  const [isByKind, setByKind] = useState(false)
  const layers = useLayers(cost)
  const { rows, figures } = layers
  const fold: LayerFold = isByKind ? 'kinds' : chosenFold
  const groups = useMemo(() => layerGroups(cost, rows, fold), [cost, rows, fold])
  const times = useMemo(
    () => ({ fold, times: layerTimes(groups, figures) }),
    [fold, groups, figures],
  )
  // Hundreds of rows four times a second: what the reader does comes before them.
  const drawn = useDeferredValue(times)
  const setFold = (next: LayerFold) => {
    setByKind(next === 'kinds')
    if (next !== 'kinds') choose(store, { fold: next })
  }
  return (
    <>
      <Panel title={t('title')} aside={<SourceBadge clock={layers.clock} />}>
        <SourceNote layers={layers} />
        <FreezeBar layers={layers} />
        <KindSentences layers={layers} />
      </Panel>
      <Panel title={t('pairs.title')} piece="pairs">
        <div className={styles.tools}>
          <Choices
            label={t('fold.label')}
            value={fold}
            options={LAYER_FOLDS.map((id) => ({ id, label: t(`fold.${id}`) }))}
            onChange={setFold}
          />
        </div>
        <PairsSection layers={layers} {...drawn} />
      </Panel>
      <LayersTable layers={layers} {...drawn} />
      <SumsSection layers={layers} />
    </>
  )
}
