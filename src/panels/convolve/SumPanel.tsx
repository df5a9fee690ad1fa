import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSameSpot } from '../../charts/conv/shade'
import { type CellSum, cellSum } from '../../core/conv/cellSum'
import type { ConvFrame } from '../../core/conv/frame'
import { indexOf } from '../../core/conv/order'
import { firstChannel, holdsSpot } from '../../core/conv/place'
import type { ConvPlan, ConvScene, OutputCell, Spot } from '../../core/conv/setting'
import { useFormat } from '../../i18n/useFormat'
import { SumChannels } from './SumChannels'
import styles from './SumPanel.module.css'
import { MOST_WRITTEN, SumSentence } from './SumSentence'
import { cellOf, printExact, sameCell, spotName, spotOf } from './sumNames'

interface SumPanelProps {
  readonly scene: ConvScene
  readonly frame: ConvFrame
  readonly spot: Spot | null
  readonly onSpot: (spot: Spot | null) => void
}

/** One output value as the sum it is: every product, a partial sum a channel, the total. */
export function SumPanel({ scene, frame, spot, onSpot }: SumPanelProps) {
  const { t } = useTranslation('sum')
  const { plan } = scene
  const { cell, point } = useShownCell(plan, frame, spot, onSpot)
  const sum = useMemo(() => (cell ? cellSum(scene, cell) : null), [scene, cell])
  return (
    <section className={styles.panel} data-piece="sum answer" aria-label={t('title')}>
      <h2 className={styles.title}>{t('title')}</h2>
      {sum ? (
        <Sum
          scene={scene}
          sum={sum}
          done={productsDone(plan, frame, sum.cell)}
          {...{ spot, point }}
        />
      ) : (
        <p className={styles.note}>{t('empty')}</p>
      )}
    </section>
  )
}

/** How many of a cell's products are done at this frame. */
function productsDone(plan: ConvPlan, frame: ConvFrame, cell: OutputCell): number {
  if (indexOf(plan, cell) < frame.step) return plan.stages[cell.stage]?.macsPerCell ?? 0
  return sameCell(cell, frame.cell) ? frame.macsInCell : 0
}

/**
 * The output value under the spot, else the one in hand. Pointing at a pixel or a weight from the
 * sum itself keeps the sum that was pointed from.
 */
function useShownCell(
  plan: ConvPlan,
  frame: ConvFrame,
  spot: Spot | null,
  onSpot: (spot: Spot | null) => void,
) {
  const [held, setHeld] = useState<Held | null>(null)
  const isHeld =
    held !== null &&
    isSameSpot(held.spot, spot) &&
    holdsSpot(plan, spotOf(held.cell)) &&
    (!held.wasInHand || sameCell(held.cell, frame.cell))
  const pinned = spot && holdsSpot(plan, spot) ? cellOf(spot) : null
  const isInHand = !isHeld && !pinned
  const inHand = useCalm(plan, useSameCell(frame.cell))
  const cell = useSameCell(isHeld ? held.cell : (pinned ?? inHand))
  const wasInHand = isHeld ? held.wasInHand : isInHand
  const point = useCallback(
    (to: Spot | null, keep = true) => {
      setHeld(to && cell && keep ? { cell, spot: to, wasInHand } : null)
      onSpot(to ?? (cell && !wasInHand ? spotOf(cell) : null))
    },
    [cell, wasInHand, onSpot],
  )
  return { cell, point }
}

/** The sum a spot was pointed at from. One that followed the cell in hand goes on with it. */
interface Held {
  readonly cell: OutputCell
  readonly spot: Spot
  readonly wasInHand: boolean
}

/** Nobody reads more sums a second, and each one written out takes its time. */
const SUM_EVERY_MS = 120

/** The cell in hand, followed at a pace that can be read; the last one always arrives. */
function useCalm(plan: ConvPlan, cell: OutputCell | null): OutputCell | null {
  const [shown, setShown] = useState(cell)
  const shownAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const wait = SUM_EVERY_MS - (performance.now() - shownAt.current)
    const timer = setTimeout(
      () => {
        shownAt.current = performance.now()
        setShown(cell)
      },
      Math.max(0, wait),
    )
    return () => clearTimeout(timer)
  }, [cell])
  return shown && cell && holdsSpot(plan, spotOf(shown)) ? shown : cell
}

/** The same object while it names the same value. */
function useSameCell(cell: OutputCell | null): OutputCell | null {
  const { stage = -1, y = 0, x = 0, channel = 0 } = cell ?? {}
  return useMemo(() => (stage < 0 ? null : { stage, y, x, channel }), [stage, y, x, channel])
}

interface SumProps {
  readonly scene: ConvScene
  readonly sum: CellSum
  readonly done: number
  readonly spot: Spot | null
  readonly point: (spot: Spot | null, keep?: boolean) => void
}

function Sum({ scene, sum, done, spot, point }: SumProps) {
  const { t } = useTranslation('sum')
  const format = useFormat()
  const { plan } = scene
  const { cell, total } = sum
  const all = plan.stages[cell.stage]?.macsPerCell ?? 0
  const source = spot?.kind === 'map' && spot.map > 0 && spot.map === cell.stage ? spot : null
  return (
    <>
      <SumHead plan={plan} cell={cell} />
      <SumSentence plan={plan} sum={sum} done={Math.min(done, MOST_WRITTEN)} />
      <SumChannels plan={plan} sum={sum} done={done} spot={spot} onSpot={point} />
      <p className={styles.total}>
        <strong data-done={done === all || undefined}>
          {t('total', { value: printExact(total, format) })}
        </strong>
        <span className={styles.progress}>
          {done > 0 && done < all
            ? t('soFar', {
                done: format.integer(done),
                all: format.integer(all),
                value: printExact(sumSoFar(sum, done), format),
              })
            : t(done === all ? 'written' : 'notYet', { all: format.integer(all) })}
        </span>
      </p>
      {source && (
        <p className={styles.note}>
          <button type="button" className={styles.link} onClick={() => point(source, false)}>
            {t('followBack', { place: spotName(plan, source, t, format) })}
          </button>
        </p>
      )}
    </>
  )
}

/** Which value it is, and which numbers its stage takes it from. */
function SumHead({ plan, cell }: { plan: ConvPlan; cell: OutputCell }) {
  const { t } = useTranslation('sum')
  const format = useFormat()
  const stage = plan.stages[cell.stage]
  if (!stage) return null
  const isAfter = stage.id === 'pointwise' && cell.stage > 0
  return (
    <p className={styles.where}>
      <strong>{spotName(plan, spotOf(cell), t, format)}</strong>
      {plan.stages.length > 1 && (
        <span>
          {t('stageOf', {
            stage: t(`stage.${stage.id}`),
            number: format.integer(cell.stage + 1),
            count: format.integer(plan.stages.length),
          })}
        </span>
      )}
      <span>
        {t(isAfter ? 'reads.afterDepthwise' : `reads.${stage.id}`, {
          channels: format.integer(stage.kernel[2]),
          all: format.integer(stage.input[2]),
          channel: format.integer(firstChannel(stage, cell.channel) + 1),
          rows: format.integer(stage.kernel[0]),
          columns: format.integer(stage.kernel[1]),
        })}
      </span>
    </p>
  )
}

/** Of the products in hand alone. */
function sumSoFar({ channels }: CellSum, done: number): number {
  let left = done
  let value = 0
  for (const { products, sum } of channels) {
    if (left <= 0) break
    if (left >= products.length) value += sum
    else for (const { product } of products.slice(0, left)) value += product
    left -= products.length
  }
  return value
}
