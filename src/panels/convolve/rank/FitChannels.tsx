import { memo, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswersHidden } from '../../../charts/answersContext'
import { ChartFrame } from '../../../charts/ChartFrame'
import { RankChannels } from '../../../charts/conv/RankBars'
import { useFormat } from '../../../i18n/useFormat'
import { useFrameText } from '../../useFrameText'
import { missOf } from './factor'
import { signed } from './print'
import type { Target } from './study'

interface FitChannelsProps {
  readonly target: Target
  readonly multiplier: number
}

/** Channel by channel: the singular values a pair keeps, and those it has no room for. */
export const FitChannels = memo(function FitChannels({ target, multiplier }: FitChannelsProps) {
  const { t } = useTranslation('rank')
  const format = useFormat()
  const frame = useFrameText()
  const isCovered = useContext(AnswersHidden)
  const { channels, exact } = target
  const rows = channels.map(({ channel, factors }) => ({
    key: String(channel),
    name: t('channels.name', { channel: format.integer(channel + 1) }),
    missed: missOf(factors, multiplier).relative,
    values: factors.terms.map((term) => signed(term.singularValue)),
  }))
  const text = {
    title: t('channels.title'),
    summary: t('channels.summary', {
      count: multiplier,
      values: format.integer(exact),
      missed: format.percent(Math.max(...rows.map((row) => row.missed))),
    }),
  }
  return (
    <ChartFrame
      level={3}
      title={text.title}
      summary={text.summary}
      fileName="pair-singular-values"
      text={frame}
      note={t('channels.note')}
      table={{
        columns: [
          { id: 'channel', label: t('channels.channel') },
          ...Array.from({ length: exact }, (_, at) => ({
            id: `s${at}`,
            label: `σ${at + 1}`,
            print: format.fraction,
          })),
          { id: 'missed', label: t('channels.missed'), print: format.percent },
        ],
        rows: rows.map((row) => ({
          key: row.key,
          cells: {
            channel: row.name,
            ...Object.fromEntries(row.values.map((value, at) => [`s${at}`, value])),
            missed: row.missed,
          },
        })),
      }}
    >
      {(width) => (
        <RankChannels
          width={width}
          text={text}
          groups={rows.map((row) => ({
            key: row.key,
            name: row.name,
            figures: isCovered ? '' : t('channels.figures', { missed: format.percent(row.missed) }),
            bars: row.values.map((value, at) => ({
              key: String(at),
              value,
              isKept: at < multiplier,
            })),
          }))}
        />
      )}
    </ChartFrame>
  )
})
