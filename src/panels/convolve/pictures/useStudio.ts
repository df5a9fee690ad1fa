import { useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { divergingScale } from '../../../charts/conv/diverging'
import type { FilterSetting } from '../../../runtime/filters/filter'
import type { Place } from '../../../state/picturePlace'
import type { Scaling } from './ranges'
import { createStudio, type PictureWish, type Studio, type StudioState } from './studio'
import { StudioEdgesContext } from './studioEdges'

interface StudioOrders {
  readonly wish: PictureWish | null
  readonly setting: FilterSetting
  readonly scaling: Scaling
  readonly place: Place | null
  readonly ground: string
}

const NOTHING: StudioState = {
  phase: 'resting',
  fault: null,
  status: null,
  ranges: null,
  probe: null,
}
const silence = () => () => {}
const nothing = () => NOTHING

/** One studio while the tab is there, kept to what the reader orders. */
export function useStudio(orders: StudioOrders): readonly [Studio | null, StudioState] {
  const edges = useContext(StudioEdgesContext)
  const [studio, setStudio] = useState<Studio | null>(null)
  useEffect(() => {
    const made = createStudio(edges)
    setStudio(made)
    return () => made.close()
  }, [edges])
  const state = useSyncExternalStore(studio?.subscribe ?? silence, studio?.state ?? nothing)

  const { wish, setting, scaling, place, ground } = orders
  useEffect(() => studio?.colour(divergingScale(ground)), [studio, ground])
  useEffect(() => studio?.set(setting), [studio, setting])
  useEffect(() => studio?.scaleBy(scaling), [studio, scaling])
  useEffect(() => studio?.want(wish), [studio, wish])
  useEffect(() => studio?.look(place), [studio, place])
  return [studio, state]
}
