import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { Reading } from '../../../runtime/filters/filter'
import type { Place } from '../../../state/picturePlace'
import { mapValue, signed } from '../../signed'
import { CHANNELS, overDenominator } from './kernels'
import { pixelOf } from './MapView'
import { useMaps } from './maps'
import styles from './Readout.module.css'

interface ReadoutProps {
  readonly probe: Reading | null
  readonly bits: 16 | 32
  /** The pixel the reader pressed or walked to; a pointer that only passes over is not spoken. */
  readonly pinned: Place | null
}

/** One pixel's arithmetic in numbers: nine products a channel, then a sum across the channels. */
export function Readout({ probe, bits, pinned }: ReadoutProps) {
  const { t } = useTranslation('pictures')
  const format = useFormat()
  const id = useId()
  const spoken = useSpoken(probe, pinned)
  return (
    <section className={styles.readout} data-piece="readout answer" aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {t('read.title')}
      </h2>
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
      {!probe && <p className={styles.note}>{t('read.empty')}</p>}
      {probe && (
        <>
          <p className={styles.note}>
            {t('read.place', {
              row: format.integer(probe.y + 1),
              column: format.integer(probe.x + 1),
            })}
          </p>
          {CHANNELS.map((letter, channel) => (
            <ChannelSum key={letter} channel={channel} probe={probe} />
          ))}
          <ol className={styles.mix}>
            {probe.mixed.map((value, row) => (
              <MixSum key={row} row={row} value={value} probe={probe} />
            ))}
          </ol>
          <p className={styles.note}>{t(bits === 16 ? 'read.fromHalf' : 'read.from')}</p>
        </>
      )}
    </section>
  )
}

interface SumProps {
  readonly probe: Reading
}

/**
 * What a press, an arrow key or another weight has led to, once its numbers are there; live frames
 * say nothing.
 */
function useSpoken(probe: Reading | null, pinned: Place | null): string {
  const { t } = useTranslation('pictures')
  const format = useFormat()
  const { size } = useMaps()
  const told = useRef({ pinned, setting: probe?.setting })
  const [text, setText] = useState('')
  useEffect(() => {
    if (!probe || !pinned || !size) return
    const { setting } = probe
    told.current.setting ??= setting
    if (pinned === told.current.pinned && setting === told.current.setting) return
    const { y, x } = pixelOf(pinned, size)
    if (probe.y !== y || probe.x !== x) return
    told.current = { pinned, setting }
    const [red = '', green = '', blue = ''] = probe.depthwise.map((value) =>
      mapValue(value, format),
    )
    const mixed = probe.mixed.map((value) => mapValue(value, format)).join(', ')
    const row = format.integer(y + 1)
    const column = format.integer(x + 1)
    setText(t('read.spoken', { row, column, red, green, blue, mixed }))
  }, [probe, pinned, size, t, format])
  return text
}

/** Nine bytes, nine weights, their sum. */
function ChannelSum({ channel, probe }: SumProps & { readonly channel: number }) {
  const { t } = useTranslation('pictures')
  const format = useFormat()
  const letter = CHANNELS[channel] ?? 'R'
  const kernel = probe.setting.kernels[channel] ?? []
  const { parts, denominator } = overDenominator(kernel)
  const bytes = probe.neighbours[channel] ?? []
  const value = mapValue(probe.depthwise[channel] ?? 0, format)
  return (
    <div className={styles.channel} data-channel={channel}>
      <p className="visually-hidden">
        {t(denominator === 1 ? 'read.channelSpoken' : 'read.channelSpokenOver', {
          channel: t(`channel.${letter}`),
          pixels: bytes.map(format.integer).join(', '),
          weights: parts.map((part) => signed(part, format)).join(', '),
          denominator: format.integer(denominator),
          value,
        })}
      </p>
      <b className={styles.letter} aria-hidden="true">
        {letter}
      </b>
      <div className={styles.grid} data-kind="pixels" aria-hidden="true">
        {bytes.map((byte, tap) => (
          <span key={tap}>{byte}</span>
        ))}
      </div>
      <span aria-hidden="true">×</span>
      <div className={styles.grid} data-kind="weights" aria-hidden="true">
        {parts.map((part, tap) => (
          <span key={tap} data-zero={part === 0 || undefined}>
            {signed(part, format)}
          </span>
        ))}
      </div>
      <span className={styles.equals} aria-hidden="true">
        {denominator !== 1 && <span>÷ {denominator}</span>}
        <span>
          = <b className={styles.value}>{value}</b>
        </span>
      </span>
    </div>
  )
}

/** An output's row of the matrix, times what the channels came to. */
function MixSum({
  row,
  value,
  probe,
}: SumProps & { readonly row: number; readonly value: number }) {
  const { t } = useTranslation('pictures')
  const format = useFormat()
  const weights = probe.setting.mix[row] ?? []
  return (
    <li className={styles.sum}>
      <span className={styles.output}>{t('mix.output', { number: row + 1 })}</span>
      <span className={styles.terms}>
        {CHANNELS.map((letter, channel) => (
          <span key={letter} className={styles.term} data-channel={channel}>
            {channel > 0 && '+ '}
            {bracketed(signed(weights[channel] ?? 0, format))} ×{' '}
            <b>{bracketed(mapValue(probe.depthwise[channel] ?? 0, format))}</b>
          </span>
        ))}
        <span className={styles.term}>
          = <b className={styles.value}>{mapValue(value, format)}</b>
        </span>
      </span>
    </li>
  )
}

const bracketed = (number: string) => (number.startsWith('−') ? `(${number})` : number)
