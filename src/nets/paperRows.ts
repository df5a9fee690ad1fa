import type { CatalogueId } from './ids'
import type { PaperLayer, PaperReason, PaperRow, PaperSubject, PrintedFigure } from './papers'

export const MILLION = 1e6
const PERCENT = 0.01

export type Printed = readonly [text: string, reason?: PaperReason | null, step?: number]

/** A figure as printed, in units of `unit`; its last digit says how fine it is. */
export function printed([text, reason = null, step]: Printed, unit: number): PrintedFigure {
  const decimals = text.split('.')[1]?.length ?? 0
  return { value: Number(text) * unit, step: (step ?? 10 ** -decimals) * unit, reason }
}

/** A network of the catalogue at a setting, or a part of it. */
export const at = (
  netId: CatalogueId,
  alpha = 1,
  resolution = 224,
  part: Partial<PaperSubject> = {},
): PaperSubject => ({ netId, alpha, resolution, isFullTwin: false, ...part })

/** Millions of MACs and of parameters. */
export const row = (
  label: string,
  subject: PaperSubject | null,
  top1: number | null,
  macs: Printed,
  params: Printed,
): PaperRow => ({
  label,
  subject,
  top1,
  figures: { macs: printed(macs, MILLION), params: printed(params, MILLION) },
})

/** A kind of layer and its percent of MobileNetV1. */
export const share = (
  label: string,
  kind: NonNullable<PaperSubject['kind']>,
  macs: Printed,
  params: Printed,
) => ({
  label,
  subject: at('mobilenet_v1', 1, 224, { kind }),
  top1: null,
  figures: { macsShare: printed(macs, PERCENT), paramsShare: printed(params, PERCENT) },
})

/** The widest maps of one side, and their memory at 16 bits. */
export const map = (
  network: 'V1' | 'V2' | 'ShuffleNet (2x, g=3)',
  side: number | 'any',
  channels: Printed | null,
  kilobytes: Printed,
  note?: PaperReason,
): PaperRow => ({
  label: `${network}, ${side === 'any' ? 'max' : `${side}×${side}`}`,
  subject:
    network === 'V1' || network === 'V2'
      ? at(network === 'V1' ? 'mobilenet_v1' : 'mobilenet_v2', 1, 224, { mapSide: side })
      : null,
  top1: null,
  figures: {
    ...(channels && { channels: printed(channels, 1) }),
    kilobytes: printed(kilobytes, 1),
  },
  ...(note && { note }),
})

const conv = (kernelSize: number, from: number, to: number, side: number): PaperLayer => ({
  kernelSize,
  from,
  to,
  side,
  isDepthwise: false,
})

const depthwise = (channels: number, side: number): PaperLayer => ({
  ...conv(3, channels, channels, side),
  isDepthwise: true,
})

/** A full 3×3 as wide behind as in front. */
export const full = (channels: number, side: number) => [conv(3, channels, channels, side)]

export const separable = (channels: number, side: number) => [
  depthwise(channels, side),
  conv(1, channels, channels, side),
]

const less = (layers: readonly PaperLayer[]) =>
  layers.map((layer): PaperLayer => ({ ...layer, isLess: true }))

/** The first convolution and the block that reads it, at so many filters. */
const start = (filters: number) => [
  conv(3, 3, filters, 112),
  depthwise(filters, 112),
  conv(1, filters, 16, 112),
]
/** 32 filters go and 16 come. */
export const START = [...start(32), ...less(start(16))]

/** The depthwise layer, the 320 and the 1280 of V2's end go; 1280 after the pool comes. */
export const LAST_STAGE = [
  depthwise(960, 7),
  conv(1, 960, 320, 7),
  conv(1, 320, 1280, 7),
  ...less([conv(1, 960, 1280, 1)]),
]
