import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ShareInterval, shareIntervals } from '../../../core/stats/shares'
import { useFormat } from '../../../i18n/useFormat'
import { useApp } from '../../../state/useApp'
import styles from './Layers.module.css'
import { layerGroups } from './layerGroups'
import { layerTimes, type TimedGroup } from './layerTimes'
import type { Layers } from './useLayers'

/** Words follow the figures this often; numbers in a sentence are read, not watched. */
const BEAT_MS = 2000
const SAMPLES = 200
/** Kinds below this in both cost and time are no news. */
const NEWS = 0.005

/** What each kind costs and what it takes, in a sentence with its interval and a plain reason. */
export function KindSentences({ layers }: { readonly layers: Layers }) {
  const { t } = useTranslation('liveLayers')
  const { t: live } = useTranslation('live')
  const format = useFormat()
  const unit = useApp(({ choice }) => choice.unit)
  const isSingle = layers.freeze.frozen?.shown === 'latest'
  const kinds = useKinds(useSeldom(layers))
  if (!kinds) return <p className={styles.quiet}>{t('kinds.waiting')}</p>
  return (
    <>
      <ul className={styles.sentences}>
        {kinds.map(({ timed, share }) => {
          const kind = timed.group.kind ?? 'conv'
          const reason = reasonOf(timed, share)
          return (
            <li key={kind}>
              <strong>
                {t(`kinds.${isSingle ? 'plain' : 'sentence'}.${unit}`, {
                  kind: live(`kinds.${kind}`),
                  cost: format.percent(timed.costShare),
                  time: format.percent(share.share),
                  low: format.percent(share.low),
                  high: format.percent(share.high),
                })}
              </strong>{' '}
              {t(`reason.${reason}`, {
                intensity: format.flopsPerByte(timed.group.flopsPerByte),
                steps: timed.group.outputs.length,
                each: format.ms((timed.time?.ms ?? 0) / Math.max(1, timed.group.outputs.length)),
              })}
            </li>
          )
        })}
      </ul>
      <p className={styles.quiet}>
        {t(isSingle ? 'kinds.single' : 'kinds.interval', {
          samples: SAMPLES,
          count: Math.min(...kinds.map(({ timed }) => timed.time?.count ?? 0)),
        })}
      </p>
    </>
  )
}

/** Fewer FLOPs for each byte than this, and memory sets the pace nearly everywhere. */
const LOW_INTENSITY = 8

/** Why a kind's time may stand apart from its operations; a guess that the figures allow. */
function reasonOf({ group, ratio, costShare }: TimedGroup, { low, high }: ShareInterval) {
  if (group.operations === 0) return 'free'
  if (low < high && low <= costShare && costShare <= high) return 'unsure'
  if (ratio === null) return 'even'
  if (ratio >= 1.25) {
    if (group.kind === 'depthwise') return 'depthwise'
    if (group.kind === 'dense') return 'dense'
    return group.flopsPerByte < LOW_INTENSITY ? 'memory' : 'slow'
  }
  if (ratio > 0.8) return 'even'
  return group.kind === 'pointwise' ? 'pointwise' : 'fast'
}

/** The last whole set of figures, renewed every so often, at once when something else is shown. */
function useSeldom(layers: Layers): Layers {
  const { frozen } = layers.freeze
  const beat = Math.floor((layers.frames.at(-1)?.endedAt ?? 0) / BEAT_MS)
  const isWhole = layers.timed === layers.working && layers.working > 0
  const key = frozen ?? `${beat} ${isWhole}`
  const [kept, setKept] = useState({ key, layers })
  const isStale = kept.key !== key || kept.layers.rows !== layers.rows
  if (isStale) setKept({ key, layers })
  return isStale ? layers : kept.layers
}

function useKinds({ cost, rows, figures, values, centre, freeze, working, timed }: Layers) {
  const isSingle = freeze.frozen?.shown === 'latest'
  return useMemo(() => {
    if (working === 0 || timed < working) return null
    const parts = rows.flatMap(({ kind, outputs }) =>
      outputs.map((output) => {
        const all = values.get(output) ?? []
        return { group: kind, values: isSingle ? all.slice(0, 1) : all }
      }),
    )
    const shares = shareIntervals(parts, { centre, seed: 1, samples: SAMPLES })
    const { groups } = layerTimes(layerGroups(cost, rows, 'kinds'), figures)
    return groups.flatMap((timed) => {
      const share = shares.get(timed.group.kind ?? '')
      if (!share || Math.max(timed.costShare, share.share) < NEWS) return []
      return [{ timed, share }]
    })
  }, [cost, rows, figures, values, centre, isSingle, working, timed])
}
