import { type CSSProperties, memo, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { channelStrength, kernelHue, mapHue } from '../../charts/conv/shade'
import { hueColour } from '../../charts/hue'
import type { CellSum, ChannelSum } from '../../core/conv/cellSum'
import type { ConvPlan, Spot } from '../../core/conv/setting'
import { useFormat } from '../../i18n/useFormat'
import { SumGrid } from './SumGrid'
import styles from './SumPanel.module.css'
import { printExact } from './sumNames'

/** Six channels of 3×3; beyond that one channel is spread out and the others are a line each. */
const MOST_SPREAD = 54

interface SumChannelsProps {
  readonly plan: ConvPlan
  readonly sum: CellSum
  /** Products done so far, in the order of the sum. */
  readonly done: number
  readonly spot: Spot | null
  readonly onSpot: (spot: Spot | null) => void
}

/** The products channel by channel, all spread out where there is room for them. */
export function SumChannels({ plan, sum, done, spot, onSpot }: SumChannelsProps) {
  const { t } = useTranslation('sum')
  const [picked, setPicked] = useState<number | null>(null)
  const id = useId()
  const { cell, channels } = sum
  const stage = plan.stages[cell.stage]
  const each = channels[0]?.products.length ?? 1
  const isFolded = channels.length > 1 && channels.length * each > MOST_SPREAD
  const inHand = Math.min(channels.length - 1, Math.max(0, Math.ceil(done / each) - 1))
  const open = picked !== null && picked < channels.length ? picked : inHand
  const hues = {
    '--pixel': hueColour(mapHue({ plan }, cell.stage)),
    '--weight': hueColour(stage ? kernelHue(stage) : 'k'),
  } as CSSProperties
  const grid = (index: number) => {
    const channel = channels[index]
    return (
      channel && (
        <SumGrid
          stage={cell.stage}
          outChannel={cell.channel}
          columns={stage?.kernel[1] ?? 1}
          channel={channel}
          done={Math.min(each, Math.max(0, done - index * each))}
          spot={spot}
          onSpot={onSpot}
        />
      )
    )
  }
  const head = (channel: ChannelSum, index: number) => (
    <ChannelHead
      channel={channel}
      of={channels.length}
      strength={channelStrength(channel.inChannel, stage?.input[2] ?? 1)}
      isDone={done >= (index + 1) * each}
    />
  )
  if (!isFolded) {
    return (
      <div className={styles.channels} style={hues}>
        {channels.map((channel, index) => (
          <div key={channel.inChannel} className={styles.channel}>
            {head(channel, index)}
            {grid(index)}
          </div>
        ))}
        <p className={styles.hint}>{t('hint')}</p>
      </div>
    )
  }
  return (
    <div className={styles.folded} style={hues}>
      <div className={styles.heads}>
        {channels.map((channel, index) => (
          <button
            key={channel.inChannel}
            type="button"
            className={styles.fold}
            aria-expanded={index === open}
            aria-controls={id}
            onClick={() => setPicked(picked === index ? null : index)}
          >
            {head(channel, index)}
          </button>
        ))}
      </div>
      <div id={id} className={styles.spread}>
        {grid(open)}
      </div>
      <p className={styles.hint}>{t('hint')}</p>
    </div>
  )
}

interface ChannelHeadProps {
  readonly channel: ChannelSum
  readonly of: number
  /** Of the sheet's edge in the picture, from 0 to 1. */
  readonly strength: number
  readonly isDone: boolean
}

const ChannelHead = memo(function ChannelHead(props: ChannelHeadProps) {
  const { channel, of, strength, isDone } = props
  const { t } = useTranslation('sum')
  const format = useFormat()
  return (
    <span className={styles.head} data-done={isDone || undefined}>
      <span className={styles.number} style={{ '--shade': `${strength * 100}%` } as CSSProperties}>
        {t('channel', { channel: format.integer(channel.inChannel + 1) })}
      </span>
      <span className={styles.partial}>{printExact(channel.sum, format)}</span>
      {of > 1 && (
        <span className={styles.running}>
          {t('running', { value: printExact(channel.running, format) })}
        </span>
      )}
    </span>
  )
})
