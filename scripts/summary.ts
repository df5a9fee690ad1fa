/** Prints a network's layers and costs without a browser; `--help` says how. */
import { analyse, type NetworkCost } from '../src/core/analyse'
import { expandNetwork } from '../src/core/expandNetwork'
import { leastResolution } from '../src/core/leastResolution'
import type { Result } from '../src/core/result'
import type { ShapeFault } from '../src/core/shapeFault'
import { fullTwin, separableTwin } from '../src/core/twins'
import { CATALOGUE } from '../src/nets/catalogue'
import { RANGES } from '../src/state/choice'
import { HELP, readSummaryArgs, type SummaryRequest } from './summaryArgs'
import { printCsv, printJson, printTable, summaryOf } from './summaryText'

const WRONG_USE = 2

function costOf({
  netId,
  alpha,
  resolution,
  twin,
}: SummaryRequest): Result<NetworkCost, ShapeFault> {
  const graph = expandNetwork(CATALOGUE[netId], { alpha, resolution })
  if (!graph.ok) return graph
  const twinned = { full: fullTwin, separable: separableTwin }
  return analyse(twin ? twinned[twin](graph.value) : graph.value)
}

function printed(request: SummaryRequest, cost: NetworkCost): string {
  const summary = summaryOf(request, cost)
  if (request.format === 'json') return printJson(summary)
  if (request.format === 'csv') return printCsv(summary)
  const { netId, alpha, resolution, twin } = request
  const of = twin ? `, ${twin} twin` : ''
  return printTable(
    summary,
    `${CATALOGUE[netId].title}${of}: alpha ${alpha}, ${resolution}x${resolution} input`,
  )
}

/** A reader that stops early, such as `head`, is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

function refuse(line: string): void {
  process.stderr.write(`${line}\n`)
  process.exitCode = WRONG_USE
}

/** Why a network cannot be, and which sides could. */
function impossible({ netId, resolution }: SummaryRequest, fault: ShapeFault): string {
  const least = leastResolution(CATALOGUE[netId])
  if (least !== null && resolution < least) {
    return `summary: ${netId} needs a --resolution of ${least} to ${RANGES.resolution.max}`
  }
  return `summary: this network is not possible: ${JSON.stringify(fault)}`
}

const args = readSummaryArgs(process.argv.slice(2))
if (args.kind === 'help') process.stdout.write(HELP)
else if (args.kind === 'refused') refuse(args.line)
else {
  const cost = costOf(args.request)
  if (cost.ok) process.stdout.write(printed(args.request, cost.value))
  else refuse(impossible(args.request, cost.fault))
}
