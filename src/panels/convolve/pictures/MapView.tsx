import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tile } from '../../../runtime/filters/filter'
import type { Place } from '../../../state/picturePlace'
import { Legend } from './Legend'
import styles from './MapView.module.css'
import { useMaps } from './maps'

interface MapViewProps {
  readonly tile: Tile
  /** Whole, as it is spoken. */
  readonly name: string
  /** The value at the place that is read out. */
  readonly value?: string | undefined
  /** The magnitude at the ends of a signed map's scale. */
  readonly range?: number | undefined
}

/** Pixels the arrow keys move by; with Shift, the second. */
const STEPS = [1, 10] as const

const ARROWS: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Which pixel a place is in. */
export const pixelOf = ({ v, u }: Place, [width, height]: readonly [number, number]) => ({
  y: Math.min(height - 1, Math.floor(v * height)),
  x: Math.min(width - 1, Math.floor(u * width)),
})

function placeUnder(event: PointerEvent<HTMLElement>): Place {
  const box = event.currentTarget.getBoundingClientRect()
  const within = (share: number) => Math.min(0.999999, Math.max(0, share || 0))
  return {
    v: within((event.clientY - box.top) / box.height),
    u: within((event.clientX - box.left) / box.width),
  }
}

/** One map: painted by the studio, pointed at by mouse, finger and arrow keys. */
export function MapView({ tile, name, value, range }: MapViewProps) {
  const { t } = useTranslation('pictures')
  const { studio, size, place, move } = useMaps()
  const canvas = useRef<HTMLCanvasElement>(null)
  const key = JSON.stringify(tile)
  useEffect(() => {
    // The key is the tile's own text: another object that says the same changes nothing.
    if (studio && canvas.current) return studio.show(JSON.parse(key) as Tile, canvas.current)
  }, [studio, key])

  const pixel = place && size && pixelOf(place, size)
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key]
    if (event.key === 'Escape') move(null, 'key')
    if (!arrow || !size) return
    event.preventDefault()
    const [width, height] = size
    const from = pixel ?? { y: height >> 1, x: width >> 1 }
    const step = STEPS[event.shiftKey ? 1 : 0]
    const to = (at: number, by: number, length: number) =>
      (Math.min(length - 1, Math.max(0, at + by * step)) + 0.5) / length
    move({ v: to(from.y, arrow[0], height), u: to(from.x, arrow[1], width) }, 'key')
  }

  return (
    <div className={styles.map}>
      <div
        className={styles.face}
        role="application"
        aria-label={t('map.label', { name })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the pixel read out
        tabIndex={0}
        style={{ aspectRatio: size ? `${size[0]} / ${size[1]}` : '2 / 1' }}
        onPointerMove={(event) => event.pointerType !== 'touch' && move(placeUnder(event), 'hover')}
        onPointerLeave={() => move(null, 'hover')}
        onPointerUp={(event) => move(placeUnder(event), 'press')}
        onKeyDown={onKeyDown}
      >
        <canvas ref={canvas} className={styles.canvas} />
        {pixel && size && (
          <span
            className={styles.mark}
            style={{
              insetInlineStart: `${((pixel.x + 0.5) / size[0]) * 100}%`,
              insetBlockStart: `${((pixel.y + 0.5) / size[1]) * 100}%`,
            }}
          />
        )}
        {value !== undefined && (
          <span className={styles.value} data-piece="answer">
            {value}
          </span>
        )}
      </div>
      {range !== undefined && <Legend range={range} />}
    </div>
  )
}
