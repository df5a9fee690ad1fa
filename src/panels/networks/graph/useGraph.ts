import { useCallback, useMemo, useState } from 'react'
import { drawingOf, type NetworkDrawing, unitHolding } from '../../../charts/net/graphModel'
import { parseOpened, printOpened } from '../../../state/opened'
import { choose } from '../../../state/store'
import type { PossibleStudy } from '../../../state/study'
import { useApp, useStore } from '../../../state/useApp'

export interface Graph {
  readonly drawing: NetworkDrawing
  /** The box the keyboard is at; it need not be selected. */
  readonly hand: string
  /** The box that holds the reader's row; empty where there is none. */
  readonly selected: string
  readonly onHand: (id: string) => void
  /** Selects a layer or lets go of it, opens a folded box, closes an open one. */
  readonly onPress: (id: string) => void
}

/** What is drawn of a network and what of it the reader holds, kept with the page's choice. */
export function useGraph({ cost }: PossibleStudy): Graph {
  const store = useStore()
  const fold = useApp(({ choice }) => choice.fold)
  const node = useApp(({ choice }) => choice.node)
  const text = useApp(({ choice }) => choice.opened)
  const opened = useMemo(() => new Set(parseOpened(text)), [text])
  const drawing = useMemo(() => drawingOf(cost, fold, opened), [cost, fold, opened])
  const selected = unitHolding(drawing, node)?.id ?? ''
  const [held, setHeld] = useState({ id: '', node })
  const exists = ({ units, groups }: NetworkDrawing, id: string) =>
    units.some((unit) => unit.id === id) ||
    groups.some((group) => group.id === id && group.canClose)
  const isKept = held.node === node && exists(drawing, held.id)
  const hand = isKept ? held.id : selected || drawing.units[0]!.id

  const onHand = useCallback((id: string) => setHeld({ id, node }), [node])
  const onPress = useCallback(
    (id: string) => {
      const group = drawing.groups.find((one) => one.id === id && one.canClose)
      const unit = drawing.units.find((one) => one.id === id)
      if (group) {
        setHeld({ id, node })
        choose(store, { opened: printOpened([...opened].filter((one) => one !== id)) })
        return
      }
      if (!unit) return
      const opens = unit.level !== 'layer' && unit.rows.length > 1
      const first = unit.rows[0]?.name ?? ''
      const next = !opens && selected === id ? '' : first
      setHeld({ id, node: next })
      choose(store, { node: next, ...(opens ? { opened: printOpened([...opened, id]) } : {}) })
    },
    [store, drawing, opened, selected, node],
  )
  return { drawing, hand, selected, onHand, onPress }
}
