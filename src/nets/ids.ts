/** Networks of the story, in the order a list shows them. */
export const NETWORK_IDS = [
  'mobilenet_v1',
  'mobilenet_v2',
  'mobilenet_v3_large',
  'mobilenet_v3_small',
  'resnet18',
  'resnet50',
  'vgg16',
  'googlenet',
  'squeezenet1_1',
  'alexnet',
  'xception',
  'inception_v3',
  'shufflenet_v2_x1_0',
  'efficientnet_b0',
] as const

/** The same networks as others built, drew or counted them. */
export const VARIANT_IDS = [
  'mobilenet_v1_narrow',
  'mobilenet_v1_shallow',
  'mobilenet_v2_first_expanded',
  'mobilenet_v3_small_head1280',
  'resnet50_keras',
  'googlenet_paper',
  'googlenet_aux',
  'alexnet_grouped',
  'inception_v3_aux',
] as const

export const CATALOGUE_IDS = [...NETWORK_IDS, ...VARIANT_IDS] as const
export type CatalogueId = (typeof CATALOGUE_IDS)[number]

/** Input side in pixels of a network's published figures: its paper's, mostly 224. */
export function defaultSide(id: CatalogueId): number {
  return id === 'xception' || id === 'inception_v3' || id === 'inception_v3_aux' ? 299 : 224
}

/** Width multiplier of a network's published figures. */
export const defaultAlpha = (id: CatalogueId): number => (id === 'mobilenet_v1_narrow' ? 0.75 : 1)

/** Whether a network has a width multiplier; the others have the widths of their papers. */
export const hasWidth = (id: CatalogueId): boolean => id.startsWith('mobilenet_')
