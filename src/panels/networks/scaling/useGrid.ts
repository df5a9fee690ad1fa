import { useEffect, useMemo, useState } from 'react'
import type { PossibleStudy } from '../../../state/study'
import { printTransforms } from '../../../state/transforms'
import { type Counter, counterOf, gridOf, type Place, type SettingGrid } from './grid'

/** A slice of counting leaves most of a frame of 16 ms to the page. */
const SLICE_MS = 6
/** What has been counted is drawn this often while the rest goes on. */
const SHOW_MS = 250

/** Calls back when the page has nothing else to do, or soon where a browser cannot say when. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work, { timeout: 200 })
    return () => cancelIdleCallback(handle)
  }
  const handle = setTimeout(work, 16)
  return () => clearTimeout(handle)
}

export interface CountedGrid extends SettingGrid {
  readonly counter: Counter
  readonly total: number
  readonly missing: number
}

export interface Counting {
  /** The same object while nothing of it changes, wherever the reader's setting goes. */
  readonly grid: CountedGrid
  /** How many settings in line with the reader's own are still to be counted. */
  readonly missingInLine: number
}

/** A network's grid, counted in slices while the page is idle and drawn as it grows. */
export function useGrid(study: PossibleStudy): Counting {
  const { id, setting } = study
  const transforms = printTransforms(study.transforms)
  const counter = useMemo(() => counterOf(study), [id, transforms])
  const axes = gridOf(study)
  const key = `${axes.alphas.join(' ')}|${axes.resolutions.join(' ')}`
  const { alphas, resolutions } = useMemo(() => axes, [key])
  const places = useMemo<readonly Place[]>(
    () => alphas.flatMap((alpha) => resolutions.map((side): Place => [alpha, side])),
    [alphas, resolutions],
  )
  const line = useMemo<readonly Place[]>(
    () => [
      ...alphas.map((alpha): Place => [alpha, setting.resolution]),
      ...resolutions.map((side): Place => [setting.alpha, side]),
    ],
    [alphas, resolutions, setting.alpha, setting.resolution],
  )
  const [, setTurn] = useState(0)
  useEffect(() => {
    const isCoarse = ([alpha, side]: Place) => side % 32 === 0 && alpha % 0.25 === 0
    const wanted = [...line, ...places.filter(isCoarse), ...places]
    let shownAt = performance.now()
    let cancel = () => {}
    const work = () => {
      const start = performance.now()
      const left = counter.fill(wanted, () => performance.now() - start < SLICE_MS)
      if (left === 0 || performance.now() - shownAt > SHOW_MS) {
        shownAt = performance.now()
        setTurn((turn) => turn + 1)
      }
      if (left > 0) cancel = whenIdle(work)
    }
    if (countMissing(counter, wanted) > 0) cancel = whenIdle(work)
    return () => cancel()
  }, [counter, places, line])
  const missing = countMissing(counter, places)
  const grid = useMemo(
    () => ({
      counter,
      alphas,
      resolutions,
      cells: alphas.map((alpha) => resolutions.map((side) => counter.known(alpha, side))),
      total: places.length,
      missing,
    }),
    [counter, alphas, resolutions, places, missing],
  )
  return { grid, missingInLine: countMissing(counter, line) }
}

const countMissing = (counter: Counter, places: readonly Place[]): number =>
  places.filter(([alpha, side]) => counter.known(alpha, side) === undefined).length
