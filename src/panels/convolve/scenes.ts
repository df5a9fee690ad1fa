import type { Choice } from '../../state/choice'
import type { DrawnChoice } from '../../state/drawn'

/** A whole layer with its numbers' fillings, chosen at once. */
type Scene = DrawnChoice & Pick<Choice, 'inputFill' | 'kernelFill'>

const STANDARD: Scene = {
  kind: 'standard',
  kernelSize: 3,
  inChannels: 4,
  outChannels: 4,
  featureSize: 6,
  featureWidth: 0,
  stride: 1,
  padding: 'same',
  dilation: 1,
  groups: 1,
  multiplier: 1,
  inputFill: 'random',
  kernelFill: 'random',
}

/** Layers that each show one thing well. */
export const SCENES = {
  standard: STANDARD,
  separable: { ...STANDARD, kind: 'separable' },
  grouped: { ...STANDARD, kind: 'grouped', inChannels: 6, outChannels: 6, groups: 2 },
  multiplier: { ...STANDARD, kind: 'depthwise', inChannels: 3, outChannels: 6, multiplier: 2 },
  // An even side at stride 2 needs one row of zeros, and it goes after the data.
  asymmetric: { ...STANDARD, inChannels: 2, outChannels: 2, stride: 2 },
  dilated: { ...STANDARD, inChannels: 2, outChannels: 2, featureSize: 8, dilation: 2 },
  edges: {
    ...STANDARD,
    ...{ inChannels: 1, featureSize: 8, padding: 'valid', inputFill: 'edge', kernelFill: 'edge' },
  },
  spatial: { ...STANDARD, kind: 'spatial', inChannels: 1, outChannels: 1, kernelFill: 'blur' },
  wide: { ...STANDARD, kernelSize: 7, inChannels: 6, outChannels: 6, featureSize: 12 },
} as const satisfies Record<string, Scene>

export type SceneId = keyof typeof SCENES

/** Object.keys of the constant above. */
export const SCENE_IDS = Object.keys(SCENES) as SceneId[]

/** The scene a choice is, or null where the reader has made it another. */
export const sceneOf = (choice: Scene): SceneId | null =>
  SCENE_IDS.find((id) =>
    // Object.keys of a scene are its fields.
    (Object.keys(SCENES[id]) as (keyof Scene)[]).every(
      (field) => SCENES[id][field] === choice[field],
    ),
  ) ?? null
