import { type KeyboardEvent, useState } from 'react'
import type { Spot } from '../../core/conv/setting'
import styles from './conv.module.css'
import { isComputed } from './isComputed'
import { useMoment } from './moments'
import type { ConvPictureProps } from './pictureProps'
import {
  outputOf,
  placeCount,
  placeIndex,
  placeOf,
  type RovePlace,
  type RoveTarget,
  rove,
  roveShape,
  roveTargets,
  settlePlace,
  spotAt,
  targetKey,
  targetOf,
} from './rove'

interface RoveHandlesProps
  extends Pick<ConvPictureProps, 'scene' | 'frame' | 'spot' | 'onSpot' | 'onJump' | 'text'> {
  /** Where a target is drawn: its focus ring. */
  readonly boxOf: (target: RoveTarget) => {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
}

const START: RovePlace = { y: 0, x: 0, sheet: 0, stack: 0 }

/** One stop of the keyboard for each map and for each stage's kernels; keys walk inside it. */
export function RoveHandles(props: RoveHandlesProps) {
  const { scene, spot, onSpot, onJump, text, boxOf } = props
  const [places, setPlaces] = useState<Readonly<Record<string, RovePlace>>>({})
  const [seen, setSeen] = useState<Spot | null>(null)
  if (spot !== seen) {
    setSeen(spot)
    if (spot) setPlaces({ ...places, [targetKey(targetOf(spot))]: placeOf(spot) })
  }
  const handles = roveTargets(scene.plan).map((target) => {
    const shape = roveShape(scene.plan, target)
    const place = settlePlace(places[targetKey(target)] ?? START, shape)
    return { target, shape, place, here: spotAt(target, place) }
  })
  // As text, so that it is another one only where a value has come to be there.
  const computed = useMoment(props.frame, (frame) =>
    handles.map(({ here }) => (isComputed(scene.plan, frame, here) ? 1 : 0)).join(''),
  )
  if (!onSpot) return null

  return (
    <g data-export="omit">
      {handles.map(({ target, shape, place, here }, index) => {
        const key = targetKey(target)
        return (
          <rect
            key={key}
            {...boxOf(target)}
            role="slider"
            tabIndex={0}
            data-target={key}
            aria-label={
              (target.kind === 'map' ? text.maps[target.map] : text.kernels[target.stage]) ??
              text.title
            }
            aria-valuemin={1}
            aria-valuemax={placeCount(shape)}
            aria-valuenow={placeIndex(place, shape) + 1}
            aria-valuetext={text.describeSpot(here, computed[index] === '1')}
            className={styles.handle}
            onFocus={(event) => {
              if (isShown(event.currentTarget)) onSpot(here, 'key')
            }}
            onKeyDown={(event) => {
              const next = rove(event.key, event.shiftKey, place, shape)
              if (next) onSpot(spotAt(target, next), 'key')
              else if (!act(event, here)) return
              event.preventDefault()
            }}
          />
        )
      })}
    </g>
  )

  function act({ key }: KeyboardEvent, here: Spot): boolean {
    if (key === 'Escape') onSpot?.(null, 'key')
    else if (key === 'Enter' || key === ' ') {
      const cell = outputOf(here)
      if (cell && onJump && key === 'Enter') onJump(cell)
      else onSpot?.(here, 'press')
    } else return false
    return true
  }
}

/** A press moves the focus too, and has already told its spot. */
const isShown = (element: Element) => element.matches(':focus-visible')
