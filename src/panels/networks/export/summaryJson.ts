import type { Size2 } from '../../../core/layer'
import type { PossibleStudy } from '../../../state/study'
import { printTransforms } from '../../../state/transforms'
import { type ExportRow, kindOf } from './rows'

/**
 * JSON in the shape of the `summary` command, with the CSV's bytes and reach for each layer:
 * sizes in pixels, shapes [height, width, channels]. A changed network says its changes.
 */
export function summaryJson(study: PossibleStudy, rows: readonly ExportRow[]): string {
  const { id, setting, transforms, cost } = study
  const summary = {
    network: id,
    alpha: setting.alpha,
    resolution: setting.resolution,
    ...(transforms.length > 0 ? { transforms: printTransforms(transforms) } : {}),
    macs: cost.totals.macs,
    params: cost.totals.params,
    layers: rows.map((row) => ({
      name: row.name,
      kind: kindOf(row),
      kernelSize: row.kernelSize && oneOrBoth(row.kernelSize),
      stride: row.stride && oneOrBoth(row.stride),
      groups: row.groups,
      input: row.input,
      output: row.output,
      macs: row.macs,
      params: row.params,
      activationBytes: row.activationBytes,
      trafficBytes: row.trafficBytes,
      flopsPerByte: row.flopsPerByte,
      receptiveField: oneOrBoth(row.receptiveField.size),
    })),
  }
  return `${JSON.stringify(summary, null, 2)}\n`
}

const oneOrBoth = (size: Size2): number | Size2 => (size[0] === size[1] ? size[0] : size)
