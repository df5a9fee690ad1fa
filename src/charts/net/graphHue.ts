import type { DisplayKind } from '../../core/rows'
import type { Hue } from '../hue'
import type { GraphKind } from './graphModel'

/** A standard convolution wears ink; what has no weights is quieter. */
export function graphHue(kind: GraphKind): Hue {
  switch (kind) {
    case 'depthwise':
      return 'dw'
    case 'pointwise':
      return 'pw'
    case 'conv':
    case 'grouped':
    case 'dense':
      return 'ink'
    default:
      return QUIET.has(kind) ? 'ink-muted' : 'ink'
  }
}

const QUIET: ReadonlySet<GraphKind> = new Set<DisplayKind | 'input'>([
  'batchNorm',
  'activation',
  'pool',
  'globalPool',
  'dropout',
  'add',
  'multiply',
  'concat',
  'flatten',
  'adaptivePool',
  'channelShuffle',
  'channelSlice',
  'input',
])
