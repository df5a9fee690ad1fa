import type { CatalogueId } from '../../nets/ids'

const V1 = ['v1Share', 'v1Full', 'v1Cut', 'v1Slim'] as const
const V2 = ['v2Wide', 'v2Params', 'v2Blocks', 'v2First'] as const

export type NoteKey =
  | (typeof V1)[number]
  | (typeof V2)[number]
  | 'v3Large'
  | 'v3Small'
  | 'googlenet'
  | 'vgg16'
  | 'squeezenet'
  | 'kerasResnet'

/** Printed figures that do not follow from the network they are printed for, by network. */
const NOTES: Partial<Record<CatalogueId, readonly NoteKey[]>> = {
  mobilenet_v1: V1,
  mobilenet_v1_narrow: ['v1Slim'],
  mobilenet_v2: V2,
  mobilenet_v2_first_expanded: ['v2First'],
  mobilenet_v3_large: ['v3Large'],
  mobilenet_v3_small: ['v3Small'],
  mobilenet_v3_small_head1280: ['v3Small'],
  resnet50: ['kerasResnet'],
  resnet50_keras: ['kerasResnet'],
  googlenet: ['googlenet'],
  googlenet_paper: ['googlenet'],
  vgg16: ['vgg16'],
  squeezenet1_1: ['squeezenet'],
}

/** What there is to say about the networks on the page, each remark once. */
export const notesOf = (ids: readonly CatalogueId[]): readonly NoteKey[] => [
  ...new Set(ids.flatMap((id) => NOTES[id] ?? [])),
]
