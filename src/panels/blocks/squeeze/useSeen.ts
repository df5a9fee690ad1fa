import { useCallback, useEffect, useMemo } from 'react'
import type { WeightsChoice } from '../../../runtime/protocol'
import type { PictureOfProbe } from '../../../state/lab/probe'
import { type ProbeHandle, useProbe } from '../useProbe'
import { type SeenMap, seenMap } from './gates'
import type { Subject } from './subject'

interface Seen {
  /** The last map that came; it may still be of the picture or the layer before. */
  readonly map: SeenMap | null
  readonly probe: ProbeHandle
  readonly ask: () => void
}

/** What a picture makes of one map; asked anew whenever anything about it changes. */
export function useSeen(
  subject: Subject | null,
  node: string | undefined,
  weights: WeightsChoice | null,
  picture: PictureOfProbe | null,
): Seen {
  const probe = useProbe()
  const { ask: put, answer } = probe
  const ask = useCallback(() => {
    if (!subject || !node || !weights || picture === null) return
    void put({ graph: subject.graph, weights, picture, nodes: [node] })
  }, [subject, node, weights, picture, put])
  useEffect(ask, [ask])
  const map = useMemo(() => (answer?.tensors[0] ? seenMap(answer.tensors[0]) : null), [answer])
  return useMemo(() => ({ map, probe, ask }), [map, probe, ask])
}
