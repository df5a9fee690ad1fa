import type { CSSProperties, ReactNode } from 'react'
import {
  type SliderState,
  SliderStateContext,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components/Slider'
import styles from './Track.module.css'

interface TrackProps {
  readonly state: SliderState
  readonly label: string
  /** The value in words. */
  readonly spoken: string
  /** The share behind the hand, in percent. */
  readonly filled: number
  /** What stands along the track, under the hand. */
  readonly children?: ReactNode
}

/** A slider's line, filled up to its hand; its CSS names what the slider around it sets. */
export function Track({ state, label, spoken, filled, children }: TrackProps) {
  // Mutates the state of this one render: the thumb speaks in words, not its place.
  state.getThumbValueLabel = () => spoken
  return (
    <SliderStateContext value={state}>
      <SliderTrack className={styles.track ?? ''}>
        <div
          className={styles.filled}
          style={{ '--filled': `${filled}%` } as CSSProperties /* a custom property */}
        />
        {children}
        <SliderThumb className={styles.thumb ?? ''} aria-label={label} />
      </SliderTrack>
    </SliderStateContext>
  )
}
