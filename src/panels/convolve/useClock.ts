import { useEffect, useEffectEvent } from 'react'

/** A tab that slept must not leap; what it missed is let go. */
const LONGEST_SECONDS = 0.25

/** Calls back at every frame the browser draws while it runs, with the seconds since the last. */
export function useClock(isRunning: boolean, onSeconds: (seconds: number) => void): void {
  const tick = useEffectEvent(onSeconds)
  useEffect(() => {
    if (!isRunning) return
    let last = performance.now()
    let asked = requestAnimationFrame(function frame(now) {
      const seconds = Math.min(LONGEST_SECONDS, Math.max(0, (now - last) / 1000))
      last = now
      asked = requestAnimationFrame(frame)
      tick(seconds)
    })
    return () => cancelAnimationFrame(asked)
  }, [isRunning])
}
