import { memo, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ACCURACY_POINTS, type AccuracyPoint } from '../../../nets/accuracyPoints'
import type { Budget } from '../../../state/budget'
import { choose } from '../../../state/store'
import type { PossibleStudy } from '../../../state/study'
import { useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { DataTable } from '../../../ui/DataTable'
import { useSetting } from '../accuracy/useSetting'
import { type Place, settingAt } from '../place'
import { budgetUse, type Fit, fitBudget } from './budget'
import { SCALED, type Scaled } from './law'
import { parseBytes, parseCount, printBytes, printCount } from './quantity'
import styles from './scaling.module.css'
import type { CountedGrid } from './useGrid'
import { useScalingWords } from './useScalingWords'

interface BudgetSectionProps {
  readonly study: PossibleStudy
  readonly place: Place
  readonly grid: CountedGrid
  readonly budget: Budget
  readonly onBudget: (budget: Budget) => void
}

/** What a reader can afford, typed with units, and the settings that it buys. */
export const BudgetSection = memo(function BudgetSection(props: BudgetSectionProps) {
  const { study, place, grid, budget, onBudget } = props
  const { t } = useTranslation('netAccuracy')
  const { hasWidths } = useScalingWords(study, grid.counter)
  const isSet = SCALED.some((scaled) => budget[scaled] !== undefined)
  return (
    <section className={styles.section} data-piece="budget" aria-labelledby="networks-budget">
      <h2 id="networks-budget" className={styles.title}>
        {t('budget.title')}
      </h2>
      <p className={styles.lead}>{t(hasWidths ? 'budget.lead' : 'budget.leadPlain')}</p>
      <div className={styles.fields}>
        {SCALED.map((scaled) => (
          <BudgetField
            key={scaled}
            scaled={scaled}
            limit={budget[scaled] ?? null}
            print={(value) => printLimit(study, grid, scaled, value)}
            onLimit={(limit) => {
              const { [scaled]: _, ...rest } = budget
              onBudget(limit === null ? rest : { ...rest, [scaled]: limit })
            }}
          />
        ))}
      </div>
      {isSet && <Fits study={study} place={place} grid={grid} budget={budget} />}
    </section>
  )

  function printLimit(of: PossibleStudy, counted: CountedGrid, scaled: Scaled, value: number) {
    return <Limit study={of} grid={counted} scaled={scaled} value={value} />
  }
})

interface LimitProps {
  readonly study: PossibleStudy
  readonly grid: CountedGrid
  readonly scaled: Scaled
  readonly value: number
}

function Limit({ study, grid, scaled, value }: LimitProps) {
  const { t, print } = useScalingWords(study, grid.counter)
  return t('budget.read', { value: print(scaled, value) })
}

interface BudgetFieldProps {
  readonly scaled: Scaled
  /** In the address; what is typed stands for it as long as it means the same. */
  readonly limit: number | null
  readonly print: (value: number) => React.ReactNode
  readonly onLimit: (limit: number | null) => void
}

function BudgetField({ scaled, limit, print, onLimit }: BudgetFieldProps) {
  const { t } = useTranslation('netAccuracy')
  const id = useId()
  const [typed, setText] = useState('')
  const [parse, write] = scaled === 'memory' ? [parseBytes, printBytes] : [parseCount, printCount]
  const read = parse(typed)
  const isTyped = (read && Math.max(1, Math.round(read))) === limit
  const text = isTyped ? typed : limit === null ? '' : write(limit)
  const isBad = text.trim() !== '' && limit === null
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t(`budget.${scaled}`)}</label>
      <input
        id={id}
        value={text}
        placeholder={t(`budget.example.${scaled}`)}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isBad}
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          setText(event.target.value)
          onLimit(parse(event.target.value))
        }}
      />
      <span id={`${id}-note`} role="status">
        {isBad
          ? t('budget.unreadable', { example: t(`budget.example.${scaled}`) })
          : limit !== null && print(limit)}
      </span>
    </div>
  )
}

interface FitsProps {
  readonly study: PossibleStudy
  readonly place: Place
  readonly grid: CountedGrid
  readonly budget: Budget
}

function Fits({ study, place, grid, budget }: FitsProps) {
  const store = useStore()
  const setting = useSetting()
  const { t, format, bytes, hasWidths } = useScalingWords(study, grid.counter)
  const fits = fitBudget(grid, budget)
  if (grid.missing > 0 && fits.length === 0) {
    return <p>{t('scaling.progress', { done: grid.total - grid.missing, count: grid.total })}</p>
  }
  const name = (alpha: number, resolution: number) =>
    setting.ofStudy({ ...study, setting: { alpha, resolution } })
  if (fits.length === 0) {
    const [alpha, resolution, cost] = leastOf(grid)
    return (
      <p role="status">
        {t('budget.none', {
          setting: name(alpha, resolution),
          macs: format.macs(cost?.macs ?? Number.NaN),
          params: format.params(cost?.params ?? Number.NaN),
          memory: bytes(cost?.memory ?? Number.NaN),
        })}
      </p>
    )
  }
  const best = bestPublished(study, grid, budget)
  const take = ({ alpha, resolution }: Fit) =>
    choose(store, settingAt(place, store, hasWidths ? alpha : null, resolution))
  return (
    <>
      <p className={styles.lead} role="status">
        <strong>{t('budget.found', { count: fits.length })}</strong>{' '}
        {best
          ? t('budget.best', {
              setting: name(best.alpha, best.resolution),
              top1: `${format.decimal(best.top1)}%`,
              source: best.source,
            })
          : t('budget.noBest')}
      </p>
      <DataTable
        caption={t('budget.results')}
        hideCaption
        columns={[
          { id: 'setting', label: t('published.column.network'), isRowHeader: true },
          { id: 'used', label: t('budget.used'), align: 'end' },
          { id: 'macs', label: t('scaling.column.macs'), align: 'end' },
          { id: 'params', label: t('scaling.column.params'), align: 'end' },
          { id: 'memory', label: t('scaling.column.memory'), align: 'end' },
          { id: 'top1', label: t('budget.top1'), align: 'end' },
          { id: 'take', label: t('budget.take') },
        ]}
        rows={fits.map((fit) => {
          const published = publishedOf(study).filter(
            (point) => point.alpha === fit.alpha && point.resolution === fit.resolution,
          )
          return {
            id: `${fit.alpha} ${fit.resolution}`,
            cells: {
              setting: hasWidths
                ? `α ${fit.alpha}, ${format.pixels(fit.resolution)}`
                : format.pixels(fit.resolution),
              used: format.percent(fit.used),
              macs: format.si(fit.cost.macs),
              params: format.si(fit.cost.params),
              memory: bytes(fit.cost.memory),
              top1:
                published.length > 0
                  ? `${format.decimal(Math.max(...published.map(({ top1 }) => top1)))}%`
                  : '–',
              take: (
                <span className={styles.take}>
                  <Button kind="quiet" onPress={() => take(fit)}>
                    <span aria-hidden="true">{t('budget.take')}</span>
                    <span className="visually-hidden">
                      {t('budget.takeThis', { setting: name(fit.alpha, fit.resolution) })}
                    </span>
                  </Button>
                </span>
              ),
            },
          }
        })}
      />
    </>
  )
}

/** Published for the network as it is looked at; a changed one has no accuracies. */
const publishedOf = ({ id, transforms }: PossibleStudy): readonly AccuracyPoint[] =>
  transforms.length > 0
    ? []
    : ACCURACY_POINTS.filter((point) => point.netId === id && !point.isFullTwin && point.isCounted)

/** The most accurate published setting within the budget; it need not be on the grid. */
export function bestPublished(
  study: PossibleStudy,
  { counter }: Pick<CountedGrid, 'counter'>,
  budget: Budget,
): AccuracyPoint | null {
  const fitting = publishedOf(study).filter(({ alpha, resolution }) => {
    const cost = counter.count(alpha, resolution)
    return cost !== null && budgetUse(cost, budget) <= 1
  })
  return fitting.toSorted((a, b) => b.top1 - a.top1)[0] ?? null
}

/** The grid's cheapest setting that can be. */
function leastOf(grid: CountedGrid) {
  const alpha = grid.alphas[0] ?? 1
  const row = grid.cells[0]?.findIndex((cost) => !!cost) ?? 0
  return [alpha, grid.resolutions[row] ?? 1, grid.cells[0]?.[row]] as const
}
