import { shapesIn } from '../../../core/graphEdit'
import type { HWC } from '../../../core/layer'
import type { NetworkGraph } from '../../../core/network'
import { squeezePlaces } from '../../../core/squeeze/addSqueeze'
import { squeezeCosts } from '../../../core/squeeze/squeezeCost'
import { type CatalogueId, defaultAlpha, defaultSide } from '../../../nets/ids'
import type { Choice } from '../../../state/choice'
import { memoFields } from '../../../state/memoFields'
import { graphOf } from '../../../state/study'

/** Networks whose maps are looked at here: small enough to run on any device. */
export const SUBJECTS = [
  'mobilenet_v1',
  'mobilenet_v2',
  'mobilenet_v3_large',
  'mobilenet_v3_small',
] as const
export type SubjectId = (typeof SUBJECTS)[number]

export const isSubject = (id: CatalogueId): id is SubjectId => SUBJECTS.some((one) => one === id)

/** A network and the maps that a block scales in it, or would. */
export interface Subject {
  readonly id: SubjectId
  readonly graph: NetworkGraph
  readonly places: readonly { readonly node: string; readonly shape: HWC }[]
}

/** What a subject is made from; as one object, so that it can be followed a moment later. */
export type SubjectChoice = Pick<Choice, 'netId' | 'alpha' | 'resolution'>

const FIELDS = ['netId', 'alpha', 'resolution'] as const

/** The same object as long as the three are the same. */
export const selectSubject = memoFields<Choice, (typeof FIELDS)[number], SubjectChoice>(
  FIELDS,
  (chosen) => chosen,
)

export const subjectIdOf = (netId: CatalogueId): SubjectId =>
  isSubject(netId) ? netId : 'mobilenet_v1'

/** The chosen network as published, at the chosen width and side; MobileNetV1 for any other. */
export const subjectOf = memoFields<SubjectChoice, (typeof FIELDS)[number], Subject | null>(
  FIELDS,
  ({ netId, alpha, resolution }) => {
    const id = subjectIdOf(netId)
    const graph = graphOf({ id, alpha, resolution, transforms: '' })
    if (!graph.ok) return null
    const shapes = shapesIn(graph.value)
    const places = squeezePlaces(graph.value).flatMap((node) => {
      const shape = shapes.get(node)
      return shape ? [{ node, shape }] : []
    })
    return places.length > 0 ? { id, graph: graph.value, places } : null
  },
)

/** Of a network that cannot be built. */
export const NO_PLACES: Subject['places'] = []

/** Networks whose bill is drawn. */
export const BILLED = [
  'mobilenet_v1',
  'mobilenet_v2',
  'mobilenet_v3_large',
  'mobilenet_v3_small',
  'resnet18',
  'resnet50',
] as const satisfies readonly CatalogueId[]
export type BilledId = (typeof BILLED)[number]

/** What the blocks cost a network as published, for each ratio. */
export function bills(ratios: readonly number[]) {
  return BILLED.flatMap((id) => {
    const graph = graphOf({
      id,
      alpha: defaultAlpha(id),
      resolution: defaultSide(id),
      transforms: '',
    })
    if (!graph.ok) return []
    const costs = squeezeCosts(graph.value, ratios)
    return [{ id, costs }]
  })
}
