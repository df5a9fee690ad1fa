import type { RefObject } from 'react'
import { choose } from '../../state/store'
import { useStore } from '../../state/useApp'
import type { PlayerAct } from './player'
import { nextRate } from './rates'
import { useKeys } from './useKeys'

/** The keyboard of one layer's page: time, speed, and how it is drawn. */
export function useStageKeys(
  place: RefObject<HTMLElement | null>,
  act: (act: PlayerAct, isOnTheWay?: boolean) => void,
  letGo: () => void,
  /** While a film is made of the picture, nothing may move it. */
  isRecording: boolean,
): void {
  const store = useStore()
  useKeys(place, (asked, isHeld) => {
    if (isRecording) return
    const { macRate, display } = store.getState().choice
    switch (asked) {
      case 'toggle':
        return act({ type: 'toggle' })
      case 'back':
        return act({ type: 'step', by: -1 }, isHeld)
      case 'forward':
        return act({ type: 'step', by: 1 }, isHeld)
      case 'rowBack':
        return act({ type: 'row', by: -1 }, isHeld)
      case 'rowForward':
        return act({ type: 'row', by: 1 }, isHeld)
      case 'start':
        return act({ type: 'jump', position: 0 })
      case 'end':
        return act({ type: 'jump', position: Number.POSITIVE_INFINITY })
      case 'slower':
        return choose(store, { macRate: nextRate(macRate, -1) })
      case 'faster':
        return choose(store, { macRate: nextRate(macRate, 1) })
      case 'loop':
        return act({ type: 'loop' })
      case 'numbers':
        return choose(store, { display: display === 'solid' ? 'numbers' : 'solid' })
      case 'letGo':
        return letGo()
    }
  })
}
