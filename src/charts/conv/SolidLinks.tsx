import { memo } from 'react'
import { type Hue, hueColour } from '../hue'
import styles from './conv.module.css'
import type { ChannelLabel, StageLinks } from './layoutLinks'
import { channelStrength } from './shade'

interface SolidLinksProps {
  readonly stage: StageLinks
  readonly inChannels: number
  /** Of the channels that are read, and of those that are made. */
  readonly from: Hue
  readonly to: Hue
}

/** Which channel goes into which filter, and which filter makes which channel. */
export const SolidLinks = memo(function SolidLinks({
  stage,
  inChannels,
  from,
  to,
}: SolidLinksProps) {
  return (
    <g fill="none" strokeWidth={1.1}>
      {stage.links.map(({ key, inChannel, isRead, d }) => (
        <path
          key={key}
          d={d}
          data-link={isRead ? 'read' : 'gone'}
          className={styles.fading}
          opacity={isRead ? 1 : 0}
          stroke={hueColour(from)}
          strokeOpacity={0.75 * channelStrength(inChannel, inChannels)}
        />
      ))}
      {stage.threads.map((d, out) => (
        <path
          key={d}
          d={d}
          stroke={hueColour(to)}
          strokeOpacity={channelStrength(out, stage.threads.length)}
          strokeWidth={1.4}
        />
      ))}
    </g>
  )
})

interface ChannelNumbersProps {
  readonly labels: readonly ChannelLabel[]
  readonly mapHues: readonly Hue[]
}

/** The channels' numbers, where lines begin and end. */
export const ChannelNumbers = memo(function ChannelNumbers({
  labels,
  mapHues,
}: ChannelNumbersProps) {
  return (
    <g className={styles.label}>
      {labels.map(({ x, y, channel, kind, index }) => (
        <text
          key={`${kind}${index}-${channel}-${x}`}
          x={x}
          y={y + 4}
          fill={hueColour(mapHues[kind === 'map' ? index : index + 1] ?? 'ink')}
        >
          {channel + 1}
        </text>
      ))}
    </g>
  )
})
