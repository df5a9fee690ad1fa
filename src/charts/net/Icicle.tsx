import { memo, useId, useMemo } from 'react'
import { hueColour } from '../hue'
import { FamilyLegend, type LegendEntry } from './FamilyLegend'
import { FamilyPatterns, familyFill } from './FamilyPatterns'
import { FAMILY_LOOKS } from './kinds'
import {
  ICICLE_HEIGHT,
  type IcicleBox,
  type IcicleStage,
  labelThatFits,
  layerAt,
  layoutIcicle,
} from './layoutIcicle'
import { layoutLegend } from './layoutLegend'
import { type PickProps, PickSvg } from './PickSvg'

interface IcicleProps extends PickProps {
  readonly width: number
  readonly stages: readonly IcicleStage[]
  readonly legend: readonly LegendEntry[]
  /** How many layers there are. */
  readonly count: number
  readonly text: {
    readonly title: string
    readonly summary: string
    readonly pick: string
    readonly picked: string
    readonly columns: readonly string[]
    /** From the longest to the shortest. */
    readonly labels: (box: IcicleBox) => readonly string[]
  }
}

const HEAD = 26

/** Stages, their blocks and their layers, each as high as its share of the whole. */
export const Icicle = memo(function Icicle({
  width,
  stages,
  legend,
  count,
  picked,
  shown,
  onHover,
  onPick,
  text,
}: IcicleProps) {
  const id = useId()
  const boxes = useMemo(() => layoutIcicle(stages, width), [stages, width])
  const key = layoutLegend(
    legend.map((entry) => entry.label),
    width,
  )
  const layerBox = (layer: number) =>
    layer < 0 ? undefined : boxes.find((box) => box.layer === layer)
  const own = layerBox(picked)
  const marked = layerBox(shown)
  const path = marked ? boxes.filter((box) => isAround(box, marked)) : []
  const first = (['stage', 'block', 'layer'] as const).map((level) =>
    boxes.find((box) => box.level === level),
  )
  return (
    <PickSvg
      id={id}
      width={width}
      height={HEAD + ICICLE_HEIGHT + 12 + key.height}
      text={text}
      picking={{
        count,
        index: picked,
        label: text.pick,
        valueText: text.picked,
        indexAt: (_, y) => layerAt(boxes, y - HEAD),
        onHover,
        onPick,
        focus: {
          x: own?.x ?? 0,
          y: (own?.y ?? 0) + HEAD,
          width: own?.width ?? width,
          height: Math.max(3, own?.height ?? ICICLE_HEIGHT),
        },
      }}
    >
      <FamilyPatterns id={id} />
      <FamilyLegend id={id} y={HEAD + ICICLE_HEIGHT + 12} entries={legend} layout={key} />
      {first.map((box, index) => (
        <text key={text.columns[index]} x={(box?.x ?? 0) + 1} y={14} fill="var(--ink-muted)">
          {text.columns[index]}
        </text>
      ))}
      <g transform={`translate(0 ${HEAD})`}>
        {boxes.map((box) => {
          const look = box.family ? FAMILY_LOOKS[box.family] : null
          const label = labelThatFits(box, text.labels(box))
          return (
            <g key={`${box.level} ${box.key}`}>
              <rect
                x={box.x + 0.5}
                y={box.y}
                width={Math.max(0, box.width - 1)}
                height={box.height}
                fill={box.family ? familyFill(id, box.family) : 'var(--surface)'}
                stroke={look ? hueColour(look.hue) : 'var(--hairline-strong)'}
                strokeWidth={box.height > 3 ? 1 : 0.4}
              />
              {label && (
                <text
                  x={box.x + 7}
                  y={box.y + box.height / 2 + 0.5}
                  dominantBaseline="middle"
                  fill={look ? hueColour(look.hue) : 'var(--ink)'}
                  stroke={look ? 'var(--ground)' : 'none'}
                  strokeWidth={5}
                  strokeLinejoin="round"
                  paintOrder="stroke"
                  fontWeight={look ? 650 : 400}
                >
                  {label}
                </text>
              )}
            </g>
          )
        })}
        {path.map((box) => (
          <rect
            key={`${box.level} ${box.key}`}
            data-export="omit"
            x={box.x + 1}
            y={box.y}
            width={box.width - 2}
            height={Math.max(2, box.height)}
            fill="none"
            stroke="var(--focus)"
            strokeWidth={2.5}
          />
        ))}
      </g>
    </PickSvg>
  )
})

/** A box, and what holds it. */
const isAround = (box: IcicleBox, inner: IcicleBox) =>
  box === inner ||
  (box.level !== 'layer' &&
    box.y <= inner.y + 1e-6 &&
    box.y + box.height >= inner.y + inner.height - 1e-6)
