import { useTranslation } from 'react-i18next'
import { Letters } from '../../charts/Letters'
import { FULL_RESOLUTION } from '../../core/rounding'
import { useFormat } from '../../i18n/useFormat'
import { type Choice, RANGES, type RangedField } from '../../state/choice'
import { commonDivisors } from '../../state/limits'
import { selectLayerSetting } from '../../state/selectors'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { Choices } from '../../ui/Choices'
import type { Hue } from '../../ui/hue'
import { NumberSlider } from '../../ui/NumberSlider'
import styles from './Controls.module.css'
import { PresetSelect } from './PresetSelect'

/** A channel count is chosen by ratio: the slider's hand moves in half octaves, typing is free. */
const channelPlaces = (max: number) => {
  const places: number[] = []
  for (let step = 0; 2 ** (step / 2) <= max; step++) {
    const place = Math.round(2 ** (step / 2))
    if (place !== places.at(-1)) places.push(place)
  }
  return places
}

const PLACES: Partial<Record<RangedField, readonly number[]>> = {
  inChannels: channelPlaces(RANGES.inChannels.max),
  outChannels: channelPlaces(RANGES.outChannels.max),
  featureSize: [
    1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160,
    192, 224, 256, 320, 384, 448, 512,
  ],
}

/** The layer's knobs, beside the answer that they move. */
export function Controls() {
  const { t } = useTranslation('cost')
  return (
    <section className={styles.controls} data-piece="controls" aria-label={t('control.region')}>
      <PresetSelect />
      <div className={styles.main}>
        <Knob field="kernelSize" letter="K" hue="k" />
        <Knob field="outChannels" letter="C_out" hue="cout" />
        <Knob field="inChannels" letter="C_in" hue="cin" />
        <Knob field="featureSize" letter="D_F" hue="df" />
      </div>
      <div className={styles.rest}>
        <Knob field="alpha" letter="α" hue="ink" />
        <ResolutionKnob />
        <Knob field="stride" letter="s" hue="ink" />
        <Knob field="dilation" letter="d" hue="ink" />
        <GroupsKnob />
        <Knob field="expansion" letter="t" hue="ink" />
        <PaddingChoice />
      </div>
      <Scaled />
    </section>
  )
}

interface KnobProps {
  readonly field: keyof typeof CONTROL_NAMES
  readonly letter: string
  readonly hue: Hue
}

/** One number of the choice; drawn again only when that number changes. */
function Knob({ field, letter, hue }: KnobProps) {
  const { t } = useTranslation('cost')
  const store = useStore()
  const value = useApp((state) => state.choice[field])
  const places = PLACES[field]
  return (
    <NumberSlider
      label={t(`control.${CONTROL_NAMES[field]}`)}
      letter={letter}
      hue={hue}
      value={value}
      {...RANGES[field]}
      {...(places ? { places } : {})}
      onChange={(next) => choose(store, { [field]: next } as Partial<Choice> /* a field of it */)}
    />
  )
}

const CONTROL_NAMES = {
  kernelSize: 'kernelSize',
  inChannels: 'inChannels',
  outChannels: 'outChannels',
  featureSize: 'featureSize',
  stride: 'stride',
  dilation: 'dilation',
  expansion: 'expansion',
  alpha: 'alpha',
} as const

/** The side in pixels is what is chosen; ρ follows from it. */
function ResolutionKnob() {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const store = useStore()
  const resolution = useApp((state) => state.choice.resolution)
  return (
    <NumberSlider
      label={t('control.resolution')}
      value={resolution}
      {...RANGES.resolution}
      places={RESOLUTIONS}
      unit={t('control.pixels', { rho: format.fraction(resolution / FULL_RESOLUTION) })}
      format={format.pixels}
      onChange={(next) => choose(store, { resolution: next })}
    />
  )
}

/** Multiples of 32, as the papers train at; typing takes any whole number of pixels. */
const RESOLUTIONS = Array.from({ length: 16 }, (_, index) => 32 * (index + 1))

/** Moves over the common divisors alone, from standard at 1 to as near depthwise as there is. */
function GroupsKnob() {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const store = useStore()
  const groups = useApp((state) => state.choice.groups)
  const inChannels = useApp((state) => state.choice.inChannels)
  const outChannels = useApp((state) => state.choice.outChannels)
  const stops = commonDivisors(inChannels, outChannels)
  const channels = {
    inChannels: format.integer(inChannels),
    outChannels: format.integer(outChannels),
  }
  return (
    <NumberSlider
      label={t('control.groups')}
      letter="g"
      value={groups}
      {...RANGES.groups}
      stops={stops}
      isDisabled={stops.length < 2}
      note={t(stops.length < 2 ? 'control.groupsOne' : 'control.groupsNote', channels)}
      onChange={(next) => choose(store, { groups: next })}
    />
  )
}

/** The layer that is counted, where α or ρ makes it another than the one the knobs show. */
function Scaled() {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const base = useApp((state) => state.choice)
  const layer = selectLayerSetting(base)
  const sentences = [
    (layer.inChannels !== base.inChannels || layer.outChannels !== base.outChannels) &&
      t('control.withAlpha', {
        inChannels: format.integer(layer.inChannels),
        outChannels: format.integer(layer.outChannels),
      }),
    layer.featureSize !== base.featureSize &&
      t('control.withRho', { size: format.integer(layer.featureSize) }),
  ].filter((sentence) => sentence !== false)
  if (sentences.length === 0) return null
  return (
    <p className={styles.scaled}>
      {sentences.map((sentence) => (
        <span key={sentence}>
          <Letters text={sentence} />
        </span>
      ))}
    </p>
  )
}

function PaddingChoice() {
  const { t } = useTranslation('cost')
  const store = useStore()
  const padding = useApp((state) => state.choice.padding)
  return (
    <Choices
      label={t('control.padding')}
      value={padding}
      options={[
        { id: 'same', label: t('control.same') },
        { id: 'valid', label: t('control.valid') },
      ]}
      onChange={(next) => choose(store, { padding: next })}
    />
  )
}
