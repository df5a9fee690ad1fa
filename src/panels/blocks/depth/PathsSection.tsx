import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DepthPaths } from '../../../charts/blocks/DepthPaths'
import { ChartFrame } from '../../../charts/ChartFrame'
import { useFormat } from '../../../i18n/useFormat'
import { useApp } from '../../../state/useApp'
import { useFrameText } from '../../useFrameText'
import styles from '../blocks.module.css'
import { costAt } from './scalingStudy'
import { publishedPaths } from './twoCuts'

const WAYS = ['width', 'resolution', 'depth'] as const

/** What the paper got for its cost along three ways to save, and where the reader's V1 lies. */
export const PathsSection = memo(function PathsSection() {
  const { t } = useTranslation('exDepth')
  const format = useFormat()
  const frame = useFrameText()
  const alpha = useDeferredValue(useApp(({ choice }) => choice.alpha))
  const resolution = useDeferredValue(useApp(({ choice }) => choice.resolution))
  const macs = useMemo(
    () => costAt({ id: 'mobilenet_v1', alpha, resolution }).totals.macs,
    [alpha, resolution],
  )
  const paths = useMemo(() => {
    const published = publishedPaths()
    return WAYS.map((key) => ({
      key,
      name: t(`paths.${key}`),
      dots: published[key].map((point) => ({
        key: point.key,
        macs: point.macs ?? 0,
        top1: point.top1,
        label: labelOf(key, point.alpha, point.resolution, point.netId !== 'mobilenet_v1'),
        source: point.source,
      })),
    }))

    function labelOf(way: (typeof WAYS)[number], ofAlpha: number, side: number, isCut: boolean) {
      if (way === 'width') return t('paths.alphaDot', { alpha: String(ofAlpha) })
      // The network that all begin at is named once.
      if (side === 224 && !isCut) return ''
      return way === 'resolution' ? format.pixels(side) : t('paths.shallowDot')
    }
  }, [t, format])
  const title = t('paths.title')
  const summary = t('paths.summary')
  return (
    <section className={styles.section} data-piece="answer">
      <ChartFrame
        title={title}
        summary={summary}
        level={3}
        fileName="width-resolution-depth"
        text={frame}
        note={t('paths.note')}
        table={() => ({
          columns: [
            { id: 'way', label: t('paths.way') },
            { id: 'setting', label: t('paths.setting') },
            { id: 'macs', label: t('macs'), print: format.si },
            { id: 'top1', label: t('paths.top1'), print: (value) => value.toFixed(1) },
            { id: 'source', label: t('paths.source') },
          ],
          rows: paths.flatMap(({ key, name, dots }) =>
            dots.map((dot) => ({
              key: `${key} ${dot.key}`,
              cells: {
                way: name,
                setting: dot.label || t('paths.wholeDot'),
                macs: dot.macs,
                top1: dot.top1,
                source: dot.source,
              },
            })),
          ),
        })}
      >
        {(width) => (
          <DepthPaths
            width={width}
            paths={paths}
            ownMacs={macs}
            text={{
              title,
              summary,
              xAxis: t('paths.xAxis'),
              yAxis: t('paths.top1'),
              own: t('paths.own', { macs: format.si(macs) }),
              tick: format.si,
            }}
          />
        )}
      </ChartFrame>
    </section>
  )
})
