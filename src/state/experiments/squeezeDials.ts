import { numberDial, wordDial } from '../dials'

/** Photographs that come with the page, and the reader's own. */
export const PICTURES = ['cat', 'boats', 'airplane', 'own'] as const
export type PictureId = (typeof PICTURES)[number]

export const RATIOS = ['4', '8', '16'] as const

export const SQUEEZE_DIALS = {
  /** Which of the network's places, from 1. */
  layer: numberDial(5, { min: 1, max: 17 }),
  r: wordDial(RATIOS, '4'),
  /** From 1. */
  channel: numberDial(1, { min: 1, max: 2048 }),
  seed: numberDial(1, { min: 1, max: 99 }),
  /** Times the second layer's weights. */
  strength: numberDial(3, { min: 1, max: 12 }),
  picture: wordDial(PICTURES, 'boats'),
  other: wordDial(PICTURES, 'airplane'),
  share: wordDial(['params', 'macs'], 'params'),
} as const
