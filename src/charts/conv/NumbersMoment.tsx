import type { ChannelSum } from '../../core/conv/cellSum'
import type { ConvStage } from '../../core/conv/setting'
import { type Hue, hueColour } from '../hue'
import type { MapPlaces, StagePlaces } from './layoutNumbers'
import { NumbersFrame } from './NumbersFrame'
import styles from './NumbersPicture.module.css'
import { cellsPath, resultLine, windowEdges, windowLines } from './numbersPaths'
import type { StageView } from './numbersView'

interface NumbersMomentProps {
  readonly view: StageView
  readonly stage: ConvStage
  readonly map: MapPlaces
  readonly made: MapPlaces
  readonly places: StagePlaces
  readonly hue: Hue
}

/** What a stage does at this moment: window, products done, and the cell that is made of them. */
export function NumbersMoment(props: NumbersMomentProps) {
  const { view, map, made, places, hue } = props
  const { sum } = view
  if (!sum) return null
  return (
    <g>
      <path
        d={windowLines(map, places, sum) + resultLine(places, made, sum.cell)}
        className={styles.connector}
        stroke={hueColour('k')}
      />
      {sum.channels.map((channel, index) => (
        <ChannelMoment key={channel.inChannel} {...props} channel={channel} index={index} />
      ))}
      <NumbersFrame cell={sum.cell} made={made} hue={hue} />
    </g>
  )
}

function ChannelMoment({
  view: { done },
  stage,
  map,
  places,
  channel,
  index,
}: NumbersMomentProps & { channel: ChannelSum; index: number }) {
  const { products, inChannel } = channel
  const sheet = map.sheets[inChannel]!
  const kernel = places.kernels[inChannel]!
  const count = Math.min(products.length, Math.max(0, done - index * products.length))
  const met = products.slice(0, count)
  const taps = met.map(({ tapY, tapX }) => ({ y: tapY, x: tapX }))
  const isHere = count > 0 && (count < products.length || done === (index + 1) * products.length)
  const isLast = isHere && done < stage.macsPerCell
  const { dilation } = stage.layer
  const isSpread =
    (dilation[0] > 1 && stage.kernel[0] > 1) || (dilation[1] > 1 && stage.kernel[1] > 1)
  const edge = windowEdges(map.grid, products)
  const outline = `M${edge.left},${edge.top}H${edge.right}V${edge.bottom}H${edge.left}Z`
  return (
    <>
      <g transform={`translate(${sheet.x} ${sheet.y})`} stroke={hueColour('k')}>
        <path d={cellsPath(map.grid, met)} className={styles.met} fill={hueColour('k')} />
        {isSpread && <path d={outline} className={styles.spread} />}
        <path d={isSpread ? cellsPath(map.grid, products, 1) : outline} className={styles.window} />
        {isLast && <path d={cellsPath(map.grid, met.slice(-1), 1)} className={styles.now} />}
      </g>
      <g transform={`translate(${kernel.x} ${kernel.y})`} stroke={hueColour('k')}>
        <path d={cellsPath(places.grid, taps)} className={styles.met} fill={hueColour('k')} />
        <path d={`M0,0H${places.grid.width}V${places.grid.height}H0Z`} className={styles.window} />
        {isLast && <path d={cellsPath(places.grid, taps.slice(-1), 1)} className={styles.now} />}
      </g>
    </>
  )
}
