/**
 * The dimensions that have a colour of their own; `ink` is everything else.
 *
 * Charts name the same hues for themselves: the two rooms import neither each other nor, for a
 * colour, the core. What they share is the theme's custom properties.
 */
export type Hue = 'k' | 'cin' | 'cout' | 'df' | 'dw' | 'pw' | 'ink'

/** The custom property that carries a hue in every theme. */
export const hueVariable = (hue: Hue) => (hue === 'ink' ? 'var(--ink)' : `var(--hue-${hue})`)
