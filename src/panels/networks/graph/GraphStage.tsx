import { useMemo, useRef, useState } from 'react'
import type { BoxText } from '../../../charts/net/GraphBox'
import { layoutGraph } from '../../../charts/net/layoutGraph'
import { NetworkGraph, type NetworkGraphText } from '../../../charts/net/NetworkGraph'
import type { PossibleStudy } from '../../../state/study'
import { useStore } from '../../../state/useApp'
import { changeLayer, LayerAction } from '../LayerAction'
import type { Place } from '../place'
import { BoxCard } from './BoxCard'
import styles from './GraphStage.module.css'
import { useFullPage } from './useFullPage'
import type { Graph } from './useGraph'

/** What is seen at once, by the room there is; never so high that the page is lost behind it. */
export const roomFor = (width: number) => ({ width: width - 2, height: width < 600 ? 520 : 680 })

/** On a screen of its own, above the box in hand and what can be done with it. */
const fullRoom = (page: { readonly width: number; readonly height: number }) => ({
  width: page.width - 34,
  height: Math.max(280, page.height - 270),
})

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
  const stage = useRef<HTMLDivElement>(null)
  const { isFull, page, toggle } = useFullPage(stage)
  const [hover, setHover] = useState<string | null>(null)
  const room = useMemo(() => (page ? fullRoom(page) : roomFor(width)), [page, width])
  const layout = useMemo(() => layoutGraph(drawing, room), [drawing, room])
  const drawn = [...drawing.units, ...drawing.groups]
  const held = drawn.find((unit) => unit.id === hand)
  const shown = drawn.find((unit) => unit.id === hover) ?? held
  const isLayer = held?.level === 'layer'
  return (
    <div ref={stage} className={styles.stage} data-full={isFull}>
      <NetworkGraph
        layout={layout}
        room={room}
        subject={`${subject} ${room.width} ${isFull}`}
        texts={texts}
        hand={hand}
        selected={selected}
        onHand={onHand}
        onPress={onPress}
        onHover={setHover}
        onAct={() => isLayer && changeLayer(store, study, place, hand)}
        isFull={isFull}
        onFull={toggle}
        text={text}
      />
      {shown && <BoxCard unit={shown} drawing={drawing} cost={study.cost} />}
      <LayerAction
        study={study}
        place={place}
        node={isLayer ? hand : ''}
        folded={held && held.level !== 'layer' && held.level !== 'input' ? held.name : null}
      />
    </div>
  )
}
