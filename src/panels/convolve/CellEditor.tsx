import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withEdit } from '../../core/conv/edits'
import { holdsSpot } from '../../core/conv/place'
import { valueAt } from '../../core/conv/scene'
import type { ConvScene, Spot } from '../../core/conv/setting'
import { useFormat } from '../../i18n/useFormat'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { ResetIcon } from '../../ui/icons'
import { NumberEntry } from '../../ui/NumberEntry'
import styles from './CellEditor.module.css'
import { cellOf, printValue, spotName } from './sumNames'

interface CellEditorProps {
  readonly scene: ConvScene
  /** The one that stays, not one that a pointer passes over: a typed draft belongs to its cell. */
  readonly spot: Spot | null
}

/** Arrow keys and buttons move by it; what is typed may be as fine as three decimals. */
const RULE = { min: -999, max: 999, step: 0.5 } as const

/** The pinned cell's value, to be changed where it is an input or a weight. */
export function CellEditor({ scene, spot }: CellEditorProps) {
  const { t } = useTranslation('sum')
  const isHere = spot !== null && holdsSpot(scene.plan, spot)
  return (
    <section className={styles.editor} aria-label={t('editor.title')}>
      {!isHere && <p className={styles.note}>{t('editor.empty')}</p>}
      {isHere && cellOf(spot) && <Computed scene={scene} spot={spot} />}
      {isHere && !cellOf(spot) && <Entry key={JSON.stringify(spot)} scene={scene} spot={spot} />}
    </section>
  )
}

interface SpotProps {
  readonly scene: ConvScene
  readonly spot: Spot
}

/** An output cannot be typed: it says what it is made from. */
function Computed({ scene, spot }: SpotProps) {
  const { t } = useTranslation('sum')
  const format = useFormat()
  const { plan } = scene
  const stage = cellOf(spot)?.stage ?? 0
  const before = plan.stages[stage - 1]
  return (
    <p className={styles.note}>
      <strong className={styles.name}>
        {t('editor.value', {
          place: spotName(plan, spot, t, format),
          value: printValue(valueAt(scene, spot), format),
        })}
      </strong>{' '}
      {t(before ? 'editor.computedAfter' : 'editor.computed', {
        count: plan.stages[stage]?.macsPerCell ?? 0,
        stage: t(`stage.${plan.stages[stage]?.id ?? 'full'}`),
        before: before ? t(`stage.${before.id}`) : '',
      })}
    </p>
  )
}

function Entry({ scene, spot }: SpotProps) {
  const { t } = useTranslation('sum')
  const format = useFormat()
  const store = useStore()
  const edits = useApp(({ choice }) => choice.edits)
  const [isFull, setFull] = useState(false)
  const id = useId()
  const { plan } = scene
  const value = valueAt(scene, spot)
  const without = withEdit(edits, spot, plan, null)
  const set = (to: number) => {
    const next = withEdit(edits, spot, plan, Math.min(RULE.max, Math.max(RULE.min, to)))
    setFull(next === edits && to !== value)
    choose(store, { edits: next })
  }
  return (
    <div className={styles.cell}>
      <span className={styles.name} id={id}>
        {spotName(plan, spot, t, format)}
      </span>
      <div className={styles.controls}>
        <IconButton label={t('editor.less')} icon="−" onPress={() => set(value - RULE.step)} />
        <div className={styles.entry}>
          <NumberEntry labelledBy={id} value={value} rule={RULE} onChange={set} />
        </div>
        <IconButton label={t('editor.more')} icon="+" onPress={() => set(value + RULE.step)} />
        <IconButton label={t('editor.sign')} icon="±" onPress={() => set(0 - value)} />
        <Button
          kind="quiet"
          icon={<ResetIcon />}
          isDisabled={without === edits}
          onPress={() => choose(store, { edits: without })}
        >
          {t('editor.reset')}
        </Button>
      </div>
      <p className={styles.full} role="status">
        {isFull && t('editor.full')}
      </p>
    </div>
  )
}
