import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { Pyramid } from '../../../charts/net/Pyramid'
import { useFormat } from '../../../i18n/useFormat'
import type { PossibleStudy } from '../../../state/study'
import sections from './Charts.module.css'
import { floorsOf } from './floors'
import { useChartWords } from './useChartWords'

/** The shapes through a network: high and wide at first, then small and deep. */
export const PyramidSection = memo(function PyramidSection({ study }: { study: PossibleStudy }) {
  const { t } = useTranslation('netCharts')
  const format = useFormat()
  const words = useChartWords(study.cost.convention.unit)
  const floors = useMemo(() => floorsOf(study.cost), [study.cost])
  const maps = floors.filter(({ side }) => side > 1)
  const [first, last] = [maps[0], maps.at(-1)]
  const vector = floors.at(-1)
  if (!first || !last || !vector) return null
  const count = ({ side, channels }: (typeof floors)[number]) => side * side * channels
  const widest = maps.slice(1).toSorted((one, other) => count(other) - count(one))[0] ?? last
  const wider = floors.filter(({ inside, channels }) => inside > channels)
  const found = {
    network: study.spec.title,
    firstSide: format.integer(first.side),
    firstChannels: format.integer(first.channels),
    lastSide: format.integer(last.side),
    lastChannels: format.integer(last.channels),
    widestSide: format.integer(widest.side),
    widestChannels: format.integer(widest.channels),
    values: format.si(count(widest)),
    lastValues: format.si(count(last)),
    end: format.integer(vector.channels),
  }
  const title = t('pyramid.title', found)
  const summary = t('pyramid.summary', found)
  const scale = t('pyramid.scale')
  return (
    <section className={sections.section}>
      <ChartFrame
        title={title}
        summary={summary}
        fileName={`${study.id}-pyramid`}
        text={words.frame}
        note={wider.length > 0 ? `${scale} ${t('pyramid.inside')}` : scale}
        table={{
          columns: [
            { id: 'side', label: t('column.side') },
            { id: 'channels', label: t('column.channels'), print: format.integer },
            { id: 'inside', label: t('column.widest'), print: format.integer },
            { id: 'values', label: t('column.values'), print: format.integer },
          ],
          rows: floors.map((floor) => ({
            key: floor.key,
            cells: {
              side: `${floor.side}×${floor.side}`,
              channels: floor.channels,
              inside: floor.inside,
              values: count(floor),
            },
          })),
        }}
      >
        {(width) => (
          <Pyramid
            width={width}
            floors={floors}
            text={{
              title,
              summary,
              side: ({ side }) => `${format.integer(side)}²`,
              channels: ({ channels }) => `×${channels}`,
            }}
          />
        )}
      </ChartFrame>
    </section>
  )
})
