import type { Family } from '../net/kinds'

/** A kind's sign around 0, so that points are told apart without their colour. */
export const FAMILY_SHAPES: Readonly<Record<Family, string>> = {
  conv: 'M-5,-5h10v10h-10z',
  grouped: 'M-6.5,0L0,-6.5L6.5,0L0,6.5Z',
  depthwise: 'M0,-6.5L6,4.5H-6Z',
  pointwise: 'M-5.5,0a5.5,5.5 0 1 0 11,0a5.5,5.5 0 1 0 -11,0',
  dense: 'M-6,-4.5H6L0,6.5Z',
  pool: 'M-6,-3h12v6h-12z',
  join: 'M-2,-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z',
  rest: 'M-3.5,0a3.5,3.5 0 1 0 7,0a3.5,3.5 0 1 0 -7,0',
}
