import { useMemo, useState } from 'react'
import type { BoxText } from '../../../charts/net/GraphBox'
import { layoutGraph } from '../../../charts/net/layoutGraph'
import { NetworkGraph, type NetworkGraphText } from '../../../charts/net/NetworkGraph'
import { useStore } from '../../../state/useApp'
import { changeLayer, LayerAction } from '../LayerAction'
import type { Place } from '../place'
import type { PossibleStudy } from '../study'
import { BoxCard } from './BoxCard'
import type { Graph } from './useGraph'

/** What is seen at once, by the room there is; never so high that the page is lost behind it. */
export const roomFor = (width: number) => ({ width: width - 2, height: width < 600 ? 520 : 680 })

interface GraphStageProps {
  readonly width: number
  /** Another one starts with another view. */
  readonly subject: string
  readonly graph: Graph
  readonly study: PossibleStudy
  readonly place: Place
  readonly texts: ReadonlyMap<string, BoxText>
  readonly text: NetworkGraphText
}

/** The drawing with the box under the pointer, else the one in hand, explained under it. */
export function GraphStage({ width, subject, graph, study, place, texts, text }: GraphStageProps) {
  const { drawing, hand, selected, onHand, onPress } = graph
  const store = useStore()
  const [hover, setHover] = useState<string | null>(null)
  const room = useMemo(() => roomFor(width), [width])
  const layout = useMemo(() => layoutGraph(drawing, room), [drawing, room])
  const drawn = [...drawing.units, ...drawing.groups]
  const held = drawn.find((unit) => unit.id === hand)
  const shown = drawn.find((unit) => unit.id === hover) ?? held
  const isLayer = held?.level === 'layer'
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
        onAct={() => isLayer && changeLayer(store, study, place, hand)}
        text={text}
      />
      {shown && <BoxCard unit={shown} drawing={drawing} cost={study.cost} />}
      <LayerAction
        study={study}
        place={place}
        node={isLayer ? hand : ''}
        folded={held && held.level !== 'layer' && held.level !== 'input' ? held.name : null}
      />
    </>
  )
}
