import { useEffect, useRef } from 'react'
import { openPhoto } from '../../../runtime/sources/photo'
import { openStill } from '../../../runtime/sources/stills'
import type { PictureOfProbe } from '../../../state/lab/probe'
import styles from './squeeze.module.css'

/** Pixels on a side, enough for a screen of double density. */
const SIDE = 192

interface PictureThumbProps {
  readonly picture: PictureOfProbe | null
  readonly label: string
}

/** The square of a picture that the network gets. */
export function PictureThumb({ picture, label }: PictureThumbProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const gone = new AbortController()
    const draw = async () => {
      const pen = canvas.current?.getContext('2d')
      pen?.clearRect(0, 0, SIDE, SIDE)
      if (picture === null || !pen) return
      const opened = await (typeof picture === 'string'
        ? openStill(picture, gone.signal)
        : openPhoto(picture))
      if (!opened.ok) return
      const frame = await opened.value.grab(SIDE)
      opened.value.close()
      if (!frame.ok) return
      if (!gone.signal.aborted) pen.drawImage(frame.value.bitmap, 0, 0)
      frame.value.bitmap.close()
    }
    void draw()
    return () => gone.abort()
  }, [picture])
  return (
    <canvas
      ref={canvas}
      className={styles.thumb}
      width={SIDE}
      height={SIDE}
      role="img"
      aria-label={label}
    />
  )
}
