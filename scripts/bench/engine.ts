import { analyse } from '../../src/core/analyse'
import { defaultSetting, expandNetwork } from '../../src/core/expandNetwork'
import { type Spread, spread } from '../../src/core/quantile'
import { CATALOGUE } from '../../src/nets/catalogue'
import type { CatalogueId } from '../../src/nets/ids'

/** A network built, its shapes inferred and its layers costed, in Node. */
export interface EngineRow {
  readonly name: string
  readonly ms: Spread
}

const NETWORKS = ['mobilenet_v1', 'mobilenet_v2', 'resnet50', 'inception_v3'] as const
const WARM_UPS = 100
const RUNS = 300

/** The cost engine alone: no peer does the same, so these are milliseconds and not ratios. */
export const engineRows = (): readonly EngineRow[] =>
  NETWORKS.map((id) => {
    for (let run = 0; run < WARM_UPS; run += 1) cost(id)
    const times: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const began = performance.now()
      cost(id)
      times.push(performance.now() - began)
    }
    return { name: CATALOGUE[id].title, ms: spread(times) }
  })

function cost(id: CatalogueId): void {
  const spec = CATALOGUE[id]
  const graph = expandNetwork(spec, defaultSetting(spec))
  if (!graph.ok || !analyse(graph.value).ok) throw new Error(`${id} is not possible`)
}
