import { useMemo, useState } from 'react'
import type { BoxText } from '../../../charts/net/GraphBox'
import { layoutGraph } from '../../../charts/net/layoutGraph'
import { NetworkGraph, type NetworkGraphText } from '../../../charts/net/NetworkGraph'
import type { NetworkCost } from '../../../core/analyse'
import { BoxCard } from './BoxCard'
import type { Graph } from './useGraph'

/** What is seen at once, by the room there is; never so high that the page is lost behind it. */
export const roomFor = (width: number) => ({ width: width - 2, height: width < 600 ? 520 : 680 })

interface GraphStageProps {
  readonly width: number
  /** Another one starts with another view. */
  readonly subject: string
  readonly graph: Graph
  readonly cost: NetworkCost
  readonly texts: ReadonlyMap<string, BoxText>
  readonly text: NetworkGraphText
}

/** The drawing with the box under the pointer, else the one in hand, explained under it. */
export function GraphStage({ width, subject, graph, cost, texts, text }: GraphStageProps) {
  const { drawing, hand, selected, onHand, onPress } = graph
  const [hover, setHover] = useState<string | null>(null)
  const room = useMemo(() => roomFor(width), [width])
  const layout = useMemo(() => layoutGraph(drawing, room), [drawing, room])
  const shown = [hover, hand]
    .map((id) => [...drawing.units, ...drawing.groups].find((unit) => unit.id === id))
    .find((unit) => unit !== undefined)
  return (
    <>
      <NetworkGraph
        layout={layout}
        room={room}
        subject={`${subject} ${width}`}
        texts={texts}
        hand={hand}
        selected={selected}
        onHand={onHand}
        onPress={onPress}
        onHover={setHover}
        text={text}
      />
      {shown && <BoxCard unit={shown} drawing={drawing} cost={cost} />}
    </>
  )
}
