import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MapGrid, type WatchMaps } from '../../../charts/live/MapGrid'
import type { MapMoment } from '../../../charts/live/paintMap'
import { useFormat } from '../../../i18n/useFormat'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { signed } from '../../signed'
import styles from './Maps.module.css'
import type { MapRow } from './mapRows'

/** Channels shown at once: more would be stamps. */
const PAGE = 32

interface LayerMapsProps {
  readonly row: MapRow
  /** Where the values before its activation stand among those watched; after comes next. */
  readonly at: number
  readonly moments: readonly MapMoment[]
  readonly watch: WatchMaps
  readonly colours: { readonly signed: Uint8ClampedArray; readonly unsigned: Uint8ClampedArray }
}

/** One layer's channels, before or after its activation. */
export function LayerMaps({ row, at, moments, watch, colours }: LayerMapsProps) {
  const { t } = useTranslation('liveMaps')
  const { t: live } = useTranslation('live')
  const format = useFormat()
  const hasActivation = row.before !== row.after
  const [side, setSide] = useState<'before' | 'after'>('after')
  const [start, setStart] = useState(0)
  const [selected, setSelected] = useState(0)
  const isSigned = side === 'before' || !hasActivation
  const index = side === 'before' ? at : at + 1
  const { output } = row.row
  const count = output[2]
  const channels = useMemo(
    () => Array.from({ length: Math.min(PAGE, count - start) }, (_, one) => start + one),
    [count, start],
  )
  const stats = moments[index]?.stats
  const dead = stats?.filter(({ isDead }) => isDead).length ?? 0
  const shown = channels.includes(selected) ? selected : start
  const of = stats?.[shown]

  const nameOf = (channel: number) => {
    const one = stats?.[channel]
    if (!one) return t('channel', { number: channel + 1 })
    if (one.isDead) return t('deadChannel', { number: channel + 1, value: signed(one.min, format) })
    return t('liveChannel', {
      number: channel + 1,
      low: signed(one.min, format),
      high: signed(one.max, format),
    })
  }

  const turn = (to: number) => {
    setStart(to)
    setSelected(to)
  }

  return (
    <section className={styles.layer} aria-label={row.row.name}>
      <h3 className={styles.name}>
        {row.row.name}
        <span className={styles.kind} data-kind={row.row.kind}>
          {live(`kinds.${row.row.kind}`)}
        </span>
      </h3>
      <p className={styles.note}>{format.shape(output)}</p>
      {hasActivation && (
        <Choices
          compact
          label={t('side')}
          value={side}
          options={[
            { id: 'before', label: t('before') },
            { id: 'after', label: t('after') },
          ]}
          onChange={setSide}
        />
      )}
      <MapGrid
        label={t('grid', { name: row.row.name })}
        at={index}
        watch={watch}
        shape={output}
        channels={channels}
        selected={shown}
        isSigned={isSigned}
        colours={isSigned ? colours.signed : colours.unsigned}
        nameOf={nameOf}
        onSelect={setSelected}
      />
      <p className={styles.reading}>{of ? nameOf(shown) : t('waiting')}</p>
      <p className={styles.note}>
        {stats ? t(isSigned ? 'scaleSigned' : 'scaleUnsigned') : t('waiting')}{' '}
        {stats && t('dead', { dead, count })}
      </p>
      {count > PAGE && (
        <div className={styles.pager}>
          <Button isDisabled={start === 0} onPress={() => turn(start - PAGE)}>
            {t('earlier')}
          </Button>
          <span>
            {t('page', {
              from: start + 1,
              to: start + channels.length,
              count: format.integer(count),
            })}
          </span>
          <Button isDisabled={start + PAGE >= count} onPress={() => turn(start + PAGE)}>
            {t('later')}
          </Button>
        </div>
      )}
    </section>
  )
}
