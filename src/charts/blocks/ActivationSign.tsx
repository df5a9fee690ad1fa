import type { Curve } from '../../core/activations/definitions'
import { hueColour } from '../hue'
import { CURVE_LOOKS } from './activationLook'

/** A curve's line and letters, beside its name in a table. */
export function ActivationSign({ curve }: { readonly curve: Curve }) {
  const { hue, dash, letter } = CURVE_LOOKS[curve]
  return (
    <svg width={58} height={20} viewBox="0 0 58 20" aria-hidden="true">
      <line
        x1={1}
        x2={31}
        y1={10}
        y2={10}
        stroke={hueColour(hue)}
        strokeWidth={2.5}
        strokeDasharray={dash}
      />
      <text x={36} y={15} fontSize={14} fontWeight={650} fill={hueColour(hue)}>
        {letter}
      </text>
    </svg>
  )
}
