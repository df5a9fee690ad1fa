import type { NetworkSpec } from '../core/networkSpec'
import { alexnet, alexnetGrouped } from './alexnet'
import { efficientnetB0 } from './efficientnetB0'
import { googlenet, googlenetAuxiliary, googlenetPaper } from './googlenet'
import type { CatalogueId } from './ids'
import { inceptionV3, inceptionV3Auxiliary } from './inceptionV3'
import { mobilenetV1 } from './mobilenetV1'
import { mobilenetV1Narrow, mobilenetV1Shallow } from './mobilenetV1Variants'
import { mobilenetV2, mobilenetV2FirstExpanded } from './mobilenetV2'
import { mobilenetV3Large, mobilenetV3Small, mobilenetV3SmallWideHead } from './mobilenetV3'
import { resnet18, resnet50, resnet50Keras } from './resnet'
import { shufflenetV2 } from './shufflenetV2'
import { squeezenet } from './squeezenet'
import { vgg16 } from './vgg16'
import { xception } from './xception'

/**
 * Everything this project can draw and count. The page's first view must not import it: the
 * networks that view offers are in `networks.ts`.
 */
export const CATALOGUE: Readonly<Record<CatalogueId, NetworkSpec>> = {
  mobilenet_v1: mobilenetV1,
  mobilenet_v2: mobilenetV2,
  mobilenet_v3_large: mobilenetV3Large,
  mobilenet_v3_small: mobilenetV3Small,
  resnet18,
  resnet50,
  vgg16,
  googlenet,
  squeezenet1_1: squeezenet,
  alexnet,
  xception,
  inception_v3: inceptionV3,
  shufflenet_v2_x1_0: shufflenetV2,
  efficientnet_b0: efficientnetB0,
  mobilenet_v1_narrow: mobilenetV1Narrow,
  mobilenet_v1_shallow: mobilenetV1Shallow,
  mobilenet_v2_first_expanded: mobilenetV2FirstExpanded,
  mobilenet_v3_small_head1280: mobilenetV3SmallWideHead,
  resnet50_keras: resnet50Keras,
  googlenet_paper: googlenetPaper,
  googlenet_aux: googlenetAuxiliary,
  alexnet_grouped: alexnetGrouped,
  inception_v3_aux: inceptionV3Auxiliary,
}
