import { type KeyboardEvent, type PointerEvent, useEffect, useLayoutEffect, useRef } from 'react'
import styles from './Scrubber.module.css'

export interface ScrubberProps {
  readonly label: string
  /** From 0 to `max`; between two whole places while something moves it. */
  readonly value: number
  readonly max: number
  /** How many places there are is not told: of the place, hundredths of the way are. */
  readonly hidesMax?: boolean
  /** Where a part ends and the next begins, marked on the track. */
  readonly marks?: readonly number[]
  /** The place in words. */
  readonly spoken: string
  /** Whole places only. */
  readonly onChange: (value: number) => void
  /** Where the hand is ahead of `value`, told as often as it moves; answers with its end. */
  readonly follow?: (show: (value: number) => void) => () => void
}

/** Parts of the way where the number of places is not told. */
const PARTS = 100

/**
 * Time as a track: the hand moves it by whole places, the clock by fractions. The hand is set and
 * not rendered, and set by a shift, so that following a moving picture lays out nothing.
 */
export function Scrubber(props: ScrubberProps) {
  const { label, value, max, hidesMax = false, marks = [], spoken, onChange, follow } = props
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
  const told = (at: number) => (hidesMax ? Math.round(percentOf(at, max)) : Math.ceil(at))
  const settle = () => {
    if (input.current) input.current.value = String(told(place.current))
  }
  useEffect(settle)
  const key = (event: KeyboardEvent) => {
    settle()
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = hidesMax ? placeByKey(event.key, Math.ceil(place.current), max) : null
    if (next === null) return
    event.preventDefault()
    onChange(next)
  }
  const change = (asked: number) => {
    if (!hidesMax) return onChange(Math.min(max, asked))
    const [now, next] = [Math.ceil(place.current), Math.round((asked / PARTS) * max)]
    // A part of a short way is less than a place; who asks for one moves on all the same.
    onChange(clamped(next === now ? now + Math.sign(asked - told(now)) : next, max))
  }

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
            max={hidesMax ? PARTS : Math.max(1, max)}
            step={1}
            defaultValue={told(value)}
            onKeyDown={key}
            onChange={({ currentTarget }) => change(Number(currentTarget.value))}
          />
          <div className={styles.thumb} />
        </div>
      </div>
    </div>
  )
}

const clamped = (at: number, max: number) => Math.min(max, Math.max(0, at))

/** Where a key leads by whole places; null leaves it to the browser. */
function placeByKey(key: string, at: number, max: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return clamped(at + 1, max)
    case 'ArrowLeft':
    case 'ArrowDown':
      return clamped(at - 1, max)
    case 'Home':
      return 0
    case 'End':
      return max
    default:
      return null
  }
}

const percentOf = (at: number, max: number) =>
  max > 0 ? Math.min(100, Math.max(0, (at / max) * 100)) : 0
