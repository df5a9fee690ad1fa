import { useEffect, useState } from 'react'
import { type CameraDevice, listCameras } from '../runtime/sources/camera'
import { Select } from '../ui/Select'

interface CameraSelectProps {
  readonly label: string
  /** Names the camera that does not name itself, counted from 1. */
  readonly nameOf: (number: number) => string
  /** Null or empty is the first. */
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  /** Whether a picture comes: names come only once a camera may be used, so they are read again. */
  readonly isRunning: boolean
}

/** Cameras by name, where there is more than one. */
export function CameraSelect(props: CameraSelectProps) {
  const { label, nameOf, chosen, onChoose, isRunning } = props
  const cameras = useCameras(isRunning)
  if (cameras.length < 2) return null
  return (
    <Select
      label={label}
      value={chosen || (cameras[0]?.id ?? '')}
      options={cameras.map((camera, at) => ({
        id: camera.id,
        label: camera.label || nameOf(at + 1),
      }))}
      onChange={onChoose}
    />
  )
}

function useCameras(isRunning: boolean): readonly CameraDevice[] {
  const [cameras, setCameras] = useState<readonly CameraDevice[]>([])
  useEffect(() => {
    let isGone = false
    const read = () =>
      void listCameras().then((list) => {
        if (!isGone) setCameras(list.filter(({ id }) => id !== ''))
      })
    read()
    navigator.mediaDevices?.addEventListener('devicechange', read)
    return () => {
      isGone = true
      navigator.mediaDevices?.removeEventListener('devicechange', read)
    }
  }, [isRunning])
  return cameras
}
