import { memo, type ReactNode, useCallback, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkSpec } from '../../core/networkSpec'
import { FULL_RESOLUTION, scaleChannels } from '../../core/rounding'
import { useFormat } from '../../i18n/useFormat'
import { CATALOGUE } from '../../nets/catalogue'
import type { CatalogueId } from '../../nets/ids'
import { RANGES } from '../../state/choice'
import { chooseNetwork, chooseSecond } from '../../state/chooseNetwork'
import { choose } from '../../state/store'
import type { Study } from '../../state/study'
import { useApp, useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { NumberSlider } from '../../ui/NumberSlider'
import { Toggle } from '../../ui/Toggle'
import { NetworkSelect } from './NetworkSelect'
import styles from './Pickers.module.css'
import { kept, PLACE_FIELDS, type Place, swapped } from './place'
import { Transforms } from './Transforms'

interface PickersProps {
  readonly one: Study
  readonly two: Study | null
}

/** Which networks are looked at, how wide, how large, and what is changed in them. */
export function Pickers({ one, two }: PickersProps) {
  return (
    <div className={styles.pickers}>
      <First study={one}>
        <Transforms study={one} place="one" />
      </First>
      <Second study={two} />
    </div>
  )
}

interface FirstProps {
  readonly study: Study
  readonly children?: ReactNode
}

export function First({ study, children }: FirstProps) {
  const { t } = useTranslation('networks')
  const store = useStore()
  const take = useCallback((id: CatalogueId) => chooseNetwork(store, id), [store])
  return (
    <section className={styles.picker} data-piece="first controls" aria-label={t('pick.first')}>
      <NetworkSelect label={t('pick.first')} value={study.id} onChange={take} />
      <Setting study={study} place="one" />
      {children}
    </section>
  )
}

/** Rests while the first network is dragged; where it follows, it comes a moment after it. */
export function Second({ study }: { readonly study: Study | null }) {
  const isLinked = useApp(({ choice }) => choice.linked === 'yes')
  const later = useDeferredValue(study)
  return <SecondPicker study={isLinked ? later : study} isLinked={isLinked} />
}

interface SecondPickerProps {
  readonly study: Study | null
  readonly isLinked: boolean
}

const SecondPicker = memo(function SecondPicker({ study, isLinked }: SecondPickerProps) {
  const { t } = useTranslation('networks')
  const store = useStore()
  return (
    <section className={styles.picker} data-piece="second controls" aria-label={t('pick.second')}>
      <NetworkSelect
        label={t('pick.second')}
        value={study?.id ?? null}
        none={t('pick.nothing')}
        onChange={(id: CatalogueId | null) => chooseSecond(store, id ?? 'none')}
      />
      {study ? (
        <>
          <Setting study={study} place="two" />
          <div>
            <Toggle
              label={t('pick.linked')}
              isSelected={isLinked}
              onChange={(follows) => choose(store, { linked: follows ? 'yes' : 'no' })}
            />
          </div>
          <Transforms study={study} place="two" />
        </>
      ) : (
        <p className={styles.hint}>{t('pick.keepHint')}</p>
      )}
      <div className={styles.actions}>
        {study ? (
          <>
            <Button onPress={() => choose(store, swapped(store.getState().choice))}>
              {t('pick.swap')}
            </Button>
            <Button onPress={() => chooseSecond(store, 'none')}>{t('pick.end')}</Button>
          </>
        ) : (
          <Button onPress={() => choose(store, kept(store.getState().choice))}>
            {t('pick.keep')}
          </Button>
        )}
      </div>
    </section>
  )
})

interface SettingProps {
  readonly study: Study
  readonly place: Place
}

const Setting = ({ study, place }: SettingProps) => (
  <div className={styles.setting}>
    <Width id={study.id} alpha={study.setting.alpha} place={place} />
    <Side resolution={study.setting.resolution} place={place} />
  </div>
)

interface WidthProps {
  readonly id: CatalogueId
  readonly alpha: number
  readonly place: Place
}

const Width = memo(function Width({ id, alpha, place }: WidthProps) {
  const { t } = useTranslation('networks')
  const { t: shell } = useTranslation()
  const format = useFormat()
  const store = useStore()
  const { rounding, blocks }: NetworkSpec = CATALOGUE[id]
  const [stem] = blocks
  /** What α makes of the first layer: a product that is no whole number, and what becomes of it. */
  const rounded = () => {
    if (!rounding || (stem?.kind !== 'conv' && stem?.kind !== 'stem')) return {}
    const exact = stem.outChannels * alpha
    const used = scaleChannels(stem.outChannels, alpha, rounding)
    const values = { full: format.integer(stem.outChannels), alpha: String(alpha) }
    const [product, channels] = [format.decimal(exact), format.integer(used)]
    const note =
      product === channels
        ? t('pick.whole', { ...values, channels })
        : t('pick.rounded', { ...values, product, channels })
    return { note }
  }
  const field = PLACE_FIELDS[place].alpha
  return (
    <NumberSlider
      label={t('pick.alpha')}
      letter="α"
      value={alpha}
      {...RANGES[field]}
      isDisabled={!rounding}
      {...(rounding
        ? rounded()
        : { note: t('pick.noAlpha', { network: shell(`networks.${id}`) }) })}
      onChange={(value) => choose(store, { [field]: value })}
    />
  )
})

/** Sides the papers use, the 299 of the Inceptions among them; any whole number may be typed. */
const SIDES = [
  32, 64, 96, 128, 160, 192, 224, 256, 288, 299, 320, 352, 384, 416, 448, 480, 512,
] as const

interface SideProps {
  readonly resolution: number
  readonly place: Place
}

/** The side in pixels is what is chosen; ρ follows from it. */
const Side = memo(function Side({ resolution, place }: SideProps) {
  const { t } = useTranslation('networks')
  const format = useFormat()
  const store = useStore()
  const field = PLACE_FIELDS[place].resolution
  return (
    <NumberSlider
      label={t('pick.resolution')}
      value={resolution}
      {...RANGES[field]}
      places={SIDES}
      unit={t('pick.pixels', { rho: format.fraction(resolution / FULL_RESOLUTION) })}
      format={format.pixels}
      onChange={(value) => choose(store, { [field]: value })}
    />
  )
})
