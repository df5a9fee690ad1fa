/** A place in a picture, from 0 to 1 down and across: it outlasts a change of resolution. */
export interface Place {
  readonly v: number
  readonly u: number
}

/** Ten-thousandths find the pixel again in any picture worked at. */
const PARTS = 10_000
const PLACE = /^(\d{1,4})_(\d{1,4})$/
const NONE = 'none'

/** Undefined for what is no place; null for the text that says there is none. */
export function parsePlace(text: string): Place | null | undefined {
  if (text === NONE) return null
  const match = PLACE.exec(text)
  return match ? { v: Number(match[1]) / PARTS, u: Number(match[2]) / PARTS } : undefined
}

export function printPlace(place: Place | null): string {
  const part = (share: number) => Math.min(PARTS - 1, Math.max(0, Math.round(share * PARTS)))
  return place ? `${part(place.v)}_${part(place.u)}` : NONE
}
