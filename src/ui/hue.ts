/** The dimensions that have a colour of their own; `ink` is everything else. */
export type Hue = 'k' | 'cin' | 'cout' | 'df' | 'dw' | 'pw' | 'ink'

/** The custom property that carries a hue in every theme. */
export const hueVariable = (hue: Hue) => (hue === 'ink' ? 'var(--ink)' : `var(--hue-${hue})`)
