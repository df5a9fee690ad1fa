import { memo, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_EDITS, parseEdits, withEdit } from '../../core/conv/edits'
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
import { useDescribeSpot } from './usePictureText'

interface CellEditorProps {
  readonly scene: ConvScene
  /** The one that stays, not one that a pointer passes over: a typed draft belongs to its cell. */
  readonly spot: Spot | null
  /** Whether its value is there yet. */
  readonly isComputed: boolean
  readonly onLetGo: () => void
}

/** Arrow keys and buttons move by it; what is typed may be as fine as three decimals. */
const RULE = { min: -999, max: 999, step: 0.5 } as const

/** The pinned cell: its name, its value to be changed where that can be, and how to let go. */
export const CellEditor = memo(function CellEditor(props: CellEditorProps) {
  const { scene, spot, isComputed, onLetGo } = props
  const { t } = useTranslation('sum')
  const { t: of } = useTranslation('convolve')
  const describe = useDescribeSpot(scene)
  const here = spot !== null && holdsSpot(scene.plan, spot) ? spot : null
  const isOutput = cellOf(here) !== null
  return (
    <section className={styles.editor} aria-label={t('editor.title')}>
      <p className="visually-hidden" role="status">
        {here && of('pinned.label', { spot: describe(here, isComputed) })}
      </p>
      {!here && <p className={styles.note}>{t('editor.empty')}</p>}
      {here && isOutput && <Computed {...{ scene, isComputed }} spot={here} />}
      {here && !isOutput && <Entry key={JSON.stringify(here)} scene={scene} spot={here} />}
      {here && (
        <div className={styles.release}>
          <Button kind="quiet" onPress={onLetGo}>
            {of('pinned.unpin')}
          </Button>
        </div>
      )}
    </section>
  )
})

interface SpotProps {
  readonly scene: ConvScene
  readonly spot: Spot
}

/** An output cannot be typed: it says what it is made from. */
function Computed({ scene, spot, isComputed }: SpotProps & { readonly isComputed: boolean }) {
  const { t } = useTranslation('sum')
  const format = useFormat()
  const { plan } = scene
  const stage = cellOf(spot)?.stage ?? 0
  const before = plan.stages[stage - 1]
  return (
    <p className={styles.note}>
      <strong className={styles.name}>
        {t(isComputed ? 'editor.value' : 'editor.notYet', {
          place: spotName(plan, spot, t, format),
          value: printValue(valueAt(scene, spot), format),
        })}
      </strong>{' '}
      {t(before ? 'editor.computedAfter' : 'editor.computed', {
        count: plan.stages[stage]?.macsPerCell ?? 0,
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
    const isOneMore = without === edits && to !== value
    setFull(isOneMore && (parseEdits(edits)?.length ?? 0) >= MOST_EDITS)
    choose(store, { edits: next })
  }
  return (
    <>
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
        <IconButton
          label={t('editor.reset')}
          icon={<ResetIcon />}
          isDisabled={without === edits}
          onPress={() => choose(store, { edits: without })}
        />
      </div>
      <p className={styles.full} role="status">
        {isFull && t('editor.full')}
      </p>
    </>
  )
}
