import { useMemo } from 'react'
import { type Study, studyOf } from '../../state/study'
import { useApp } from '../../state/useApp'

interface Studies {
  readonly one: Study
  /** The network to compare with; null where none is chosen. */
  readonly two: Study | null
}

/** The chosen networks and their costs as the reader counts; the same until one changes. */
export function useStudy(): Studies {
  const netId = useApp(({ choice }) => choice.netId)
  const alpha = useApp(({ choice }) => choice.alpha)
  const resolution = useApp(({ choice }) => choice.resolution)
  const transforms = useApp(({ choice }) => choice.transforms)
  const netId2 = useApp(({ choice }) => choice.netId2)
  const alpha2 = useApp(({ choice }) => choice.alpha2)
  const resolution2 = useApp(({ choice }) => choice.resolution2)
  const transforms2 = useApp(({ choice }) => choice.transforms2)
  const unit = useApp(({ choice }) => choice.unit)
  const batchNorm = useApp(({ choice }) => choice.batchNorm)
  const bias = useApp(({ choice }) => choice.bias)
  const one = useMemo(
    () => studyOf({ id: netId, alpha, resolution, transforms, unit, batchNorm, bias }),
    [netId, alpha, resolution, transforms, unit, batchNorm, bias],
  )
  const two = useMemo(
    () =>
      netId2 === 'none'
        ? null
        : studyOf({
            id: netId2,
            alpha: alpha2,
            resolution: resolution2,
            transforms: transforms2,
            unit,
            batchNorm,
            bias,
          }),
    [netId2, alpha2, resolution2, transforms2, unit, batchNorm, bias],
  )
  return useMemo(() => ({ one, two }), [one, two])
}
