import { type RefObject, useEffect, useState } from 'react'
import type { Sight } from './rowWindow'

/** Rows come in sight so many at a time, so that most of a scroll draws nothing anew. */
const STRIDE = 8

/** Until the frame has been measured, and where nothing can be. */
const UNMEASURED = { row: 36, frame: 640 }

/** Height of a row in pixels; all rows have the same. */
export const rowHeight = (frame: HTMLElement): number =>
  frame.querySelector<HTMLElement>('tbody tr[data-row]')?.offsetHeight || UNMEASURED.row

/** Which rows a scrolling frame shows, followed as it scrolls and changes its size. */
export function useSight(frame: RefObject<HTMLElement | null>): Sight {
  const [sight, setSight] = useState<Sight>({
    first: 0,
    rows: sightRows(UNMEASURED.frame, UNMEASURED.row),
  })
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const look = () => {
      const row = rowHeight(element)
      const first = Math.floor(element.scrollTop / row / STRIDE) * STRIDE
      const rows = sightRows(element.clientHeight || UNMEASURED.frame, row)
      setSight((last) => (last.first === first && last.rows === rows ? last : { first, rows }))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      element.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [frame])
  return sight
}

const sightRows = (frame: number, row: number) => Math.ceil(frame / row) + STRIDE
