import { FAMILIES, type Family, familyOf } from '../../../charts/net/kinds'
import type { NetworkCost } from '../../../core/analyse'
import { flopsPerByte, weights } from '../../../core/cost'
import { foldRows } from '../../../core/rows'
import type { Measured } from './measure'

/** All layers of one kind together. */
export interface FamilyCost extends Measured {
  readonly family: Family
  readonly layers: number
  /** Values in kernels and matrices alone: parameters without biases and norms. */
  readonly weights: number
}

/** A network's costs by kind of operation, kinds it does not have left out. */
export function familyCosts(cost: NetworkCost): readonly FamilyCost[] {
  const held = new Map(
    cost.rows.map(({ name, layer, inputs }) => [name, weights(layer, inputs[0]!)]),
  )
  const rows = foldRows(cost)
  return FAMILIES.flatMap((family) => {
    const own = rows.filter(({ kind }) => familyOf(kind) === family)
    if (own.length === 0) return []
    const sum = (of: (row: (typeof own)[number]) => number) =>
      own.reduce((total, row) => total + of(row), 0)
    const trafficBytes = sum((row) => row.trafficBytes)
    return [
      {
        family,
        layers: own.length,
        weights: sum((row) =>
          row.members.reduce((total, name) => total + (held.get(name) ?? 0), 0),
        ),
        operations: sum((row) => row.operations),
        params: sum((row) => row.params),
        activationBytes: sum((row) => row.activationBytes),
        trafficBytes,
        flopsPerByte: flopsPerByte(
          sum((row) => row.macs),
          trafficBytes,
        ),
      },
    ]
  })
}
