import type { ConvScene, OutputCell } from '../../core/conv/setting'
import type { NumbersLayout } from './layoutNumbers'
import { NumbersFrame } from './NumbersFrame'
import { NumbersMoment } from './NumbersMoment'
import { NumbersSums } from './NumbersSums'
import type { StageView } from './numbersView'
import { mapHue } from './shade'

interface NumbersHandsProps {
  readonly scene: ConvScene
  readonly layout: NumbersLayout
  /** One for each stage. */
  readonly views: readonly StageView[]
  /** In hand. */
  readonly cell: OutputCell | null
  readonly formatValue: (value: number) => string
}

/** What every stage does at a moment, and what its sums have come to. */
export function NumbersHands({ scene, layout, views, cell, formatValue }: NumbersHandsProps) {
  const { stages } = scene.plan
  return layout.stages.map((places, stage) => {
    const view = views[stage]!
    const made = layout.maps[stage + 1]!
    const hue = mapHue(scene, stage + 1)
    return (
      <g key={stages[stage]!.id}>
        <NumbersMoment
          {...{ view, made, places, hue }}
          stage={stages[stage]!}
          map={layout.maps[stage]!}
        />
        {cell?.stage === stage && view.sum?.cell !== cell && (
          <NumbersFrame cell={cell} made={made} hue={hue} />
        )}
        <NumbersSums {...{ view, places, hue }} stage={stages[stage]!} format={formatValue} />
      </g>
    )
  })
}
