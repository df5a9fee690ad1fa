import { useCallback, useEffect, useRef, useState } from 'react'
import type { WatchMaps } from '../charts/live/MapGrid'
import type { MapMoment } from '../charts/live/paintMap'
import { mapStats } from '../core/mapStats'
import type { PlainTensor } from '../runtime/protocol'
import { useRunController } from './useRun'

/** Words about values change this often; pictures follow every frame that is shown. */
const WORDS_EVERY_MS = 1000

const momentOf = ({ shape, values }: PlainTensor): MapMoment => {
  const hwc = shape.slice(-3)
  return { shape: hwc, values, stats: mapStats(values, hwc[2] ?? 1) }
}

/**
 * What nodes of the running network hold, a few times a second: to be drawn without React, and
 * once a second as a state for words.
 */
export function useMapMoments(nodes: readonly string[]) {
  const controller = useRunController()
  const draws = useRef(new Set<(moments: readonly MapMoment[]) => void>())
  const last = useRef<readonly MapMoment[]>([])
  const [moments, setMoments] = useState<readonly MapMoment[]>([])
  const asked = nodes.join(' ')

  useEffect(() => {
    let toldAt = Number.NEGATIVE_INFINITY
    last.current = []
    setMoments([])
    if (asked === '') return
    controller.watchMaps({
      nodes: asked.split(' '),
      show(maps) {
        last.current = maps.map(momentOf)
        for (const draw of draws.current) draw(last.current)
        const now = performance.now()
        if (now - toldAt < WORDS_EVERY_MS) return
        toldAt = now
        setMoments(last.current)
      },
    })
    return () => controller.watchMaps(null)
  }, [controller, asked])

  const watch: WatchMaps = useCallback((draw) => {
    draws.current.add(draw)
    if (last.current.length > 0) draw(last.current)
    return () => void draws.current.delete(draw)
  }, [])

  return { moments, watch }
}
