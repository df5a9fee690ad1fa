import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../charts/ChartFrame'
import { RankMaps } from '../../../charts/conv/RankMaps'
import { mostOf } from '../../../charts/conv/shade'
import { useFormat } from '../../../i18n/useFormat'
import { useFrameText } from '../../useFrameText'
import type { FitStudy } from './study'

/** What the pair loses on the drawn input: both outputs and their difference, on one scale. */
export const FitMaps = memo(function FitMaps({ study }: { study: FitStudy }) {
  const { t } = useTranslation('rank')
  const format = useFormat()
  const frame = useFrameText()
  const { standard, pair, difference, lost, lostByChannel, fit } = study
  const rows = useMemo(
    () =>
      [
        { key: 'standard', name: t('maps.standard'), hue: 'ink', values: standard.values },
        { key: 'pair', name: t('maps.pair'), hue: 'pw', values: pair.values },
        {
          key: 'difference',
          name: t('maps.difference'),
          hue: 'cout',
          // Rounding is no difference and wears no shade.
          values: lost === 0 ? difference.values.map(() => 0) : difference.values,
        },
      ] as const,
    [standard, pair, difference, lost, t],
  )
  const text = {
    title: t('maps.title'),
    summary: t(lost === 0 ? 'maps.same' : 'maps.summary', {
      multiplier: format.integer(fit.multiplier),
      lost: format.percent(lost),
      weights: format.percent(fit.relative),
    }),
  }
  return (
    <ChartFrame
      level={3}
      title={text.title}
      summary={text.summary}
      fileName="pair-outputs"
      text={frame}
      note={t('maps.note')}
      table={{
        columns: [
          { id: 'channel', label: t('maps.channel') },
          { id: 'lost', label: t('maps.lost'), print: format.percent },
        ],
        rows: [
          ...lostByChannel.map((share, channel) => ({
            key: String(channel),
            cells: {
              channel: t('maps.channelName', { channel: format.integer(channel + 1) }),
              lost: share,
            },
          })),
          { key: 'all', cells: { channel: t('maps.all'), lost } },
        ],
      }}
    >
      {(width) => (
        <RankMaps
          width={width}
          rows={rows}
          shape={standard.shape}
          most={Math.max(mostOf(standard.values), mostOf(pair.values))}
          text={text}
        />
      )}
    </ChartFrame>
  )
})
