import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { printMix } from '../../../core/conv/filters'
import { useFormat } from '../../../i18n/useFormat'
import { type FilterSetting, MOST_OUTPUTS, type Probe } from '../../../runtime/filters/filter'
import { choose } from '../../../state/store'
import { useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { IconButton } from '../../../ui/IconButton'
import { CloseIcon } from '../../../ui/icons'
import { NumberEntry } from '../../../ui/NumberEntry'
import { Select } from '../../../ui/Select'
import { mapValue } from '../../signed'
import {
  CHANNELS,
  MIX_PRESET_IDS,
  MIX_PRESETS,
  type MixPreset,
  presetOf,
  withMixWeight,
} from './kernels'
import { MapView } from './MapView'
import styles from './Pictures.module.css'
import type { Ranges } from './ranges'

interface SectionProps {
  readonly setting: FilterSetting
  readonly ranges: Ranges | null
  readonly probe: Probe | null
}

/** What a new row takes: the channels one after another, then all three alike. */
const NEW_ROWS = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1, 1, 1],
]

/** The pointwise half: at each pixel alone, every output takes its share of the three channels. */
export function MixSection({ setting, ranges, probe }: SectionProps) {
  const { t } = useTranslation('pictures')
  const store = useStore()
  const id = useId()
  const { mix } = setting
  const preset = presetOf(mix)
  return (
    <section className={styles.mix} data-piece="mix" aria-labelledby={id}>
      <header className={styles.head}>
        <h2 className={styles.title} id={id}>
          {t('mix.title')}
        </h2>
        <p className={styles.note}>{t('mix.note')}</p>
        <Select
          label={t('mix.preset')}
          value={preset}
          options={[
            ...(preset === 'own' ? [{ id: 'own' as const, label: t('mix.own') }] : []),
            ...MIX_PRESET_IDS.map((name) => ({ id: name, label: t(`mix.presets.${name}`) })),
          ]}
          onChange={(name: MixPreset | 'own') => {
            if (name !== 'own') choose(store, { pictureMix: printMix(MIX_PRESETS[name]) })
          }}
        />
      </header>
      <ol className={styles.rows}>
        {mix.map((_, row) => (
          <MixRow
            key={row}
            row={row}
            mix={mix}
            range={ranges?.mixed[row]}
            value={probe?.mixed[row]}
          />
        ))}
      </ol>
      <div className={styles.foot}>
        <Button
          isDisabled={mix.length >= MOST_OUTPUTS}
          onPress={() =>
            choose(store, {
              pictureMix: printMix([...mix, NEW_ROWS[mix.length % NEW_ROWS.length] ?? [1, 1, 1]]),
            })
          }
        >
          {t('mix.add')}
        </Button>
      </div>
    </section>
  )
}

/** Arrow keys move a share by a tenth; what is typed may have three decimals. */
const RULE = { min: -99, max: 99, step: 0.1 } as const

interface MixRowProps {
  readonly row: number
  readonly mix: FilterSetting['mix']
  readonly range: number | undefined
  readonly value: number | undefined
}

/** A row of the matrix as a sum, and the map it makes. */
function MixRow({ row, mix, range, value }: MixRowProps) {
  const { t } = useTranslation('pictures')
  const format = useFormat()
  const store = useStore()
  const id = useId()
  const number = row + 1
  return (
    <li className={styles.output}>
      <div className={styles.outputHead}>
        <span>{t('mix.output', { number })}</span>
        <IconButton
          label={t('mix.remove', { number })}
          icon={<CloseIcon />}
          isDisabled={mix.length === 1}
          onPress={() =>
            choose(store, { pictureMix: printMix(mix.filter((_, other) => other !== row)) })
          }
        />
      </div>
      <div className={styles.equation}>
        {CHANNELS.map((letter, channel) => (
          <span key={letter} className={styles.term} data-channel={channel}>
            <span className="visually-hidden" id={`${id}-${channel}`}>
              {t('mix.weight', { number, channel: t(`channel.${letter}`) })}
            </span>
            {channel > 0 && <span aria-hidden="true">+</span>}
            <NumberEntry
              labelledBy={`${id}-${channel}`}
              value={mix[row]?.[channel] ?? 0}
              rule={RULE}
              onChange={(weight) =>
                choose(store, { pictureMix: withMixWeight(mix, row, channel, weight) })
              }
            />
            <b className={styles.letter} aria-hidden="true">
              {letter}′
            </b>
          </span>
        ))}
      </div>
      <MapView
        tile={{ kind: 'mixed', row }}
        name={t('map.mixed', { number })}
        value={value === undefined ? undefined : mapValue(value, format)}
        range={range}
      />
    </li>
  )
}
