import type { i18n as I18n } from 'i18next'
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { type Area, bringAreas } from '../../i18n/i18n'
import type { ExperimentId } from '../../state/choice'

type Page = LazyExoticComponent<ComponentType>

/** Each experiment is a chunk of its own. */
const FETCH: Readonly<Record<ExperimentId, () => Promise<{ default: ComponentType }>>> = {
  inception: () => import('./inception/InceptionExperiment'),
  v1block: () => import('./v1block/V1BlockExperiment'),
  residual: () => import('./residual/ResidualExperiment'),
  manifold: () => import('./manifold/ManifoldExperiment'),
  activations: () => import('./activations/ActivationsExperiment'),
  squeeze: () => import('./squeeze/SqueezeExperiment'),
  quantise: () => import('./quantise/QuantiseExperiment'),
  gemm: () => import('./gemm/GemmExperiment'),
  depth: () => import('./depth/DepthExperiment'),
}

/** Experiments that run a network speak of its weights and its faults as Live does. */
const PROBED = ['live', 'faults'] as const satisfies readonly Area[]

/** The words an experiment speaks, beside the view's. */
export const AREAS_OF_EXPERIMENT: Readonly<Record<ExperimentId, readonly Area[]>> = {
  inception: ['exInception'],
  v1block: ['exV1Block', ...PROBED],
  residual: ['exResidual'],
  manifold: ['exManifold'],
  activations: ['exActivations', 'live', 'liveDevice', 'networks', 'faults'],
  squeeze: ['exSqueeze', ...PROBED],
  quantise: ['exQuantise', ...PROBED],
  gemm: ['exGemm'],
  depth: ['exDepth'],
}

/** The experiments that were opened, by the store of the page's messages. */
const PAGES = new WeakMap<I18n['store'], Map<ExperimentId, Page>>()

/** An experiment's component; once it could not be fetched, the next ask tries again. */
export function experimentPage(id: ExperimentId, i18n: I18n): Page {
  const pages = PAGES.get(i18n.store) ?? new Map<ExperimentId, Page>()
  PAGES.set(i18n.store, pages)
  const known = pages.get(id)
  if (known) return known
  const made = lazy(async () => {
    try {
      const [code] = await Promise.all([FETCH[id](), bringAreas(i18n, AREAS_OF_EXPERIMENT[id])])
      return code
    } catch (cause) {
      pages.delete(id)
      throw cause
    }
  })
  pages.set(id, made)
  return made
}
