import { type MouseEvent, useRef, useState } from 'react'

/** Comes back when what was set has been drawn: one frame commits it, the next has painted it. */
export async function painted(): Promise<void> {
  await nextFrame()
  await nextFrame()
}

const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))

/**
 * A file shows the step as one drawing, and not what its reader has pinned: a press on a download
 * waits until the picture is drawn so, then goes on as it was.
 */
export function useCleanExport(isDownload: (button: Element) => boolean) {
  const [isClean, setClean] = useState(false)
  const isGoingOn = useRef(false)
  const onClickCapture = (event: MouseEvent<HTMLElement>) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (isGoingOn.current || !button || !isDownload(button)) return
    event.stopPropagation()
    setClean(true)
    void painted().then(() => {
      isGoingOn.current = true
      button.click()
      isGoingOn.current = false
      setClean(false)
    })
  }
  return { isClean, onClickCapture }
}
