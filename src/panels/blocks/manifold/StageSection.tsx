import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Stage } from '../../../charts/blocks/manifold/Stage'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { Curve, Stroke } from '../../../core/manifold/curve'
import { MOST_POINTS, pointsOf, simplified } from '../../../core/manifold/drawing'
import { useFormat } from '../../../i18n/useFormat'
import type { MANIFOLD_DIALS, ManifoldDials } from '../../../state/experiments/manifoldDials'
import { useFrameText } from '../../useFrameText'
import type { TurnDials } from '../useDials'
import { ShapeControls } from './ShapeControls'
import { followed, regionsOf, type Trip } from './useManifold'
import { useStageText } from './useStageText'

interface StageSectionProps {
  readonly dials: ManifoldDials
  readonly turn: TurnDials<typeof MANIFOLD_DIALS>
  readonly curve: Curve
  readonly trip: Trip
  readonly onDraft: (stroke: Stroke) => void
  readonly colourAt: (share: number) => string
}

const NOWHERE = { index: 0, before: [], after: [], flat: [], rank: 2, same: [] } as const

/** The experiment itself: the curve, what comes back, and one point on its way. */
export const StageSection = memo(function StageSection(props: StageSectionProps) {
  const { dials, turn, curve, trip, onDraft, colourAt } = props
  const { t } = useTranslation('exManifold')
  const format = useFormat()
  const frame = useFrameText()
  const [hovered, setHovered] = useState<number | null>(null)
  const [wantsPen, setPen] = useState(dials.shape === 'drawn' && dials.draw.length === 0)
  const { draw, shape } = dials
  const isDrawing = wantsPen && shape === 'drawn'
  const room = MOST_POINTS - pointsOf(draw)
  const one = followed(trip, curve, hovered ?? dials.at) ?? NOWHERE
  const text = useStageText(dials, curve, trip, one)
  const regions = useMemo(() => regionsOf(trip), [trip])
  const pen = {
    onDraft,
    onStroke(stroke: Stroke) {
      const kept = simplified(stroke, room)
      onDraft([])
      if (kept.length > 1) turn({ draw: [...draw, kept] })
    },
    onUndo() {
      onDraft([])
      turn({ draw: draw.slice(0, -1) })
    },
  }
  return (
    <ChartFrame
      title={text.title}
      summary={text.summary}
      fileName={`manifold-${dials.act}-n${dials.n}`}
      piece="manifold"
      level={3}
      text={frame}
      note={isDrawing ? t(room < 2 ? 'draw.full' : 'draw.hint') : text.note}
      controls={<ShapeControls {...{ shape, draw, turn, isDrawing }} onDrawing={setPen} />}
      table={() => ({
        columns: [
          { id: 'point', label: t('table.point'), print: format.integer },
          ...(['x', 'y', 'backX', 'backY'] as const).map((id) => ({
            ...{ id, label: t(`table.${id}`), print: format.fraction },
          })),
          { id: 'lost', label: t('table.lost') },
        ],
        rows: curve.points.map(([x, y], index) => ({
          key: String(index),
          cells: {
            ...{ point: index + 1, x, y },
            backX: trip.back[index]?.[0] ?? null,
            backY: trip.back[index]?.[1] ?? null,
            lost: t(trip.lost[index] ? 'table.yes' : 'table.no'),
          },
        })),
      })}
    >
      {(width) => (
        <Stage
          width={width}
          input={{
            ...{ curve, back: trip.back, lost: trip.lost, regions, rows: trip.embedding.rows },
            ...{ before: one.before, after: one.after, flat: one.flat },
            ...{ same: one.same, picked: one.index },
          }}
          colourAt={colourAt}
          onPick={(at) => turn({ at })}
          onHover={setHovered}
          pen={isDrawing ? pen : null}
          text={text}
        />
      )}
    </ChartFrame>
  )
})
