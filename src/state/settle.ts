import { holdsSpot } from '../core/conv/place'
import { convPlan } from '../core/conv/plan'
import { parseSpot } from '../core/conv/spotText'
import { scaleResolution } from '../core/rounding'
import { nearestGroups } from '../core/shape'
import { type Choice, DEFAULT_CHOICE, LEARN_PAGES, RANGES, type RangedField } from './choice'
import { DRAWN_RANGES, drawLayer } from './drawn'
import { largestKernel, nearest } from './limits'
import type { Notice } from './notice'
import { settlePair } from './pair'
import { FIELDS_RACED, raceLength } from './raceLength'

export interface Settled {
  readonly choice: Choice
  readonly notices: readonly Notice[]
}

/** Object.keys of a constant object; its keys are exactly those written above it. */
const RANGED_FIELDS = Object.keys(RANGES) as RangedField[]

const isWhole = (field: RangedField) => Number.isInteger(RANGES[field].step)

/** Three decimals are finer than any step and keep the address short. */
const trim = (value: number) => Math.round(value * 1000) / 1000

function settleNumber(field: RangedField, asked: number, before: number): [number, Notice?] {
  const { min, max } = RANGES[field]
  if (Number.isNaN(asked)) return [before, { code: 'notANumber', field, used: before }]
  const inside = Math.min(max, Math.max(min, asked))
  const used = isWhole(field) ? Math.round(inside) : trim(inside)
  if (asked < min || asked > max)
    return [used, { code: 'outOfRange', field, asked, used, min, max }]
  if (isWhole(field) && used !== asked) return [used, { code: 'notWhole', field, asked, used }]
  return [used]
}

/**
 * The nearest choice the controls allow, and what was put right on the way there.
 *
 * Numbers come first; then the kernel gives way to the feature map it has to fit (the one
 * it slides over in this view), and the groups give way to the channels they have to
 * divide. `before` stands in for what is no number at all. A step beyond the end of a layer that
 * became smaller moves to its end and is not spoken of; one that was asked for is. So with a
 * pinned value that a layer does not have. Another layer's race begins anew, its answer covered.
 */
export function settle(before: Choice, candidate: Choice): Settled {
  const notices: Notice[] = []
  const numbers: Partial<Record<RangedField, number>> = {}
  for (const field of RANGED_FIELDS) {
    const fallback = Number.isFinite(before[field]) ? before[field] : DEFAULT_CHOICE[field]
    const [used, notice] = settleNumber(field, candidate[field], fallback)
    numbers[field] = used
    if (notice) notices.push(notice)
  }
  const choice = { ...candidate, ...numbers }

  const featureSize = mapUnderKernel(choice)
  const largest = largestKernel(featureSize, choice.dilation)
  if (choice.padding === 'valid' && choice.kernelSize > largest) {
    const { kernelSize: asked, dilation } = choice
    notices.push({ code: 'kernelTooLarge', asked, used: largest, featureSize, dilation })
    choice.kernelSize = largest
  }

  const { groups, inChannels, outChannels } = choice
  if (inChannels % groups !== 0 || outChannels % groups !== 0) {
    const used = nearest(groups, nearestGroups(groups, inChannels, outChannels))
    notices.push({ code: 'groupsDoNotDivide', asked: groups, used, inChannels, outChannels })
    choice.groups = used
  }

  const steps = stepsOf(choice)
  if (choice.step > steps) {
    const { step: asked } = choice
    if (asked !== before.step) notices.push({ code: 'stepPastTheEnd', asked, used: steps, steps })
    choice.step = steps
  }
  // A panel is one of its view's; in a frame the view stays.
  const hasMoved = choice.view !== before.view && choice.panel === before.panel
  if (hasMoved && !choice.embed) choice.panel = ''
  settlePanel(before, choice, notices)
  settlePinned(before, choice, notices)
  settleRace(before, choice, notices)
  settlePair(before, choice, notices)
  return { choice, notices }
}

type Settling = { -readonly [Field in keyof Choice]: Choice[Field] }

/** Learn has a page for each panel; in a frame any part of a page may be one. */
function settlePanel(before: Choice, choice: Settling, notices: Notice[]): void {
  const { view, embed, panel: asked } = choice
  if (view !== 'learn' || embed || asked === '') return
  const [name] = asked.split('.')
  if (LEARN_PAGES.some((page) => page === name)) return
  choice.panel = ''
  if (asked !== before.panel)
    notices.push({ code: 'unreadable', key: 'panel', field: 'panel', asked: asked.slice(0, 24) })
}

function settlePinned(before: Choice, choice: Settling, notices: Notice[]): void {
  const { pinned: asked } = choice
  if (asked === '') return
  const spot = parseSpot(asked)
  const plan = convPlan(drawLayer(choice).setting)
  if (spot && plan.ok && holdsSpot(plan.value, spot)) return
  choice.pinned = ''
  if (asked !== before.pinned)
    notices.push({ code: 'unreadable', key: 'pin', field: 'pinned', asked: asked.slice(0, 24) })
}

function settleRace(before: Choice, choice: Settling, notices: Notice[]): void {
  const isAnother = FIELDS_RACED.some((field) => !Object.is(choice[field], before[field]))
  if (isAnother && choice.raceMacs === before.raceMacs) choice.raceMacs = 0
  if (isAnother && choice.raceAnswer === before.raceAnswer) choice.raceAnswer = 'covered'
  if (choice.raceMacs === 0) return
  const { raceMacs: asked } = choice
  const used = Math.min(asked, raceLength(choice))
  choice.raceMacs = used
  if (asked > used && asked !== before.raceMacs)
    notices.push({ code: 'outOfRange', field: 'raceMacs', asked, used, min: 0, max: used })
}

/** Side of the map the kernel has to fit in the view in hand: the drawn one has no ρ. */
function mapUnderKernel(choice: Choice): number {
  if (choice.view !== 'convolve') return scaleResolution(choice.featureSize, choice.resolution)
  // A side too large to draw gets a stand-in that makes room for the kernel.
  const isDrawn = choice.featureSize <= DRAWN_RANGES.featureSize.max
  const sides = [...(isDrawn ? [choice.featureSize] : []), choice.featureWidth || Infinity]
  return Math.min(...sides)
}

/** Steps of the layer as it is drawn; a layer that cannot be has none. */
function stepsOf(choice: Choice): number {
  if (choice.step === 0) return 0
  const plan = convPlan(drawLayer(choice).setting)
  return plan.ok ? plan.value.steps : 0
}
