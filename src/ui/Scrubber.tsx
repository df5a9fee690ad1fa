import { type PointerEvent, useEffect, useLayoutEffect, useRef } from 'react'
import styles from './Scrubber.module.css'

export interface ScrubberProps {
  readonly label: string
  /** From 0 to `max`; between two whole places while something moves it. */
  readonly value: number
  readonly max: number
  /** Where a part ends and the next begins, marked on the track. */
  readonly marks?: readonly number[]
  /** The place in words. */
  readonly spoken: string
  /** Whole places only. */
  readonly onChange: (value: number) => void
  /** Where the hand is ahead of `value`, told as often as it moves; answers with its end. */
  readonly follow?: (show: (value: number) => void) => () => void
}

/**
 * Time as a track: the hand moves it by whole places, the clock by fractions. The hand is set and
 * not rendered, and set by a shift, so that following a moving picture lays out nothing.
 */
export function Scrubber(props: ScrubberProps) {
  const { label, value, max, marks = [], spoken, onChange, follow } = props
  const hand = useRef<HTMLDivElement>(null)
  const filled = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const place = useRef(value)
  /** From the hand's middle to where it was seized, in pixels. */
  const grip = useRef(0)

  useLayoutEffect(() => {
    const show = (at: number) => {
      place.current = at
      const percent = percentOf(at, max)
      // Of the track, which is the hand's container.
      if (hand.current) hand.current.style.transform = `translateX(${percent}cqi)`
      if (filled.current) filled.current.style.transform = `translateX(${percent - 100}%)`
    }
    show(value)
    // What moves it knows better than what was last told.
    return follow?.(show)
  }, [value, max, follow])
  // A key moves it from where it is seen, which is not always where it was last told.
  const settle = () => {
    if (input.current) input.current.value = String(Math.ceil(place.current))
  }
  useEffect(settle)

  const seize = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || !event.isPrimary) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    input.current?.focus({ preventScroll: true })
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const isHand = event.target !== event.currentTarget
    const middle = left + (percentOf(place.current, max) / 100) * width
    grip.current = isHand ? event.clientX - middle : 0
    if (!isHand) seek(event)
  }
  const seek = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const share = width > 0 ? (event.clientX - grip.current - left) / width : 0
    onChange(Math.round(Math.min(1, Math.max(0, share)) * max))
  }
  return (
    <div className={styles.slider} data-slider>
      <div
        className={styles.track}
        onPointerDown={seize}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) seek(event)
        }}
      >
        <div className={styles.line}>
          <div ref={filled} className={styles.filled} />
        </div>
        {marks.map((mark) => (
          <div
            key={mark}
            className={styles.mark}
            style={{ insetInlineStart: `${percentOf(mark, max)}%` }}
          />
        ))}
        <div ref={hand} className={styles.hand}>
          <input
            ref={input}
            type="range"
            className={styles.input}
            aria-label={label}
            aria-valuetext={spoken}
            min={0}
            max={Math.max(1, max)}
            step={1}
            defaultValue={Math.ceil(value)}
            onKeyDown={settle}
            onChange={({ currentTarget }) => onChange(Math.min(max, Number(currentTarget.value)))}
          />
          <div className={styles.thumb} />
        </div>
      </div>
    </div>
  )
}

const percentOf = (at: number, max: number) =>
  max > 0 ? Math.min(100, Math.max(0, (at / max) * 100)) : 0
