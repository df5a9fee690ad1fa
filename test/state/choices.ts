import fc from 'fast-check'
import {
  type Choice,
  DEFAULT_CHOICE,
  LANGUAGES,
  NET_IDS,
  RANGES,
  type RangedField,
  THEMES,
  VIEWS,
} from '../../src/state/choice'
import { settle } from '../../src/state/settle'

const ranged = (field: RangedField) =>
  fc.integer({ min: RANGES[field].min, max: RANGES[field].max })

/** Any choice the controls can reach. */
export const anyChoice: fc.Arbitrary<Choice> = fc
  .record<Choice>({
    view: fc.constantFrom(...VIEWS),
    netId: fc.constantFrom(...NET_IDS),
    alpha: fc.integer({ min: 100, max: 2000 }).map((thousandths) => thousandths / 1000),
    resolution: ranged('resolution'),
    kernelSize: ranged('kernelSize'),
    inChannels: ranged('inChannels'),
    outChannels: ranged('outChannels'),
    featureSize: ranged('featureSize'),
    stride: ranged('stride'),
    padding: fc.constantFrom('same', 'valid'),
    dilation: ranged('dilation'),
    groups: ranged('groups'),
    expansion: ranged('expansion'),
    unit: fc.constantFrom('mac', 'flop'),
    batchNorm: fc.constantFrom('folded', 'counted'),
    bias: fc.constantFrom('out', 'in'),
    source: fc.constantFrom('clip', 'camera', 'photo'),
    backend: fc.constantFrom('webgl', 'wasm', 'cpu', 'webgpu'),
    language: fc.constantFrom(...LANGUAGES),
    theme: fc.constantFrom(...THEMES),
  })
  .map((candidate) => settle(DEFAULT_CHOICE, candidate).choice)
