import { type Hue, hueColour } from './hue'

/** Address of the hatch that `HatchPatterns` defines under the same `id`. */
export const hatchFill = (id: string, hue: Hue) => `url(#${id}-${hue})`

/**
 * Slant in degrees and distance in pixels of each hue's lines: hues that stand in one bar can be
 * told apart without their colour.
 */
export const HATCHES: Readonly<Record<Hue, readonly [slant: number, distance: number]>> = {
  ink: [45, 5],
  'ink-muted': [45, 5],
  df: [45, 5],
  k: [45, 8],
  cin: [135, 8],
  cout: [0, 5],
  dw: [90, 5],
  pw: [135, 5],
}

/**
 * Hatches, one a hue: the fill of everything that is computed, so that it never looks
 * like something that was measured.
 */
export function HatchPatterns({ id, hues }: { id: string; hues: readonly Hue[] }) {
  return (
    <defs>
      {hues.map((hue) => {
        const [slant, size] = HATCHES[hue]
        return (
          <pattern
            key={hue}
            id={`${id}-${hue}`}
            patternUnits="userSpaceOnUse"
            width={size}
            height={size}
            patternTransform={`rotate(${slant})`}
          >
            <rect width={size} height={size} fill={hueColour(hue)} fillOpacity={0.16} />
            <line x1={0} y1={0} x2={0} y2={size} stroke={hueColour(hue)} strokeWidth={2.4} />
          </pattern>
        )
      })}
    </defs>
  )
}
