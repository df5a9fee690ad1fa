import { memo, useContext, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswersHidden } from '../../../charts/answersContext'
import { DepthPowers } from '../../../charts/blocks/DepthPowers'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { Quantity } from '../../../core/towers/powers'
import { useFormat } from '../../../i18n/useFormat'
import { CATALOGUE } from '../../../nets/catalogue'
import { RANGES } from '../../../state/choice'
import { choose } from '../../../state/store'
import { useStore } from '../../../state/useApp'
import { useFrameText } from '../../useFrameText'
import type { Axis } from './dials'
import { costAt, FITTED, type Line, powerLines, type ScalingPlace } from './scalingStudy'

interface PowersFigureProps {
  readonly place: ScalingPlace
  readonly axis: Axis
  readonly quantity: Quantity
}

/** Hue and dash of each line; the word beside it says which it is. */
const LOOK: Readonly<
  Record<Line, { readonly hue: 'ink' | 'ink-muted' | 'pw' | 'dw' | 'k'; readonly dash?: string }>
> = {
  total: { hue: 'ink' },
  pointwise: { hue: 'pw' },
  depthwise: { hue: 'dw' },
  stem: { hue: 'ink-muted', dash: '10 3' },
  classifier: { hue: 'ink-muted', dash: '3 3' },
  rest: { hue: 'k', dash: '8 3 2 3' },
}

/** Each part's count over α or ρ on logarithmic axes: the power it goes with is its slope. */
export const PowersFigure = memo(function PowersFigure({
  place,
  axis,
  quantity,
}: PowersFigureProps) {
  const { t } = useTranslation('exDepth')
  const format = useFormat()
  const frame = useFrameText()
  const store = useStore()
  const { id } = place
  // What is held while the axis is walked; a drag along the axis counts nothing again.
  const heldAlpha = useDeferredValue(axis === 'alpha' ? 1 : place.alpha)
  const heldSide = useDeferredValue(axis === 'alpha' ? place.resolution : 224)
  const study = useMemo(
    () => powerLines({ id, alpha: heldAlpha, resolution: heldSide }, axis, quantity),
    [id, heldAlpha, heldSide, axis, quantity],
  )
  const own = axis === 'alpha' ? place.alpha : place.resolution
  const ownCount = useMemo(
    () => costAt({ id, alpha: place.alpha, resolution: place.resolution }).totals[quantity],
    [id, place.alpha, place.resolution, quantity],
  )
  const isCovered = useContext(AnswersHidden)
  const power = (value: number | null) => (value === null ? '–' : value.toFixed(2))
  const total = study.lines.find(({ line }) => line === 'total')
  const values = {
    power: power(total?.power ?? null),
    law: format.integer(study.law),
    fitted: FITTED[axis].map(String).join(', '),
    count: format.integer(ownCount),
    at: axis === 'alpha' ? String(own) : format.pixels(own),
  }
  const rule = CATALOGUE[id].rounding?.kind
  const note = axis === 'rho' ? 'note' : rule === 'truncate' ? 'noteTruncate' : 'noteDivisible'
  const title = t(`powers.title.${axis}`)
  const summary = t(`powers.summary.${quantity}.${axis}`, values)
  return (
    <ChartFrame
      title={title}
      summary={summary}
      level={3}
      fileName={`${quantity}-over-${axis}`}
      text={frame}
      note={t(`powers.${note}`, values)}
      table={() => ({
        columns: [
          { id: 'at', label: t(`axis.${axis}`) },
          ...study.lines.map(({ line, power: of }) => ({
            id: line,
            label: t('powers.name', { part: t(`part.${line}`), power: power(of) }),
            print: format.integer,
          })),
        ],
        rows: (study.lines[0]?.points ?? []).map(({ at }, index) => ({
          key: String(at),
          cells: {
            at: String(at),
            ...Object.fromEntries(
              study.lines.map(({ line, points }) => [line, points[index]?.count ?? null]),
            ),
          },
        })),
      })}
    >
      {(width) => (
        <DepthPowers
          width={width}
          curves={study.lines.map(({ line, points, power: of }) => ({
            key: line,
            points,
            ...LOOK[line],
            isWhole: line === 'total',
            name: isCovered
              ? t(`part.${line}`)
              : t('powers.name', { part: t(`part.${line}`), power: power(of) }),
          }))}
          own={own}
          range={
            axis === 'alpha' ? RANGES.alpha : { min: RANGES.resolution.min, max: 512, step: 16 }
          }
          onOwn={(value) =>
            choose(store, axis === 'alpha' ? { alpha: value } : { resolution: value })
          }
          law={{ fullAt: study.full, full: study.fullTotal, power: study.law }}
          text={{
            title,
            summary,
            xAxis: t(`powers.xAxis.${axis}`),
            yAxis: t(quantity),
            law: t('powers.law', values),
            point: t(`powers.point.${axis}`),
            pointValue: t('powers.pointValue', { ...values, quantity: t(quantity) }),
            tick: format.si,
            place: String,
          }}
        />
      )}
    </ChartFrame>
  )
})
