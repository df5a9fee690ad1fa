import { useMemo } from 'react'
import { stepCosts } from '../../../core/stats/stepCosts'
import type { LabSide, RooflineResult } from '../../../state/lab/labState'
import { costOf } from '../../../state/lab/sides'
import { useRun, useRunController } from '../../useRun'
import { centreFor, summedUp, valuesUntil } from '../layers/moments'
import { type RoofLayer, roofLayers, type StepMeasure } from './roofLayers'

interface LayersOf {
  readonly layers: readonly RoofLayer[]
  readonly side: Omit<LabSide, 'backend'>
}

/** Points as they were measured with the limits. */
export function useMeasuredLayers(result: RooflineResult): LayersOf {
  return useMemo(() => {
    const measured = new Map(result.points.map(({ output, ms, n }) => [output, { ms, n }]))
    return { layers: roofLayers(result.limits, result.points, measured), side: result.side }
  }, [result])
}

/** Points of what runs now under the same limits; null while there are none, or other limits. */
export function useLiveLayers(result: RooflineResult): LayersOf | null {
  const controller = useRunController()
  const run = useRun()
  const config = run?.config ?? null
  const environment = run?.environment ?? null
  const steps = run?.program?.steps ?? null
  const timings = run?.stepTimings ?? null
  const costs = useMemo(() => {
    if (!config || !steps) return null
    const cost = costOf(config)
    return cost.ok ? stepCosts(cost.value, steps) : null
  }, [config?.netId, config?.alpha, config?.resolution, config?.transforms, steps])
  return useMemo(() => {
    if (!config || !environment || !timings || !costs) return null
    if (environment.backend !== result.environment.backend) return null
    const centre = centreFor(timings.clock, environment)
    const figures = summedUp(valuesUntil(controller.layerFrames()), centre)
    const measured = new Map(
      [...figures].map(([output, { ms, p10, p90, count }]): [string, StepMeasure] => [
        output,
        { ms: { median: ms, p10, p90 }, n: count },
      ]),
    )
    const layers = roofLayers(result.limits, costs, measured)
    return layers.length > 0 ? { layers, side: config } : null
  }, [config, environment, timings, costs, controller, result])
}
