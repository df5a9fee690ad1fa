import { firstChannel, isWithin, kernelIndex, mapIndex } from './place'
import type { ConvKernel, ConvMap, ConvPlan, Spot } from './setting'
import { parseShort, printShort, shortened } from './shortNumber'

/** A value the reader wrote over the one that was filled in. */
export interface Edit {
  /** `i`: of the input; `k`: of the first stage's kernel; `l`: of the second's. */
  readonly where: 'i' | 'k' | 'l'
  /** y, x, channel; or y, x, input channel of the whole map, output channel. From 0 to 35. */
  readonly at: readonly number[]
  readonly value: number
}

/** What an address can carry. */
export const MOST_EDITS = 512
const DECIMALS = 3

/** One letter, a base-36 digit a coordinate, the value. */
const EDIT = /^(?:(i)([0-9a-z]{3})|([kl])([0-9a-z]{4}))(-?[\d.]+)$/

/** The edits a text says, in canonical order, the last of a cell's counting; else undefined. */
export function parseEdits(text: string): readonly Edit[] | undefined {
  if (text === '') return []
  const parts = text.split('_')
  if (parts.length > MOST_EDITS) return undefined
  const edits: Edit[] = []
  for (const part of parts) {
    const edit = parseEdit(part)
    if (!edit) return undefined
    edits.push(edit)
  }
  return canonical(edits)
}

function parseEdit(text: string): Edit | undefined {
  const match = EDIT.exec(text)
  const value = match ? parseShort(match[5]!) : undefined
  if (!match || value === undefined) return undefined
  const where = (match[1] ?? match[3]) as Edit['where']
  const at = [...(match[2] ?? match[4]!)].map((digit) => Number.parseInt(digit, 36))
  return { where, at, value: shortened(value, DECIMALS) }
}

/** The shortest text: sorted, one edit a cell, at most 512. */
export const printEdits = (edits: readonly Edit[]): string =>
  canonical(edits).map(printEdit).join('_')

const printEdit = (edit: Edit): string => `${placeOf(edit)}${printShort(edit.value, DECIMALS)}`

const placeOf = ({ where, at }: Pick<Edit, 'where' | 'at'>): string =>
  where + at.map((coordinate) => coordinate.toString(36)).join('')

function canonical(edits: readonly Edit[]): readonly Edit[] {
  const byPlace = new Map(
    edits.map((edit) => [placeOf(edit), { ...edit, value: shortened(edit.value, DECIMALS) }]),
  )
  const sorted = [...byPlace].sort(([one], [other]) => (one < other ? -1 : 1))
  return sorted.slice(0, MOST_EDITS).map(([, edit]) => edit)
}

/**
 * The text with one value more, or with null one less. Computed values cannot be edited, and no
 * more than 512 places hold an edit: then the text stays. Text that says no edits counts as none.
 */
export function withEdit(text: string, spot: Spot, plan: ConvPlan, value: number | null): string {
  const edits = parseEdits(text) ?? []
  const place = editPlace(spot, plan)
  if (!place || Number.isNaN(value)) return printEdits(edits)
  const others = edits.filter((edit) => placeOf(edit) !== placeOf(place))
  if (value === null) return printEdits(others)
  return printEdits(others.length < MOST_EDITS ? [...others, { ...place, value }] : edits)
}

/** How edits name a spot; undefined where they cannot. */
function editPlace(spot: Spot, plan: ConvPlan): Pick<Edit, 'where' | 'at'> | undefined {
  if (spot.kind === 'map') {
    const at = [spot.y, spot.x, spot.channel]
    return spot.map === 0 && isWithin(at, plan.stages[0]!.input) ? { where: 'i', at } : undefined
  }
  const stage = plan.stages[spot.stage]
  const { y, x, inChannel, outChannel } = spot
  if (!stage || !isWithin([y, x, inChannel, outChannel], stage.kernel)) return undefined
  const at = [y, x, firstChannel(stage, outChannel) + inChannel, outChannel]
  return { where: spot.stage === 0 ? 'k' : 'l', at }
}

/**
 * The values with the edits written over them, in copies. Edits of places that are not there at
 * these sizes, or in these groups, wait until they are.
 */
export function applyEdits(
  text: string,
  plan: ConvPlan,
  input: ConvMap,
  kernels: readonly ConvKernel[],
): { readonly input: ConvMap; readonly kernels: readonly ConvKernel[] } {
  const edits = parseEdits(text) ?? []
  if (edits.length === 0) return { input, kernels }
  const edited = { ...input, values: input.values.slice() }
  const editedKernels = kernels.map((kernel) => ({ ...kernel, values: kernel.values.slice() }))
  for (const { where, at, value } of edits) {
    if (where === 'i') {
      if (!isWithin(at, input.shape)) continue
      edited.values[mapIndex(input.shape, at[0]!, at[1]!, at[2]!)] = value
    } else {
      writeWeight(plan, where === 'k' ? 0 : 1, editedKernels, at, value)
    }
  }
  return { input: edited, kernels: editedKernels }
}

function writeWeight(
  plan: ConvPlan,
  index: number,
  kernels: readonly ConvKernel[],
  [y, x, channel, outChannel]: readonly number[],
  value: number,
): void {
  const stage = plan.stages[index]
  if (!stage) return
  const inChannel = channel! - firstChannel(stage, outChannel!)
  if (!isWithin([y!, x!, inChannel, outChannel!], stage.kernel)) return
  kernels[index]!.values[kernelIndex(stage.kernel, y!, x!, inChannel, outChannel!)] = value
}
