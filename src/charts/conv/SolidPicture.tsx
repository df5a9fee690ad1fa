import { memo, useId, useMemo, useRef, useState } from 'react'
import type { ConvFrame } from '../../core/conv/frame'
import type { ConvPlan, Spot } from '../../core/conv/setting'
import { hueColour } from '../hue'
import styles from './conv.module.css'
import { Hatch } from './Hatch'
import { channelLabels, layoutLinks } from './layoutLinks'
import { layoutSolid } from './layoutSolid'
import { isMoving, posesOf, useMoment } from './moments'
import type { ConvPictureProps } from './pictureProps'
import { RoveHandles } from './RoveHandles'
import { type RoveTarget, targetKey, targetOf } from './rove'
import { SolidCaptions } from './SolidCaptions'
import { SolidHandMarks } from './SolidHandMarks'
import { SolidKernel } from './SolidKernels'
import { ChannelNumbers, SolidLinks } from './SolidLinks'
import { SolidLitMarks } from './SolidLitMarks'
import { PaddingRing, SolidMap } from './SolidMap'
import { SolidMoment } from './SolidMoment'
import { kernelHue, mapHue } from './shade'
import { unionBox } from './solidBlock'
import { isAtWork, sheetInHand } from './solidHand'
import { type LitRegion, litRegions } from './solidLit'
import { NUMBER_CELL, solidNumbers } from './solidNumbers'
import { type Lift, liftedSheet, liftOf, spotUnder } from './solidPick'
import { paintScene } from './solidScene'
import { useSpotting } from './useSpotting'

/** A convolution as sheets in the one isometric hand: input, kernels, output. */
export const SolidPicture = memo(function SolidPicture(props: ConvPictureProps) {
  const { width, scene, spot, lit, onSpot, onJump, text, formatValue, compact, isWhole } = props
  const { plan } = scene
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const isCompact = compact === true
  const layout = useMemo(() => layoutSolid(plan, width, isCompact), [plan, width, isCompact])
  const links = useMemo(() => layoutLinks(plan, layout), [plan, layout])
  const labels = useMemo(() => channelLabels(layout), [layout])
  const painted = useMemo(() => paintScene(scene, layout), [scene, layout])
  const numbers = useMemo(() => solidNumbers(scene, formatValue), [scene, formatValue])
  const regions = useMemo(() => (lit ? litRegions(plan, layout, lit) : []), [plan, layout, lit])
  const mapHues = useMemo(() => scene.maps.map((_, map) => mapHue(scene, map)), [scene])
  const captions = useMemo(() => captionsOf(plan, text, mapHues), [plan, text, mapHues])

  const [held, setHeld] = useState<Lift | null>(null)
  const [seen, setSeen] = useState(spot)
  if (spot !== seen) {
    setSeen(spot)
    if (spot === null) setHeld(null)
  }
  // Lit sheets and lifted ones lie among those that move, so they are drawn as one.
  const moments = isMoving(props.frame) && !isWhole && !spot && !held ? props.frame : null
  const poses = useMemo(() => posesOf(plan), [plan])
  const frame = useMoment(props.frame, moments ? poses : whole)
  const liftedIn = (target: RoveTarget, stack = 0) =>
    liftedSheet(held, target, stack) ??
    litSheet(regions, target, spot) ??
    sheetInHand(plan, frame, target, stack)
  const spotting = useSpotting(
    { width: layout.width, spot, onSpot, onJump },
    (x, y) => spotUnder(plan, layout, labels, spot, liftedIn, { x, y }),
    (pressed) => {
      setHeld(pressed && liftOf(plan, pressed))
      if (pressed) focusTarget(svg.current, targetOf(pressed))
    },
  )
  const tell: typeof onSpot =
    onSpot &&
    ((next, how) => {
      setHeld(next && liftOf(plan, next))
      onSpot(next, how)
    })

  const drawing = (
    <svg
      ref={svg}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role={onSpot ? 'group' : 'img'}
      aria-labelledby={`${id}-t`}
      aria-describedby={`${id}-d`}
      className={styles.picture}
      {...spotting}
    >
      <title id={`${id}-t`}>{text.title}</title>
      <desc id={`${id}-d`}>{text.summary}</desc>
      <defs>
        <Hatch id={`${id}-veil`} className={styles.veil} gap={6} />
        <Hatch id={`${id}-made`} stroke={hueColour('k')} gap={5} />
      </defs>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a drawing's group takes no focus */}
      <g aria-hidden="true">
        {!isCompact &&
          links.map((stage, index) => (
            <SolidLinks
              key={index}
              stage={stage}
              inChannels={layout.maps[index]!.sheets}
              from={mapHues[index]!}
              to={mapHues[index + 1]!}
            />
          ))}
        {layout.maps.map((block, map) => {
          const lifted = liftedIn({ kind: 'map', map })
          return (
            <g key={targetKey({ kind: 'map', map })}>
              <SolidMap
                block={block}
                painted={painted.maps[map]!}
                done={map === 0 ? null : (frame.doneCells[map - 1] ?? 0)}
                lifted={lifted}
                numbers={block.cell < NUMBER_CELL ? undefined : numbers.ofMap(map, lifted ?? 0)}
                veil={`url(#${id}-veil)`}
              />
              {!isCompact && <PaddingRing block={block} sheet={lifted ?? 0} />}
            </g>
          )
        })}
        {layout.kernels.map((filters, stage) =>
          filters.map((block, out) => {
            const { cell } = frame
            const isInHand = cell?.stage === stage && cell.channel === out
            const lifted = liftedIn({ kind: 'weight', stage }, out)
            const first = painted.stages[stage]!.filters[out]!.first
            return (
              <SolidKernel
                key={`${stage}-${out}`}
                block={block}
                painted={painted.stages[stage]!}
                outChannel={out}
                lifted={lifted}
                hand={isInHand && isAtWork(plan, frame) ? frame : null}
                numbers={
                  block.cell < NUMBER_CELL
                    ? undefined
                    : numbers.ofKernel(stage, out, Math.max(0, (lifted ?? first) - first))
                }
              />
            )
          }),
        )}
        {!isCompact && (
          <>
            <ChannelNumbers labels={labels} mapHues={mapHues} />
            <SolidCaptions layout={layout} items={captions} />
          </>
        )}
        {frame.cell && !moments && (
          <SolidHandMarks
            {...{ scene, layout, painted, frame, formatValue, isCompact }}
            isQuiet={regions.length > 0}
          />
        )}
        {regions.length > 0 && <SolidLitMarks regions={regions} hatch={`url(#${id}-made)`} />}
      </g>
      {!isCompact && (
        <RoveHandles
          {...{ scene, spot, text }}
          frame={props.frame}
          onSpot={tell}
          onJump={onJump}
          boxOf={(target) =>
            target.kind === 'map'
              ? layout.maps[target.map]!.box
              : unionBox(layout.kernels[target.stage]!.map(({ box }) => box))
          }
        />
      )}
    </svg>
  )
  return (
    <>
      {drawing}
      {moments && (
        <SolidMoment
          {...{ moments, width, scene, layout, painted, numbers, formatValue, isCompact }}
        />
      )}
    </>
  )
})

const whole = (frame: ConvFrame) => frame

/** The nearest lit sheet of a map the reader does not point into: there no sheet may jump. */
function litSheet(regions: readonly LitRegion[], target: RoveTarget, spot: Spot | null) {
  if (!spot || regions.length === 0 || target.kind !== 'map') return null
  if (targetKey(targetOf(spot)) === targetKey(target)) return null
  const own = regions.find((region) => region.isNearest && region.map === target.map)
  return own?.sheet ?? null
}

const captionsOf = (
  { stages }: ConvPlan,
  text: ConvPictureProps['text'],
  mapHues: readonly ReturnType<typeof mapHue>[],
) => [
  { text: text.maps[0] ?? '', hue: mapHues[0]! },
  ...stages.flatMap((stage, index) => [
    { text: text.kernels[index] ?? '', hue: kernelHue(stage) },
    { text: text.maps[index + 1] ?? '', hue: mapHues[index + 1]! },
  ]),
]

function focusTarget(svg: SVGSVGElement | null, target: RoveTarget) {
  svg
    ?.querySelector<SVGElement>(`[data-target="${targetKey(target)}"]`)
    ?.focus({ preventScroll: true })
}
