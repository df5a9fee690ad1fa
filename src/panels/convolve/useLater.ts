import { useEffect, useState } from 'react'

/** Calls back in the frame that comes so many after this one; answers with how to call it off. */
export function afterFrames(frames: number, then: () => void): () => void {
  let left = frames
  let asked = requestAnimationFrame(function frame() {
    left -= 1
    if (left > 0) asked = requestAnimationFrame(frame)
    else then()
  })
  return () => cancelAnimationFrame(asked)
}

/**
 * What was told, so many frames later; one that is told meanwhile takes its place. Parts that
 * follow a step each in a turn of their own never keep the next one waiting for them all.
 */
export function useLater<Value>(value: Value, frames: number): Value {
  const [later, setLater] = useState(value)
  useEffect(() => {
    if (later === value) return
    return afterFrames(frames, () => setLater(value))
  }, [later, value, frames])
  return later
}
