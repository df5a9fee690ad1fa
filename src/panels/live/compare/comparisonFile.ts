import type { ChartTable } from '../../../charts/chartTable'
import type { ComparedSide, ComparisonResult } from '../../../state/lab/labState'
import { LETTERS } from '../../../state/lab/sideFields'

const COMPARISON_SCHEMA = 'separable-lab/comparison'

/** The whole comparison with every frame's time; ratios are b over a, milliseconds throughout. */
export const printComparison = (result: ComparisonResult, guess: number | null): string =>
  `${JSON.stringify({ schema: COMPARISON_SCHEMA, version: 1, guess, ...result }, infinite, 2)}\n`

/** JSON has no infinity, and an interval that is open on one side has no end there. */
const infinite = (_key: string, value: unknown) =>
  typeof value === 'number' && !Number.isFinite(value) ? null : value

/** A row each side, in plain numbers and with column names that programs can rely on. */
export function comparisonTable(result: ComparisonResult): ChartTable {
  const cells = LETTERS.map((letter) => ({ key: letter, cells: cellsOf(letter, result[letter]) }))
  const columns = Object.keys(cells[0]?.cells ?? {}).map((id) => ({ id, label: id }))
  return {
    columns,
    rows: cells.map((row) => ({ ...row, cells: { ...row.cells, n: result.runs } })),
  }
}

function cellsOf(letter: string, { side, network, phases, ...of }: ComparedSide) {
  return {
    side: letter,
    network: side.netId,
    alpha: side.alpha,
    resolution: side.resolution,
    changes: side.transforms,
    backend: side.backend,
    params: network.params,
    macs: network.macs,
    traffic_bytes: network.trafficBytes,
    operations: network.steps,
    n: 0,
    warmups: of.warmups,
    median_ms: phases.total.median,
    p10_ms: phases.total.p10,
    p90_ms: phases.total.p90,
    preprocess_ms: phases.preprocess.median,
    inference_ms: phases.inference.median,
    readback_ms: phases.readback.median,
    frames_per_second: of.framesPerSecond,
    sum_of_steps_ms: of.stepsMs,
    operation_overhead_ms: of.overheadMs,
    compile_ms: of.compileMs,
    renderer: of.environment.renderer,
  }
}

/** `separable-lab-mobilenet_v1-mobilenet_v1-full`: enough to know it again in a folder. */
export const comparisonName = ({ a, b }: ComparisonResult): string =>
  ['separable-lab', ...[a, b].map(({ side }) => nameOf(side))].join('-')

const nameOf = ({ netId, transforms }: ComparedSide['side']): string =>
  [netId, ...(transforms ? [transforms.replace(/[^\w]+/g, '-')] : [])].join('-')
