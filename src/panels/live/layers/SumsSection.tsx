import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { LayerSums } from '../../../charts/live/LayerSums'
import type { FrameSums } from '../../../charts/live/layoutLayerSums'
import { type Family, familyOf } from '../../../charts/net/kinds'
import { useFormat } from '../../../i18n/useFormat'
import { Panel } from '../../../ui/Panel'
import { Remarks } from '../../../ui/Remarks'
import { Skeleton } from '../../../ui/Skeleton'
import { useFrameText } from '../../useFrameText'
import { layerGroups } from './layerGroups'
import { layerTimes } from './layerTimes'
import type { Layers } from './useLayers'

/** The layers' sum, inference and the whole frame, and what lies between them. */
export function SumsSection({ layers }: { readonly layers: Layers }) {
  const { t } = useTranslation('liveLayers')
  const sums = useSums(layers)
  return (
    <Panel title={t('sums.title')}>
      {sums ? (
        <Sums sums={sums} layers={layers} />
      ) : (
        <Skeleton height={220} label={t('sums.waiting')} />
      )}
    </Panel>
  )
}

const BARS = ['layers', 'inference', 'frame'] as const

function Sums({ sums, layers }: { readonly sums: FrameSums; readonly layers: Layers }) {
  const { t } = useTranslation('liveLayers')
  const format = useFormat()
  const frameText = useFrameText()
  const { centre, means } = layers
  const clock = layers.clock ?? 'slope'
  const gap = sums.inference - sums.layers
  const rest = sums.frame - sums.inference
  const names = {
    layers: t('sums.layers', { count: layers.working }),
    inference: t(`sums.inference.${centre}`),
    frame: t(`sums.frame.${centre}`),
  }
  const figures = {
    layers: format.ms(sums.layers),
    inference: format.ms(sums.inference),
    frame: format.ms(sums.frame),
  }
  const summary = t(gap >= 0 ? 'sums.summary' : 'sums.summaryOver', {
    ...figures,
    gap: format.ms(Math.abs(gap)),
  })
  return (
    <>
      <ChartFrame
        title={t('sums.title')}
        hideTitle
        level={3}
        summary={summary}
        fileName="separable-lab-layer-sum"
        table={{
          columns: [
            { id: 'name', label: t('sums.part') },
            { id: 'ms', label: t('sums.ms'), print: format.ms },
          ],
          rows: BARS.map((key) => ({ key, cells: { name: names[key], ms: sums[key] } })),
        }}
        text={frameText}
      >
        {(width) => (
          <LayerSums
            width={width}
            sums={sums}
            text={{ title: t('sums.title'), summary, names, figures }}
          />
        )}
      </ChartFrame>
      <Remarks>
        <li>
          {gap >= 0
            ? t('sums.between', { gap: format.ms(gap) })
            : t(means ? 'sums.over.mean' : `sums.over.${clock}`, { gap: format.ms(-gap) })}
        </li>
        <li>{t('sums.rest', { rest: format.ms(Math.max(0, rest)) })}</li>
        <li>
          {means
            ? t('sums.honest.mean', { frames: format.integer(means.count) })
            : t(`sums.honest.${clock}`)}
        </li>
      </Remarks>
    </>
  )
}

function useSums({ cost, rows, figures, timings, means }: Layers): FrameSums | null {
  const { groups, sumMs } = useMemo(
    () => layerTimes(layerGroups(cost, rows, 'kinds'), figures),
    [cost, rows, figures],
  )
  return useMemo(() => {
    if (sumMs === null || !timings) return null
    const byFamily: Partial<Record<Family, number>> = {}
    for (const { group, time } of groups) {
      const family = familyOf(group.kind ?? 'conv')
      byFamily[family] = (byFamily[family] ?? 0) + (time?.ms ?? 0)
    }
    return {
      byFamily,
      layers: sumMs,
      // Means of the steps add up to a mean; a median beside them would be less than its own parts.
      inference: means?.inference ?? timings.parts.inference.median,
      frame: means?.frame ?? timings.total.median,
    }
  }, [groups, sumMs, timings, means])
}
