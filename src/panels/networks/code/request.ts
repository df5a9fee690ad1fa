import type { NetworkCost } from '../../../core/analyse'
import type { HWC } from '../../../core/layer'
import type { Transform } from '../../../state/transforms'
import { printTransforms } from '../../../state/transforms'
import { type Block, programOf } from './program'

/** What code is asked for. */
export interface CodeRequest {
  readonly id: string
  readonly title: string
  /** The paper. */
  readonly source: string
  readonly alpha: number
  readonly hasAlpha: boolean
  readonly resolution: number
  readonly transforms: readonly Transform[]
  readonly cost: NetworkCost
  /** A block's name; null for the whole network. */
  readonly block: string | null
}

/** What a language writes. */
export interface CodeText {
  readonly fileName: string
  readonly text: string
}

/** The part of a network that is written, with its sums. */
export interface Extract {
  readonly blocks: readonly Block[]
  readonly macs: number
  /** Trainable. */
  readonly params: number
  readonly input: HWC
  readonly readsFlat: boolean
}

export function extractOf({ cost, block }: CodeRequest): Extract {
  const all = programOf(cost)
  const found = block === null ? [] : all.filter(({ name }) => name === block)
  const blocks = found.length > 0 ? found.map((one) => ({ ...one, isSide: false })) : all
  const names = new Map(cost.graph.nodes.map((node) => [node.name, node.block ?? node.name]))
  const rows =
    found.length > 0 ? cost.rows.filter(({ name }) => names.get(name) === block) : cost.rows
  return {
    blocks,
    macs: rows.reduce((sum, row) => sum + row.macs, 0),
    params: rows.reduce((sum, row) => sum + row.params, 0),
    input: blocks[0]!.input,
    readsFlat: blocks[0]!.readsFlat,
  }
}

const grouped = (value: number) => value.toLocaleString('en-US')

export const shapeText = (shape: readonly number[]): string => shape.join(' × ')

/** The lines above the code, without the language's comment signs. */
export function headerOf(request: CodeRequest, { macs, params, input, blocks }: Extract) {
  const { title, source, alpha, hasAlpha, resolution, transforms, block } = request
  const changes = transforms.length > 0 ? [`Changed: ${printTransforms(transforms)}`] : []
  const width = hasAlpha ? `α = ${alpha}, ` : ''
  const name = block === null ? title : `${title}, block ${block}`
  const output = blocks.findLast(({ isSide }) => !isSide)!.output
  return [
    `${name}: ${width}${resolution} × ${resolution} pixels`,
    ...changes,
    `${shapeText(input)} → ${shapeText(output)} (height × width × channels)`,
    `${grouped(macs)} multiply–accumulates, ${grouped(params)} trainable parameters`,
    `After ${source}; written by Separable Lab`,
  ]
}

/** What a run's comment says: `features.3: 56 × 56 × 24`. */
export function blockComment(blocks: readonly Block[]): string {
  const names = blocks.length > 1 ? `${blocks[0]!.name} to ${blocks.at(-1)!.name}` : blocks[0]!.name
  return `${names}: ${shapeText(blocks[0]!.output)}`
}

/** A whole number with underscores between its thousands, which Python and JavaScript read. */
export const digits = (value: number): string => grouped(value).replaceAll(',', '_')
