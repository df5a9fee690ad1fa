/** How the channels are cut between and after the two stages. */
export interface FlowShape {
  readonly inChannels: number
  readonly outChannels: number
  /** 0 where no 1×1 comes first. */
  readonly segments: number
  /** Whether each segment has a 1×1 of its own, so that its channels stand apart. */
  readonly isApart: boolean
  /** The output channel in hand, from 0. */
  readonly output: number
}

export interface FlowBand {
  readonly key: string
  readonly d: string
}

interface Column {
  readonly x: number
  readonly runs: readonly { readonly y: number; readonly height: number }[]
}

/** More bands than these would be one grey. */
export const MOST_BANDS = 64
const COLUMN = 16
const TOP = 46
const LEAST_HAND = 4

/**
 * Channels as columns and what connects them as bands: every channel at one end of a band reads
 * every channel at its other end, so a narrower band is fewer weights. The same columns for every
 * count of channels.
 */
export function layoutInceptionFlow(shape: FlowShape, width: number) {
  const { inChannels, outChannels, segments, isApart, output } = shape
  const height = width < 520 ? 240 : 300
  const [left, right] = [4, width - 4 - COLUMN]
  const middleX = (left + right) / 2
  const drawn = Math.min(segments, MOST_BANDS)
  const gap = isApart && drawn > 1 ? Math.min(14, (height * 0.3) / (drawn - 1)) : 0
  const pieces = Array.from({ length: drawn }, (_, index) => {
    const one = (height - gap * (drawn - 1)) / drawn
    return { y: TOP + index * (one + gap), height: one }
  })
  const whole = [{ y: TOP, height }]
  const isDirect = segments === 0
  const input: Column = { x: left, runs: whole }
  const middle: Column | null = isDirect ? null : { x: middleX, runs: isApart ? pieces : whole }
  const last: Column = { x: right, runs: isDirect || !isApart ? whole : pieces }
  const [fromIn, toMiddle] = [left + COLUMN, middleX]
  const [fromMiddle, toLast] = [middleX + COLUMN, right]
  const first: FlowBand[] = isDirect
    ? []
    : (isApart ? pieces : whole).map((piece, index) => ({
        key: `p${index}`,
        d: band(fromIn, TOP, height, toMiddle, piece.y, piece.height),
      }))
  const second: FlowBand[] = isDirect
    ? [{ key: 'full', d: band(fromIn, TOP, height, toLast, TOP, height) }]
    : pieces.map((piece, index) => ({
        key: `s${index}`,
        d: band(fromMiddle, piece.y, piece.height, toLast, piece.y, piece.height),
      }))
  const share = outChannels / Math.max(1, segments)
  const segment = isDirect ? 0 : Math.floor(output / share)
  const own = isDirect ? TOP_TO_BOTTOM(height) : segmentAt(segment)
  const within = isDirect ? output / outChannels : (output - segment * share) / share
  const oneHeight = own.height / (isDirect ? outChannels : share)
  const hand = {
    y: own.y + within * own.height,
    height: Math.max(LEAST_HAND, oneHeight),
  }
  return {
    top: TOP,
    bottom: TOP + height,
    columnWidth: COLUMN,
    input,
    middle,
    last,
    first,
    second,
    isCut: segments > MOST_BANDS,
    /** What the output channel in hand reads: its own place, its segment, and the bands to it. */
    hand: {
      ...hand,
      segment: isDirect ? null : own,
      second: isDirect
        ? band(fromIn, TOP, height, toLast, hand.y, hand.height)
        : band(fromMiddle, own.y, own.height, toLast, hand.y, hand.height),
      first: isDirect ? null : band(fromIn, TOP, height, toMiddle, own.y, own.height),
    },
    /** The middle of each stage's band, where its kernel stands below. */
    stageX: isDirect ? [(fromIn + right) / 2] : [(fromIn + toMiddle) / 2, (fromMiddle + right) / 2],
    /** Ticks between channels, where they are few enough to be seen. */
    ticks: [
      ...channelTicks(input.x, whole, inChannels, height),
      ...(middle ? channelTicks(middle.x, middle.runs, outChannels, height) : []),
      ...channelTicks(last.x, last.runs, outChannels, height),
    ].join(''),
    outputAt(y: number): number {
      const runs = last.runs
      const index = Math.max(
        0,
        runs.findLastIndex((run) => y >= run.y),
      )
      const run = runs[index] ?? { y: TOP, height }
      const place =
        (index + Math.min(0.999_999, Math.max(0, (y - run.y) / run.height))) / runs.length
      return Math.min(outChannels - 1, Math.floor(place * outChannels))
    },
  }

  /** A segment's place; where more are than can be drawn, its share of the whole height. */
  function segmentAt(index: number) {
    if (isApart && segments <= MOST_BANDS) return pieces[index] ?? { y: TOP, height }
    const one = height / segments
    return { y: TOP + index * one, height: Math.max(1, one) }
  }
}

const TOP_TO_BOTTOM = (height: number) => ({ y: TOP, height })

function channelTicks(x: number, runs: Column['runs'], channels: number, height: number) {
  if (channels > height / 4) return []
  const each = channels / runs.length
  return runs.flatMap((run) =>
    Array.from(
      { length: Math.max(0, Math.ceil(each) - 1) },
      (_, index) => `M${cut(x)},${cut(run.y + ((index + 1) * run.height) / each)}h${COLUMN}`,
    ),
  )
}

function band(x0: number, y0: number, h0: number, x1: number, y1: number, h1: number): string {
  const half = (x0 + x1) / 2
  const [a, b, c, d] = [y0, y0 + h0, y1, y1 + h1].map(cut)
  const [from, to, via] = [x0, x1, half].map(cut)
  return `M${from},${a}C${via},${a},${via},${c},${to},${c}L${to},${d}C${via},${d},${via},${b},${from},${b}Z`
}

const cut = (value: number) => Math.round(value * 100) / 100
