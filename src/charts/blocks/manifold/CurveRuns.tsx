import { memo } from 'react'
import type { Point } from '../../../core/manifold/curve'
import { HALO } from '../../halo'
import type { Run } from './layoutCurve'

interface RunsProps {
  readonly runs: readonly Run[]
  readonly colourAt: (share: number) => string
  /** Width of a piece that survives; a collapsed one is thinner. */
  readonly thickness?: number
}

/** A curve in its colours; what is collapsed is thin. */
export const Runs = memo(function Runs({ runs, colourAt, thickness = 5 }: RunsProps) {
  return (
    <g fill="none" strokeLinecap="round" strokeLinejoin="round">
      {runs.map((run, index) => (
        <path
          key={index}
          d={run.path}
          stroke={colourAt(run.share)}
          strokeWidth={run.isLost ? thickness * 0.45 : thickness}
        />
      ))}
    </g>
  )
})

interface KnotsProps {
  readonly knots: readonly { readonly at: Point; readonly label: string }[]
}

/** Letters along a curve, so that colour never speaks alone. */
export const Knots = ({ knots }: KnotsProps) =>
  knots.map(({ at: [x, y], label }) => (
    <g key={label} pointerEvents="none">
      <circle cx={x} cy={y} r={3.5} fill="var(--ground)" stroke="var(--ink)" strokeWidth={1.5} />
      <text x={x + 8} y={y - 8} fontSize={15} fontWeight={650} fill="var(--ink)" {...HALO}>
        {label}
      </text>
    </g>
  ))
