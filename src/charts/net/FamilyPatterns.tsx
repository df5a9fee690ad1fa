import { hueColour } from '../hue'
import { FAMILIES, FAMILY_LOOKS, type Family, type FamilyLook } from './kinds'

/** Address of the hatch that `FamilyPatterns` defines under the same `id`. */
export const familyFill = (id: string, family: Family) => `url(#${id}-${family})`

const TILE = 6

const STROKES: Readonly<Record<FamilyLook['hatch'], string>> = {
  rising: 'M-1.5,1.5L1.5,-1.5M0,6L6,0M4.5,7.5L7.5,4.5',
  falling: 'M-1.5,4.5L1.5,7.5M0,0L6,6M4.5,-1.5L7.5,1.5',
  crossed: 'M0,6L6,0M0,0L6,6',
  upright: 'M1.5,0V6M4.5,0V6',
  level: 'M0,1.5H6M0,4.5H6',
  dotted: 'M2,3H4',
  none: '',
}

/** A hatch for each kind of operation, so that kinds are told apart without colour. */
export const FamilyPatterns = ({ id }: { id: string }) => (
  <defs>
    {FAMILIES.map((family) => {
      const { hue, hatch } = FAMILY_LOOKS[family]
      return (
        <pattern
          key={family}
          id={`${id}-${family}`}
          patternUnits="userSpaceOnUse"
          width={TILE}
          height={TILE}
        >
          <rect width={TILE} height={TILE} fill={hueColour(hue)} fillOpacity={0.16} />
          <path d={STROKES[hatch]} fill="none" stroke={hueColour(hue)} strokeWidth={1.4} />
        </pattern>
      )
    })}
  </defs>
)
