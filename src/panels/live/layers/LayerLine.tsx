import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DisplayKind } from '../../../core/rows'
import { useFormat } from '../../../i18n/useFormat'
import { choose } from '../../../state/store'
import { useStore } from '../../../state/useApp'
import { useGroupWords } from './groupWords'
import { LayerDetail } from './LayerDetail'
import type { Extras } from './LayersTable'
import table from './LayersTable.module.css'
import type { LayerFold } from './layerGroups'
import { type TimedGroup, verdictOf } from './layerTimes'

interface LayerLineProps {
  readonly timed: TimedGroup
  readonly fold: LayerFold
  /** The largest of all shares, which fills its track. */
  readonly largest: number
  readonly extras: Extras
  readonly isChosen: boolean
}

/** One layer, or several folded together; in hand, it says more under itself. */
export const LayerLine = memo(function LayerLine(props: LayerLineProps) {
  const { timed, fold, largest, extras, isChosen } = props
  const { t } = useTranslation('liveLayers')
  const format = useFormat()
  const store = useStore()
  const words = useGroupWords(fold)
  const { group, time, costShare, timeShare, rate, ratio } = timed
  const [row] = group.rows
  const verdict = verdictOf(ratio)
  const between =
    time && time.count > 1
      ? t('detail.between', {
          p10: format.ms(time.p10),
          p90: format.ms(time.p90),
          count: time.count,
        })
      : undefined
  const columns = 8 + (extras.spread ? 2 : 0) + (extras.shape ? 4 : 0)
  const isOne = fold === 'layers' && row !== undefined
  return (
    <>
      <tr data-chosen={isChosen || undefined}>
        <th scope="row">
          <button
            type="button"
            className={table.name}
            aria-expanded={isChosen}
            onClick={() => choose(store, { node: isChosen ? '' : (row?.name ?? '') })}
          >
            {words.name(group)}
          </button>
        </th>
        <td>
          <Shares kind={group.kind} cost={costShare} time={time && timeShare} of={largest} />
        </td>
        {time ? (
          <td data-align="end" className={table.ms} title={between}>
            {format.ms(time.ms)}
          </td>
        ) : (
          <td className={table.none}>{words.without(group)}</td>
        )}
        {extras.spread && (
          <>
            <td data-align="end">{time && `${format.ms(time.p10)} – ${format.ms(time.p90)}`}</td>
            <td data-align="end">{time?.count}</td>
          </>
        )}
        <td data-align="end" className={table.ratio} data-verdict={verdict}>
          {ratio !== null && format.ratio(ratio)}
          <span className={table.verdict}>{verdict && t(`verdict.${verdict}`)}</span>
        </td>
        <td className={table.kind} data-kind={group.kind}>
          {words.kind(group)}
        </td>
        <td data-align="end">{format.integer(group.operations)}</td>
        <td data-align="end">{rate !== null && format.si(rate)}</td>
        {extras.shape && (
          <>
            <td>{isOne && row.kernelSize ? row.kernelSize.join(' × ') : ''}</td>
            <td data-align="end">{isOne && row.stride ? row.stride[0] : ''}</td>
            <td data-align="end">{isOne && format.shape(row.input)}</td>
            <td data-align="end">{isOne && format.shape(row.output)}</td>
          </>
        )}
        <td data-align="end">{format.integer(group.params)}</td>
      </tr>
      {isChosen && (
        <tr className={table.detail}>
          <td colSpan={columns}>
            <LayerDetail timed={timed} fold={fold} />
          </td>
        </tr>
      )}
    </>
  )
})

interface SharesProps {
  readonly kind: DisplayKind | null
  readonly cost: number
  readonly time: number | null
  readonly of: number
}

/** Both shares on one scale: the counted one hatched over the measured one, which is solid. */
function Shares({ kind, cost, time, of }: SharesProps) {
  const format = useFormat()
  const long = (share: number) => ({ inlineSize: `${of > 0 ? (100 * share) / of : 0}%` })
  return (
    <span className={table.shares} data-kind={kind}>
      <span className={table.percent}>{format.percent(cost)}</span>
      <span className={table.track} aria-hidden="true">
        {cost > 0 && <span className={table.bar} data-of="cost" style={long(cost)} />}
      </span>
      <span className={table.percent} data-of="time">
        {time === null ? '–' : format.percent(time)}
      </span>
      <span className={table.track} aria-hidden="true">
        {time !== null && time > 0 && (
          <span className={table.bar} data-of="time" style={long(time)} />
        )}
      </span>
    </span>
  )
}
