import { Suspense, useEffect, useEffectEvent, useState } from 'react'
import { choose } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import { lazyAgain } from '../../ui/lazyAgain'
import { pageKey } from './pageKeys'
import './projector.css'
import { step } from './step'
import { watchQuiet } from './watchQuiet'

const HelpDialog = lazyAgain(() => import('../HelpDialog'))

/** The keys that work in every view, and what a projector needs; they come after the view. */
export default function PageTools() {
  const store = useStore()
  const isProjected = useApp(({ choice }) => choice.projector)
  const [isHelpOpen, setHelpOpen] = useState(false)

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return
    const key = pageKey(event, event.target, isProjected)
    if (key === null) return
    if (key === 'help') setHelpOpen(true)
    else if (key === 'projector') choose(store, { projector: !isProjected })
    else if (!step(store, key === 'forward' ? 1 : -1)) return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  useEffect(() => {
    // Drawings measure their type anew, whose size has just changed.
    window.dispatchEvent(new Event('resize'))
    return isProjected ? watchQuiet(document.documentElement) : undefined
  }, [isProjected])

  if (!isHelpOpen) return null
  return (
    <Suspense fallback={null}>
      <HelpDialog onClose={() => setHelpOpen(false)} />
    </Suspense>
  )
}
