import { memo, useId } from 'react'
import { ChartSvg } from '../ChartSvg'
import { type Hue, hueColour } from '../hue'
import { TensorStack } from '../TensorStack'
import { type DrawnBlock, layoutResidualBlocks } from './layoutResidualBlocks'
import { ResidualRuler } from './ResidualRuler'

/** Why a tensor is in memory at the moment that is shown; null where it is not. */
export type SlabRole = 'kept' | 'read' | 'made' | null

/** The words and the state of a block that the layout does not need. */
export interface BlockWords {
  /** Lines over the block, the first its name. */
  readonly header: readonly string[]
  /** Under it: about the skip. */
  readonly foot: string
  readonly tensors: readonly TensorWords[]
  readonly operations: readonly OperationWords[]
}

interface TensorWords {
  readonly hue: Hue
  /** Side, side, channels. */
  readonly shape: readonly [string, string, string]
  /** At the moment shown; undefined where no moment is. */
  readonly role?: SlabRole
  /** Which piece is in memory; undefined is all of it. */
  readonly part?: number
  readonly roleName?: string
}

interface OperationWords {
  readonly hue: Hue
  readonly lines: readonly string[]
  /** Whether it is the one that runs. */
  readonly runs: boolean
}

interface ResidualBlocksProps {
  readonly width: number
  readonly blocks: readonly DrawnBlock[]
  readonly words: readonly BlockWords[]
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly channels: (count: number) => string
    readonly pixels: (count: number) => string
  }
}

const ROLE_HUE: Readonly<Record<NonNullable<SlabRole>, Hue>> = {
  kept: 'ink-muted',
  read: 'cin',
  made: 'cout',
}

/** Both blocks, their tensors to scale and what turns each into the next. */
export const ResidualBlocks = memo(function ResidualBlocks({
  width,
  blocks,
  words,
  text,
}: ResidualBlocksProps) {
  const id = useId()
  const layout = layoutResidualBlocks(blocks, width)
  const { size, step } = layout.words
  return (
    <ChartSvg id={id} width={width} height={layout.height} text={text}>
      {layout.blocks.map((block, at) => {
        const own = words[at]
        if (!own) return null
        return (
          <g
            key={block.key}
            transform={`translate(${block.x} ${block.y})`}
            style={{ fontVariantNumeric: 'tabular-nums' }}
          >
            {own.header.map((line, index) => (
              <text
                key={line}
                x={0}
                y={18 + index * 20}
                fontSize={index === 0 ? 17 : 14}
                fontWeight={index === 0 ? 650 : 400}
                fill={index === 0 ? 'var(--ink)' : 'var(--ink-muted)'}
              >
                {line}
              </text>
            ))}
            {block.skips.map((skip) => (
              <Skip key={skip.key} skip={skip} isHeld={own.tensors[skip.read]?.role !== null} />
            ))}
            {block.tensors.map((tensor, index) => (
              <Tensor key={tensor.key} tensor={tensor} words={own.tensors[index]} size={size} />
            ))}
            {block.operations.map((operation, index) => (
              <Operation
                key={operation.key}
                operation={operation}
                words={own.operations[index]}
                size={size}
                step={step}
              />
            ))}
            <text x={0} y={block.foot} fontSize={size} fill="var(--ink-muted)">
              {own.foot}
            </text>
          </g>
        )
      })}
      <ResidualRuler ruler={layout.ruler} text={text} />
    </ChartSvg>
  )
})

type Layout = ReturnType<typeof layoutResidualBlocks>['blocks'][number]

interface TensorProps {
  readonly tensor: Layout['tensors'][number]
  readonly words: TensorWords | undefined
  readonly size: number
}

function Tensor({ tensor, words, size }: TensorProps) {
  if (!words) return null
  const { role, part } = words
  const hue = role ? ROLE_HUE[role] : words.hue
  const { boxes } = tensor
  return (
    <g>
      {boxes.map((box, index) => {
        // The boxes stand the farthest first, the pieces the nearest first.
        const isHeld =
          role !== null &&
          (part === undefined || boxes.length === 1 || part === boxes.length - 1 - index)
        return (
          <g key={box.x} opacity={isHeld ? 1 : 0.22}>
            <TensorStack {...box} hue={isHeld ? hue : words.hue} />
          </g>
        )
      })}
      <text x={0} y={tensor.middle - (words.roleName ? 3 : -5)} fontSize={size}>
        <tspan fill="var(--hue-df)">{`${words.shape[0]}×${words.shape[1]}×`}</tspan>
        <tspan fill={hueColour(words.hue)} fontWeight={650}>
          {words.shape[2]}
        </tspan>
      </text>
      {words.roleName && (
        <text
          x={0}
          y={tensor.middle + 14}
          fontSize={size}
          fill={role ? hueColour(hue) : 'var(--ink-muted)'}
          fontWeight={role ? 650 : 400}
        >
          {words.roleName}
        </text>
      )}
    </g>
  )
}

interface OperationProps {
  readonly operation: Layout['operations'][number]
  readonly words: OperationWords | undefined
  readonly size: number
  readonly step: number
}

function Operation({ operation, words, size, step }: OperationProps) {
  if (!words) return null
  const { kernel, join, middle } = operation
  const top = middle + 4 - ((words.lines.length - 1) * step) / 2
  return (
    <g>
      {words.runs && <path d={`M0,${middle - 6}l8,6l-8,6z`} fill="var(--ink)" />}
      {words.lines.map((line, index) => (
        <text
          key={line}
          x={13}
          y={top + index * step}
          fontSize={size - 0.5}
          fontWeight={index === 0 ? 650 : 400}
          fill={index === 0 ? hueColour(words.hue) : 'var(--ink-muted)'}
          textDecoration={index === 0 && words.runs ? 'underline' : undefined}
        >
          {line}
        </text>
      ))}
      {kernel && <TensorStack {...kernel} hue={words.hue} />}
      {operation.adds && (
        <g stroke="var(--ink)" strokeWidth={1.75} fill="var(--ground)">
          <circle cx={join.x} cy={join.y} r={8} />
          <path d={`M${join.x - 4.5},${join.y}h9M${join.x},${join.y - 4.5}v9`} />
        </g>
      )}
    </g>
  )
}

interface SkipProps {
  readonly skip: Layout['skips'][number]
  readonly isHeld: boolean
}

/** The way past the block; broken and crossed out where there is none. */
function Skip({ skip: { path, isThere, cross }, isHeld }: SkipProps) {
  return (
    <g fill="none" stroke={isThere ? 'var(--ink)' : 'var(--ink-muted)'} opacity={isHeld ? 1 : 0.4}>
      <path
        d={path}
        strokeWidth={isThere ? 2.25 : 1.5}
        strokeDasharray={isThere ? undefined : '4 5'}
      />
      {!isThere && (
        <path
          d={`M${cross.x - 6},${cross.y - 6}l12,12m0,-12l-12,12`}
          stroke="var(--ink)"
          strokeWidth={2.5}
        />
      )}
    </g>
  )
}
