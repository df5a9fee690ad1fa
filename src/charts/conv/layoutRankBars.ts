import { scaleLinear } from 'd3'

export interface RankBar {
  readonly key: string
  readonly value: number
  /** Whether the term is in the sum that is shown. */
  readonly isKept: boolean
}

const ROW = 30
const BAR = 18
const NAME = 40

/** Horizontal bars from 0 on one scale, with room for a name before and the figures after. */
export function layoutRankBars(bars: readonly RankBar[], width: number, figures: number) {
  const most = Math.max(...bars.map((bar) => bar.value)) || 1
  const x = scaleLinear([0, most], [0, Math.max(20, width - NAME - figures)])
  return {
    height: bars.length * ROW,
    barHeight: BAR,
    bars: bars.map((bar, index) => ({
      ...bar,
      x: NAME,
      y: index * ROW + (ROW - BAR) / 2,
      width: x(bar.value),
      middle: index * ROW + ROW / 2,
      figuresX: NAME + x(bar.value) + 10,
    })),
  }
}

export interface RankGroup {
  readonly key: string
  readonly bars: readonly RankBar[]
}

const GROUP_WIDTH = 132
const GROUP_GAP = 20
const GROUP_BARS = 84
const GROUP_WORDS = 48

/** Small upright bars in groups, all on one scale, as many groups in a line as fit. */
export function layoutRankGroups(groups: readonly RankGroup[], width: number) {
  const fit = Math.max(1, Math.floor((width + GROUP_GAP) / (GROUP_WIDTH + GROUP_GAP)))
  const inLine = Math.min(fit, Math.max(1, groups.length))
  const groupWidth = Math.min(200, (width - (inLine - 1) * GROUP_GAP) / inLine)
  const most = Math.max(...groups.flatMap((group) => group.bars.map((bar) => bar.value))) || 1
  const y = scaleLinear([0, most], [0, GROUP_BARS])
  const lineHeight = GROUP_BARS + GROUP_WORDS
  return {
    height: Math.ceil(groups.length / inLine) * lineHeight,
    groups: groups.map((group, index) => {
      const left = (index % inLine) * (groupWidth + GROUP_GAP)
      const base = Math.floor(index / inLine) * lineHeight + GROUP_BARS
      const pitch = groupWidth / Math.max(1, group.bars.length)
      return {
        key: group.key,
        x: left,
        width: groupWidth,
        base,
        bars: group.bars.map((bar, at) => ({
          ...bar,
          x: left + at * pitch + pitch * 0.12,
          y: base - y(bar.value),
          width: pitch * 0.76,
          height: y(bar.value),
        })),
      }
    }),
  }
}
