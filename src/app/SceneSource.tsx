import { type ReactNode, useCallback } from 'react'
import { SceneContext } from '../charts/sceneContext'
import { printAddress } from '../state/address'
import { useStore } from '../state/useApp'
import { useBase } from './base'

/** Gives the drawings that are taken away the address of the scene they come from. */
export function SceneSource({ children }: { readonly children: ReactNode }) {
  const store = useStore()
  const base = useBase()
  const address = useCallback(() => {
    const { choice } = store.getState()
    // The whole laboratory, also from a panel in somebody's page.
    const scene = { ...choice, embed: false, panel: '', hide: '' }
    return new URL(printAddress(scene, base), location.href).href
  }, [store, base])
  return <SceneContext value={address}>{children}</SceneContext>
}
