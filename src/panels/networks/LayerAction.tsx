import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type AppStore, choose } from '../../state/store'
import type { PossibleStudy } from '../../state/study'
import { printTransforms } from '../../state/transforms'
import { useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { difference, withLayer, withoutLayer } from './changes'
import styles from './LayerAction.module.css'
import { type LayerChange, layerChange } from './layerChange'
import { PLACE_FIELDS, type Place } from './place'
import { useWords } from './useWords'

interface LayerActionProps {
  readonly study: PossibleStudy
  readonly place: Place
  /** The first node of the row or box in hand; empty for none. */
  readonly node: string
  /** Set where the row in hand is several layers folded together: what it is called. */
  readonly folded: string | null
}

/** Makes the layer in hand separable or full again, with what that does; or says why not. */
export const LayerAction = memo(function LayerAction(props: LayerActionProps) {
  const { study, place, node, folded } = props
  const { t } = useTranslation('networks')
  const words = useWords()
  const store = useStore()
  const found: LayerChange | null = useMemo(
    () => (folded === null ? layerChange(study, node) : { kind: 'none', why: 'folded' }),
    [study, node, folded],
  )
  const made = useMemo(
    () => (found && found.kind !== 'none' ? outcome(study, found) : null),
    [study, found],
  )
  return (
    <div className={styles.action}>
      {found && found.kind !== 'none' && (
        <Button onPress={() => changeLayer(store, study, place, node)}>
          {t(found.kind === 'make' ? 'layer.make' : 'layer.takeBack', { node: found.node })}
          <span className={styles.key} aria-hidden="true">
            S
          </span>
        </Button>
      )}
      <p className={styles.said} aria-live="polite">
        {!found && t('layer.hint')}
        {found?.kind === 'none' && t(`layer.why.${found.why}`, { node: folded ?? node })}
        {made && t('layer.outcome', { difference: words.difference(made) })}
      </p>
    </div>
  )
})

const after = (study: PossibleStudy, change: LayerChange & { readonly node: string }): string => {
  const text = printTransforms(study.transforms)
  return change.kind === 'make' ? withLayer(text, change.node) : withoutLayer(text, change.node)
}

/** The network with the change against the network without it. */
function outcome(study: PossibleStudy, change: LayerChange & { readonly node: string }) {
  const { id, setting, cost } = study
  const question = { id, ...setting, ...cost.convention, transforms: '' }
  return difference(question, printTransforms(study.transforms), after(study, change))
}

/** Makes a layer separable or takes that back, and keeps it selected; nothing where it cannot. */
export function changeLayer(store: AppStore, study: PossibleStudy, place: Place, node: string) {
  const change = layerChange(study, node)
  if (!change || change.kind === 'none') return choose(store, { node })
  choose(store, { [PLACE_FIELDS[place].transforms]: after(study, change), node: change.node })
}
