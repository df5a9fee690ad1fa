import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FULL_RESOLUTION } from '../../../core/rounding'
import { useFormat } from '../../../i18n/useFormat'
import { CATALOGUE_IDS, type CatalogueId, hasWidth } from '../../../nets/ids'
import { BACKENDS } from '../../../runtime/protocol'
import { RANGES } from '../../../state/choice'
import { chooseNetwork } from '../../../state/chooseNetwork'
import type { LabSide } from '../../../state/lab/labState'
import {
  changesOf,
  type Letter,
  SIDE_FIELDS,
  secondNetwork,
  toggled,
} from '../../../state/lab/sideFields'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { NumberSlider } from '../../../ui/NumberSlider'
import { Select } from '../../../ui/Select'
import { Toggle } from '../../../ui/Toggle'
import { useMedia } from '../../useMedia'
import styles from './Compare.module.css'
import { useWholeName } from './useSideNames'

interface SidePickerProps {
  readonly letter: Letter
  /** Null where nothing is chosen to compare with. */
  readonly side: LabSide | null
}

/** Everything one side runs; folded away behind its name where two do not fit side by side. */
export function SidePicker({ letter, side }: SidePickerProps) {
  const { t } = useTranslation('liveCompare')
  const whole = useWholeName()
  const isWide = useMedia('(min-width: 1000px)')
  // Whoever picks a network here goes on to its setting; a ready comparison leaves it folded.
  const [isOpen, setOpen] = useState<boolean | null>(null)
  const shown = isOpen ?? (isWide || side === null)
  return (
    <section className={styles.side} aria-label={t(`side.${letter}`)}>
      <details open={shown}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by itself */}
        <summary
          className={styles.sideName}
          onClick={(event) => {
            event.preventDefault()
            setOpen(!shown)
          }}
        >
          <span className={styles.letter}>{letter.toUpperCase()}</span>
          <span>{side ? whole(side) : t('side.none')}</span>
        </summary>
        <div className={styles.fields}>
          <Network letter={letter} side={side} onTaken={() => setOpen(true)} />
          {side && <Fields letter={letter} side={side} />}
        </div>
      </details>
    </section>
  )
}

interface NetworkProps extends SidePickerProps {
  readonly onTaken: () => void
}

function Network({ letter, side, onTaken }: NetworkProps) {
  const { t } = useTranslation('liveCompare')
  const { t: shell } = useTranslation()
  const store = useStore()
  const networks = CATALOGUE_IDS.map((id) => ({ id, label: shell(`networks.${id}`) }))
  if (letter === 'a' && side)
    return (
      <Select
        label={t('side.network')}
        value={side.netId}
        options={networks}
        onChange={(id) => chooseNetwork(store, id)}
      />
    )
  const none = { id: 'none', label: t('side.none') } as const
  return (
    <Select<CatalogueId | 'none'>
      label={t('side.network')}
      value={side?.netId ?? 'none'}
      options={[none, ...networks]}
      onChange={(id) => {
        onTaken()
        choose(store, secondNetwork(store.getState().choice, id))
      }}
    />
  )
}

/** WebGPU only where the browser has it; the rest run everywhere, or their absence is said. */
const offered = () => BACKENDS.filter((id) => id !== 'webgpu' || 'gpu' in navigator)

/** Sides the papers use; any whole number may be typed. */
const RESOLUTIONS = [
  32, 64, 96, 128, 160, 192, 224, 256, 288, 299, 320, 352, 384, 416, 448, 480, 512,
]

interface FieldsProps {
  readonly letter: Letter
  readonly side: LabSide
}

function Fields({ letter, side }: FieldsProps) {
  const { t } = useTranslation('liveCompare')
  const { t: live } = useTranslation('live')
  const { t: networks } = useTranslation('networks')
  const { t: shell } = useTranslation()
  const format = useFormat()
  const store = useStore()
  const isLinked = useApp(({ choice }) => choice.linked === 'yes')
  const fields = SIDE_FIELDS[letter]
  const isScaled = hasWidth(side.netId)
  return (
    <>
      <Select
        label={live('device.backend')}
        value={side.backend}
        options={offered().map((id) => ({ id, label: live(`backend.${id}`) }))}
        onChange={(id) => choose(store, { [fields.backend]: id })}
      />
      <NumberSlider
        label={networks('pick.alpha')}
        letter="α"
        value={side.alpha}
        {...RANGES.alpha}
        isDisabled={!isScaled}
        {...(isScaled
          ? {}
          : { note: networks('pick.noAlpha', { network: shell(`networks.${side.netId}`) }) })}
        onChange={(value) => choose(store, { [fields.alpha]: value })}
      />
      <NumberSlider
        label={networks('pick.resolution')}
        value={side.resolution}
        {...RANGES.resolution}
        places={RESOLUTIONS}
        unit={networks('pick.pixels', { rho: format.fraction(side.resolution / FULL_RESOLUTION) })}
        format={format.pixels}
        onChange={(value) => choose(store, { [fields.resolution]: value })}
      />
      {letter === 'b' && isLinked && (
        <Toggle
          label={networks('pick.linked')}
          isSelected
          onChange={() => choose(store, { linked: 'no' })}
        />
      )}
      <Changes letter={letter} side={side} />
      <p className={styles.note}>{t(`side.hint.${letter}`)}</p>
    </>
  )
}

function Changes({ letter, side }: FieldsProps) {
  const { t: networks } = useTranslation('networks')
  const { t } = useTranslation('liveCompare')
  const store = useStore()
  const id = useId()
  const { netId, alpha, resolution, transforms, backend } = side
  const changes = useMemo(
    () => changesOf({ netId, alpha, resolution, transforms, backend }),
    [netId, alpha, resolution, transforms, backend],
  )
  return (
    <fieldset className={styles.changes}>
      <legend>{t('side.changes')}</legend>
      {changes.map(({ change, isMade, isPossible }) => (
        <div key={change} className={styles.change}>
          <label data-disabled={(!isMade && !isPossible) || undefined}>
            <input
              type="checkbox"
              checked={isMade}
              disabled={!isMade && !isPossible}
              {...(isPossible ? {} : { 'aria-describedby': `${id}-${change}` })}
              onChange={(event) =>
                choose(store, {
                  [SIDE_FIELDS[letter].transforms]: toggled(
                    transforms,
                    change,
                    event.target.checked,
                  ),
                })
              }
            />
            {networks(`change.${change}`)}
          </label>
          {!isPossible && (
            <span className={styles.note} id={`${id}-${change}`}>
              {networks(`reason.${change}`)}
            </span>
          )}
        </div>
      ))}
    </fieldset>
  )
}
