import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import { useWidth } from '../useWidth'
import { layoutMapGrid, mapNeighbour } from './layoutMapGrid'
import styles from './MapGrid.module.css'
import { type MapMoment, mapScale, paintMap } from './paintMap'

/** What a grid listens to for values; they come too often to be React's. */
export type WatchMaps = (draw: (moments: readonly MapMoment[]) => void) => () => void

export interface MapGridProps {
  readonly label: string
  /** Which of the watched maps this grid shows. */
  readonly at: number
  readonly watch: WatchMaps
  readonly shape: readonly number[]
  readonly channels: readonly number[]
  readonly selected: number
  readonly isSigned: boolean
  readonly colours: Uint8ClampedArray
  /** “Channel 3, 0 to 4.1”, spoken and shown on hover. */
  readonly nameOf: (channel: number) => string
  readonly onSelect: (channel: number) => void
}

/** The channels of one layer as pictures, each on a scale of its own. */
export function MapGrid(props: MapGridProps) {
  const { at, watch, shape, channels, selected, isSigned, colours } = props
  const [box, width] = useWidth<HTMLDivElement>(320)
  const { columns, tile, gap } = layoutMapGrid(channels.length, shape[1] ?? 1, width)
  const grid = useRef<HTMLDivElement>(null)

  const draw = useCallback(
    (canvas: HTMLCanvasElement | null, moment: MapMoment, channel: number) => {
      const context = canvas?.getContext('2d')
      const stats = moment.stats[channel]
      const [height = 1, width = 1] = moment.shape
      if (!context || !stats) return
      const bytes = paintMap(moment, channel, mapScale(stats, isSigned), colours)
      context.putImageData(new ImageData(bytes, width, height), 0, 0)
    },
    [isSigned, colours],
  )

  useEffect(
    () =>
      watch((moments) => {
        const moment = moments[at]
        if (!moment || moment.shape.join() !== shape.join()) return
        for (const [index, tile] of [...(grid.current?.children ?? [])].entries()) {
          const channel = channels[index]
          const stats = channel === undefined ? undefined : moment.stats[channel]
          if (channel === undefined || !stats) continue
          tile.toggleAttribute('data-dead', stats.isDead)
          draw(tile.querySelector('canvas'), moment, channel)
        }
      }),
    [watch, at, shape, channels, draw],
  )

  const move = (event: KeyboardEvent) => {
    const now = channels.indexOf(selected)
    const to = mapNeighbour(now, event.key, channels.length, columns)
    const channel = to === null ? undefined : channels[to]
    if (channel === undefined) return
    event.preventDefault()
    props.onSelect(channel)
    grid.current?.querySelectorAll<HTMLElement>('[role="radio"]')[to ?? 0]?.focus()
  }

  return (
    <div ref={box}>
      <div
        ref={grid}
        role="radiogroup"
        aria-label={props.label}
        className={styles.grid}
        style={{ gridTemplateColumns: `repeat(${columns}, ${tile}px)`, gap }}
        onKeyDown={move}
      >
        {channels.map((channel) => (
          // biome-ignore lint/a11y/useSemanticElements: a radio input cannot hold a picture
          <button
            key={channel}
            type="button"
            role="radio"
            aria-checked={channel === selected}
            aria-label={props.nameOf(channel)}
            title={props.nameOf(channel)}
            tabIndex={channel === selected ? 0 : -1}
            className={styles.tile}
            onClick={() => props.onSelect(channel)}
          >
            <canvas width={shape[1]} height={shape[0]} />
          </button>
        ))}
      </div>
    </div>
  )
}
