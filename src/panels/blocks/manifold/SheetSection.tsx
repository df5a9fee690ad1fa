import { memo, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswersHidden } from '../../../charts/answersContext'
import { Sheet } from '../../../charts/blocks/manifold/Sheet'
import { ChartFrame } from '../../../charts/ChartFrame'
import type { Curve } from '../../../core/manifold/curve'
import { useFormat } from '../../../i18n/useFormat'
import { type MANIFOLD_DIALS, PAPER_N } from '../../../state/experiments/manifoldDials'
import { useFrameText } from '../../useFrameText'
import type { TurnDials } from '../useDials'
import { type ResultDials, trip, useConditions } from './useManifold'

interface SheetSectionProps {
  readonly dials: ResultDials
  readonly turn: TurnDials<typeof MANIFOLD_DIALS>
  readonly curve: Curve
  readonly colourAt: (share: number) => string
}

/** The paper's Figure 1 with the reader's curve, matrix and activation. */
export const SheetSection = memo(function SheetSection(props: SheetSectionProps) {
  const { dials, turn, curve, colourAt } = props
  const { t } = useTranslation('exManifold')
  const format = useFormat()
  const frame = useFrameText()
  const isCovered = useContext(AnswersHidden)
  const conditions = useConditions(dials)
  const trips = useMemo(() => PAPER_N.map((n) => trip(conditions, n, curve)), [conditions, curve])
  const title = t('sheet.title')
  const summary = t('sheet.summary', { activation: t(`act.${dials.act}`) })
  return (
    <ChartFrame
      title={title}
      summary={summary}
      fileName={`manifold-${dials.act}`}
      level={3}
      text={frame}
      table={{
        columns: [
          { id: 'n', label: t('table.n'), print: format.integer },
          { id: 'collapsed', label: t('table.collapsed'), print: format.percent },
          { id: 'error', label: t('table.error'), print: format.percent },
          { id: 'factor', label: t('table.factor'), print: format.ratio },
        ],
        rows: trips.map(({ n, collapsed, error, factor }) => ({
          key: String(n),
          cells: { n, collapsed, error, factor },
        })),
      }}
    >
      {(width) => (
        <Sheet
          width={width}
          curve={curve}
          colourAt={colourAt}
          onTake={(key) => turn({ n: Number(key) })}
          text={{ title, summary }}
          panes={[
            {
              key: 'input',
              name: t('sheet.input'),
              detail: t('sheet.plane'),
              back: curve.points,
              lost: curve.points.map(() => false),
              isTaken: false,
            },
            ...trips.map(({ n, back, lost, collapsed, error }) => {
              const values = {
                n: format.integer(n),
                collapsed: format.percent(collapsed),
                error: format.percent(error),
              }
              return {
                key: String(n),
                name: t('sheet.name', values),
                detail: t('sheet.detail', values),
                press: t(isCovered ? 'sheet.pressCovered' : 'sheet.press', values),
                ...{ back, lost },
                isTaken: n === dials.n,
              }
            }),
          ]}
        />
      )}
    </ChartFrame>
  )
})
