import type { TFunction } from 'i18next'
import type { CellSum } from '../../core/conv/cellSum'
import type { ConvFrame } from '../../core/conv/frame'
import { cellAt } from '../../core/conv/order'
import type { ConvPlan, OutputCell } from '../../core/conv/setting'
import type { Format } from '../../i18n/format'
import { printValue } from './sumNames'

/** What a description is written with. */
export interface Words {
  readonly t: TFunction<'convolve'>
  readonly format: Format
}

/**
 * A step in whole sentences, enough to follow it without the picture: which stage and cell, what
 * the window covers, the first channel's products, what each channel gives, and what comes next.
 * `sum` is of the frame's cell.
 */
export function describeStep(
  plan: ConvPlan,
  frame: ConvFrame,
  sum: CellSum | null,
  words: Words,
): string {
  const { t, format } = words
  if (!frame.cell || !sum) {
    const macs = format.integer(plan.macs)
    const ahead =
      plan.steps === 1
        ? t('spoken.nothingOfOne', { macs, count: plan.macs })
        : t('spoken.nothing', { macs, steps: format.integer(plan.steps) })
    return joined([ahead, t('spoken.first', placed(plan, 0, words))], words)
  }
  const step = Math.ceil(frame.position)
  return joined(
    [
      t('spoken.step', { step: format.integer(step), steps: format.integer(plan.steps) }),
      plan.stages.length > 1 &&
        t('spoken.stage', {
          number: format.integer(frame.cell.stage + 1),
          count: format.integer(plan.stages.length),
          stage: t(`stage.${plan.stages[frame.cell.stage]!.id}`),
        }),
      t('spoken.cell', cellNumbers(frame.cell, format)),
      ...describeWindow(plan, sum, words),
      describeProducts(sum, words),
      describeSum(sum, words),
      describeNext(plan, step, words),
    ],
    words,
  )
}

/** Sentences one after another; Chinese sets no space between them. */
const joined = (sentences: readonly (string | false)[], { format }: Words) =>
  sentences
    .filter((sentence) => sentence !== false && sentence !== '')
    .join(format.language.startsWith('zh') ? '' : ' ')

/** Channels, rows and columns are counted from 1 where people read them. */
export const cellNumbers = ({ channel, y, x }: OutputCell, format: Format) => ({
  channel: format.integer(channel + 1),
  row: format.integer(y + 1),
  column: format.integer(x + 1),
})

/** The cell of a step, from 0, with its stage in words. */
export function placed(plan: ConvPlan, index: number, { t, format }: Words) {
  const cell = cellAt(plan, index)
  return {
    ...cellNumbers(cell, format),
    stage: t(`stage.${plan.stages[cell.stage]!.id}`),
  }
}

function describeWindow(plan: ConvPlan, sum: CellSum, { t, format }: Words): readonly string[] {
  const [first] = sum.channels
  if (!first) return []
  const { layer } = plan.stages[sum.cell.stage]!
  const outside = first.products.filter(({ isInside }) => !isInside).length
  const span = (of: 'row' | 'column') => {
    const axis = of === 'row' ? ('y' as const) : ('x' as const)
    const size = plan.stages[sum.cell.stage]!.input[of === 'row' ? 0 : 1]
    const inside = first.products
      .map((product) => product[axis])
      .filter((place) => place >= 0 && place < size)
    if (inside.length === 0) return t(of === 'row' ? 'spoken.noRows' : 'spoken.noColumns')
    const [from, to] = [Math.min(...inside), Math.max(...inside)]
    const apart = layer.dilation[of === 'row' ? 0 : 1]
    const places = {
      from: format.integer(from + 1),
      to: format.integer(to + 1),
      apart: format.integer(apart),
    }
    if (from === to) return t(`spoken.${of}`, places)
    return t(apart > 1 ? `spoken.${of}sApart` : `spoken.${of}s`, places)
  }
  const last = sum.channels.at(-1) ?? first
  const channels = t(first === last ? 'spoken.channel' : 'spoken.channels', {
    from: format.integer(first.inChannel + 1),
    to: format.integer(last.inChannel + 1),
  })
  const window = t('spoken.window', { rows: span('row'), columns: span('column'), channels })
  if (outside === 0) return [window]
  const counts = { outside: format.integer(outside), all: format.integer(first.products.length) }
  return [window, t('spoken.padding', { ...counts, count: outside })]
}

/** More than a 3×3 window has no ear keeps apart. */
const MOST_PRODUCTS = 9

/** The first channel's products one by one; the other channels are made alike. */
function describeProducts(sum: CellSum, { t, format }: Words): string {
  const [first] = sum.channels
  const inside = first?.products.filter(({ isInside }) => isInside) ?? []
  if (!first || inside.length === 0) return ''
  const terms = inside.slice(0, MOST_PRODUCTS).map(({ pixel, weight }) =>
    t('spoken.product', {
      pixel: printValue(pixel, format),
      weight: printValue(weight, format),
    }),
  )
  const rest = inside.length - terms.length
  if (rest > 0) terms.push(t('spoken.more', { count: rest }))
  return t('spoken.products', {
    channel: format.integer(first.inChannel + 1),
    terms: terms.join(' + '),
    sum: printValue(first.sum, format),
  })
}

function describeSum(sum: CellSum, { t, format }: Words): string {
  const total = printValue(sum.total, format)
  const [only, ...others] = sum.channels
  if (!only) return ''
  if (others.length === 0)
    return t('spoken.sumOne', { channel: format.integer(only.inChannel + 1), total })
  const channels = sum.channels.map((channel) =>
    t('spoken.gives', {
      channel: format.integer(channel.inChannel + 1),
      sum: printValue(channel.sum, format),
    }),
  )
  return t('spoken.sum', { total, channels: channels.join(t('listed')) })
}

function describeNext(plan: ConvPlan, step: number, words: Words): string {
  const { t, format } = words
  if (step >= plan.steps) return t('spoken.over')
  const [now, next] = [cellAt(plan, Math.max(0, step - 1)), cellAt(plan, step)]
  if (next.stage !== now.stage) return t('spoken.nextStage', placed(plan, step, words))
  return next.channel === now.channel
    ? t('spoken.nextCell', cellNumbers(next, format))
    : t('spoken.nextChannel', cellNumbers(next, format))
}
