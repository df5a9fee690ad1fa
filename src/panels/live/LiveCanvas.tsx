import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../state/useApp'
import { useRun, useRunController } from '../useRun'

interface LiveCanvasProps {
  readonly className: string | undefined
  readonly hidden?: boolean
  /** Told when the frames' side in pixels changes. */
  readonly onSide?: (side: number) => void
}

/** The frame exactly as the network gets it. */
export function LiveCanvas({ className, hidden = false, onSide }: LiveCanvasProps) {
  const { t } = useTranslation('live')
  const controller = useRunController()
  const mirrored = useRun()?.mirrored ?? false
  const resolution = useApp((state) => state.choice.resolution)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [side, setSide] = useState(resolution)

  useEffect(() => {
    controller.showOn((frame) => {
      const target = canvas.current
      if (!target) return
      if (target.width !== frame.width) {
        target.width = frame.width
        target.height = frame.height
        setSide(frame.width)
        onSide?.(frame.width)
      }
      target.getContext('2d')?.drawImage(frame, 0, 0)
    })
    return () => controller.showOn(null)
  }, [controller, onSide])

  return (
    <canvas
      ref={canvas}
      className={className}
      width={resolution}
      height={resolution}
      role="img"
      aria-label={t('frame.canvas', { side })}
      data-mirrored={mirrored}
      hidden={hidden}
    />
  )
}
