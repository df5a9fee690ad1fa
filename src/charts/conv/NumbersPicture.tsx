import { memo, useId, useMemo } from 'react'
import type { ConvFrame } from '../../core/conv/frame'
import shared from './conv.module.css'
import { layoutNumbers } from './layoutNumbers'
import { isMoving, posesOf, useMoment } from './moments'
import { NumbersHands } from './NumbersHands'
import { NumbersHeadings } from './NumbersHeadings'
import { NumbersLit } from './NumbersLit'
import { NumbersMap } from './NumbersMap'
import { NumbersMoving } from './NumbersMoving'
import { NumbersWeights } from './NumbersWeights'
import { boxOf, spotUnder } from './numbersSpot'
import { isFine, kernelSheets, mapSheets } from './numbersText'
import { viewsOf } from './numbersView'
import type { ConvPictureProps } from './pictureProps'
import { RoveHandles } from './RoveHandles'
import { kernelHue, mapHue } from './shade'
import { useSpotting } from './useSpotting'

/**
 * A convolution as flat sheets with every number on them: a column for each input channel, its
 * weights and its sum of products under it, and the output below.
 */
export const NumbersPicture = memo(function NumbersPicture(props: ConvPictureProps) {
  const { width, scene, spot, lit, onSpot, text, formatValue, compact = false } = props
  const { plan } = scene
  const id = useId()
  const hasDecimals = useMemo(() => isFine(scene), [scene])
  const layout = useMemo(
    () => layoutNumbers(plan, { width, isCompact: compact, hasDecimals }),
    [plan, width, compact, hasDecimals],
  )
  const numbers = useMemo(
    () => ({
      maps: scene.maps.map((map, at) => mapSheets(map, layout.maps[at]!.grid.cell, formatValue)),
      kernels: scene.kernels.map((kernel, at) =>
        kernelSheets(kernel, layout.stages[at]!.grid.cell, formatValue),
      ),
    }),
    [scene, layout, formatValue],
  )
  // What is lit lies among what moves, so they are drawn as one.
  const moments = isMoving(props.frame) && !props.isWhole && !spot ? props.frame : null
  const poses = useMemo(() => posesOf(plan), [plan])
  const frame = useMoment(props.frame, moments ? poses : whole)
  const viewsAt = useMemo(() => viewsOf(scene, spot), [scene, spot])
  const views = viewsAt(frame)
  const spotting = useSpotting(props, (x, y) => spotUnder(layout, views, x, y))

  const drawing = (
    <svg
      viewBox={`0 0 ${width} ${layout.height}`}
      role={onSpot ? 'group' : 'img'}
      aria-labelledby={`${id}-t`}
      aria-describedby={`${id}-d`}
      className={shared.picture}
      {...spotting}
    >
      <title id={`${id}-t`}>{text.title}</title>
      <desc id={`${id}-d`}>{text.summary}</desc>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus */}
      <g aria-hidden="true">
        {layout.maps.map((places, map) => (
          <NumbersMap
            key={map}
            places={places}
            numbers={numbers.maps[map]!}
            hue={mapHue(scene, map)}
            done={map === 0 ? Number.POSITIVE_INFINITY : (frame.doneCells[map - 1] ?? 0)}
          />
        ))}
        {layout.stages.map((places, stage) => (
          <NumbersWeights
            key={plan.stages[stage]!.id}
            isResting={!views[stage]!.sum}
            places={places}
            numbers={numbers.kernels[stage]!}
            filter={views[stage]!.filter}
            first={views[stage]!.reads[0]}
            reads={plan.stages[stage]!.kernel[2]}
            hue={kernelHue(plan.stages[stage]!)}
          />
        ))}
        {lit &&
          layout.maps.map(({ sheets, grid }, map) =>
            sheets.map((sheet, channel) => (
              <NumbersLit
                key={`${sheet.x} ${sheet.y}`}
                {...sheet}
                grid={grid}
                bits={lit.maps[map]!}
                first={channel}
                stride={sheets.length}
              />
            )),
          )}
        {lit &&
          layout.stages.map(({ kernels, grid }, stage) => {
            const { reads, filter } = views[stage]!
            const { kernel } = plan.stages[stage]!
            return kernels
              .slice(...reads)
              .map((place, inChannel) => (
                <NumbersLit
                  key={`${place.x} ${place.y}`}
                  {...place}
                  grid={grid}
                  bits={lit.kernels[stage]!}
                  first={inChannel * kernel[3] + filter}
                  stride={kernel[2] * kernel[3]}
                />
              ))
          })}
        {!moments && <NumbersHands {...{ scene, layout, frame, formatValue }} viewsOf={viewsAt} />}
        {!moments && !compact && <NumbersHeadings {...{ scene, layout, text }} />}
      </g>
      <RoveHandles {...props} boxOf={(target) => boxOf(layout, views, target)} />
    </svg>
  )
  return (
    <>
      {drawing}
      {moments && <NumbersMoving {...{ moments, scene, layout, text, formatValue }} />}
    </>
  )
})

const whole = (frame: ConvFrame) => frame
