/**
 * What a colour means; each is a custom property that the theme sets. Controls name theirs in a
 * room that charts do not import.
 */
export type Hue = 'k' | 'cin' | 'cout' | 'df' | 'dw' | 'pw' | 'ink' | 'ink-muted'

export const hueColour = (hue: Hue) =>
  hue === 'ink' || hue === 'ink-muted' ? `var(--${hue})` : `var(--hue-${hue})`
