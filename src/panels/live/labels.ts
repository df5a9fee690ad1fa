import { useEffect, useState } from 'react'

type Labels = Readonly<Record<number, string>>

let asked: Promise<Labels> | undefined

/** English names of the 1000 ImageNet classes, a chunk of its own that comes when first needed. */
const fetchLabels = () => {
  asked ??= import('@tensorflow-models/mobilenet/dist/imagenet_classes').then(
    ({ IMAGENET_CLASSES }) => IMAGENET_CLASSES,
  )
  return asked
}

/** The names, or null until they are there. */
export function useLabels(isNeeded: boolean): Labels | null {
  const [labels, setLabels] = useState<Labels | null>(null)
  useEffect(() => {
    if (!isNeeded) return
    let isGone = false
    void fetchLabels().then(
      (found) => {
        if (!isGone) setLabels(found)
      },
      // Without the names the classes are shown by their numbers, and asked for again next time.
      () => {
        asked = undefined
      },
    )
    return () => {
      isGone = true
    }
  }, [isNeeded])
  return labels
}
