import { type Hue, hueColour } from './hue'

/** Address of the hatch that `HatchPatterns` defines under the same `id`. */
export const hatchFill = (id: string, hue: Hue) => `url(#${id}-${hue})`

/**
 * Diagonal hatches, one a hue: the fill of everything that is computed, so that it never looks
 * like something that was measured.
 */
export function HatchPatterns({ id, hues }: { id: string; hues: readonly Hue[] }) {
  return (
    <defs>
      {hues.map((hue) => (
        <pattern
          key={hue}
          id={`${id}-${hue}`}
          patternUnits="userSpaceOnUse"
          width={5}
          height={5}
          patternTransform="rotate(45)"
        >
          <rect width={5} height={5} fill={hueColour(hue)} fillOpacity={0.16} />
          <line x1={0} y1={0} x2={0} y2={5} stroke={hueColour(hue)} strokeWidth={2.4} />
        </pattern>
      ))}
    </defs>
  )
}
