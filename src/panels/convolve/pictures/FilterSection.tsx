import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FILTER_IDS, FILTERS, type FilterId, printPictureKernels } from '../../../core/conv/filters'
import { useFormat } from '../../../i18n/useFormat'
import type { FilterSetting, Probe } from '../../../runtime/filters/filter'
import { choose } from '../../../state/store'
import { useStore } from '../../../state/useApp'
import { Select } from '../../../ui/Select'
import { mapValue } from '../../signed'
import { KernelEditor } from './KernelEditor'
import { CHANNELS, filterNameOf, withKernel } from './kernels'
import { MapView } from './MapView'
import styles from './Pictures.module.css'
import type { Ranges } from './ranges'

interface SectionProps {
  readonly setting: FilterSetting
  readonly ranges: Ranges | null
  readonly probe: Probe | null
}

/** The depthwise half: a kernel a channel, and nothing passes from one channel to another. */
export function FilterSection({ setting, ranges, probe }: SectionProps) {
  const { t } = useTranslation('pictures')
  const store = useStore()
  const id = useId()
  const [first, ...others] = setting.kernels.map(filterNameOf)
  const all = first !== undefined && others.every((name) => name === first) ? first : 'own'
  return (
    <section className={styles.filters} data-piece="filters" aria-labelledby={id}>
      <header className={styles.head}>
        <h2 className={styles.title} id={id}>
          {t('filter.title')}
        </h2>
        <p className={styles.note}>{t('filter.note')}</p>
        <Select
          label={t('filter.all')}
          value={all}
          options={[
            ...(all === 'own' ? [{ id: 'own' as const, label: t('filter.each') }] : []),
            ...FILTER_IDS.map((name) => ({ id: name, label: t(`kernel.${name}`) })),
          ]}
          onChange={(name: FilterId | 'own') => {
            if (name === 'own') return
            choose(store, { pictureKernels: printPictureKernels([name, name, name]) })
          }}
        />
      </header>
      <ol className={styles.rows}>
        {CHANNELS.map((letter, channel) => (
          <ChannelRow
            key={letter}
            channel={channel}
            setting={setting}
            range={ranges?.depthwise[channel]}
            value={probe?.depthwise[channel]}
          />
        ))}
      </ol>
    </section>
  )
}

interface ChannelRowProps {
  readonly channel: number
  readonly setting: FilterSetting
  readonly range: number | undefined
  readonly value: number | undefined
}

/** A channel, its kernel, what comes of it. */
function ChannelRow({ channel, setting, range, value }: ChannelRowProps) {
  const { t } = useTranslation('pictures')
  const format = useFormat()
  const store = useStore()
  const letter = CHANNELS[channel] ?? 'R'
  const kernel = setting.kernels[channel] ?? FILTERS.identity
  return (
    <li className={styles.channel} data-channel={channel}>
      <div className={styles.plane}>
        <p className={styles.caption}>
          <b className={styles.letter}>{letter}</b> {t(`channel.${letter}`)}
        </p>
        <MapView
          tile={{ kind: 'plane', channel }}
          name={t('map.plane', { channel: t(`channel.${letter}`) })}
        />
      </div>
      <KernelEditor
        channel={letter}
        kernel={kernel}
        onChange={(next) =>
          choose(store, { pictureKernels: withKernel(setting.kernels, channel, next) })
        }
      />
      <div className={styles.result}>
        <p className={styles.caption}>
          <b className={styles.letter}>{letter}′</b> {t('map.filtered')}
        </p>
        <MapView
          tile={{ kind: 'depthwise', channel }}
          name={t('map.depthwise', { channel: t(`channel.${letter}`) })}
          value={value === undefined ? undefined : mapValue(value, format)}
          range={range}
        />
      </div>
    </li>
  )
}
