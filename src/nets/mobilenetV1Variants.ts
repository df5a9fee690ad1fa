import type { SeparableNetwork } from '../core/networkSpec'
import { mobilenetV1 } from './mobilenetV1'

/**
 * Table 5 of arXiv:1704.04861 sets two networks of one cost beside each other: thinner layers
 * (68.4 %) against fewer of them (65.3 %).
 */
export const mobilenetV1Narrow: SeparableNetwork = {
  ...mobilenetV1,
  id: 'mobilenet_v1_narrow',
  title: 'MobileNetV1, narrow',
  defaultAlpha: 0.75,
  published: [
    { alpha: 0.75, resolution: 224, macs: 325e6, params: 2.6e6, top1: 68.4, source: 'Table 5' },
  ],
}

/** Without the five separable layers of 14×14×512: 307,323,392 MACs. */
export const mobilenetV1Shallow: SeparableNetwork = {
  ...mobilenetV1,
  id: 'mobilenet_v1_shallow',
  title: 'MobileNetV1, shallow',
  blocks: mobilenetV1.blocks.filter((_, at) => at < 7 || at > 11),
  published: [
    { alpha: 1, resolution: 224, macs: 307e6, params: 2.9e6, top1: 65.3, source: 'Table 5' },
  ],
}
