/** Letters that lie over lines keep a rim of the ground around them. */
export const HALO = {
  stroke: 'var(--ground)',
  strokeWidth: 5,
  strokeLinejoin: 'round',
  paintOrder: 'stroke',
} as const
