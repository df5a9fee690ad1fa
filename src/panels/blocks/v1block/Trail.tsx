import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type BlockCell,
  type ChannelProducts,
  type TrailLine,
  trailOf,
} from '../../../core/foldNorm/trail'
import { type Chain, indexIn } from '../../../core/foldNorm/v1Blocks'
import { useFormat } from '../../../i18n/useFormat'
import { useNumbers } from './numbers'
import { ProductGrid } from './ProductGrid'
import styles from './v1block.module.css'

interface TrailProps {
  readonly chain: Chain
  readonly cell: BlockCell
  readonly onCell: (cell: BlockCell) => void
}

/** Where a value comes from, one operation a line, from the convolution that began it. */
export const Trail = memo(function Trail({ chain, cell, onCell }: TrailProps) {
  const { t } = useTranslation('exV1Block')
  const format = useFormat()
  const { value } = useNumbers()
  const lines = trailOf(chain, cell)
  const place = {
    row: format.integer(cell.y + 1),
    column: format.integer(cell.x + 1),
    channel: format.integer(cell.channel + 1),
  }
  if (lines.length === 0) {
    const { shape, values } = chain.input
    const own = value(values[indexIn(shape, cell.y, cell.x, cell.channel)]!)
    return <p className={styles.trailHead}>{t('trail.input', { ...place, value: own })}</p>
  }
  return (
    <div className={styles.trail} data-piece="answer">
      <p className={styles.trailHead}>
        {t('trail.head', { ...place, name: t(`steps.${lines.at(-1)!.id}`) })}
      </p>
      <ol className={styles.trailLines}>
        {lines.map((line) => (
          <li key={line.step} data-hand={line.step === cell.step || undefined}>
            <button
              type="button"
              className={styles.trailStep}
              data-hue={line.id.slice(0, 2)}
              onClick={() => onCell({ ...cell, step: line.step })}
            >
              {t(`steps.${line.id}`)}
            </button>
            <div className={styles.trailSum}>
              <LineSum line={line} cell={cell} onCell={onCell} />
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
})

interface LineProps {
  readonly line: TrailLine
  readonly cell: BlockCell
  readonly onCell: (cell: BlockCell) => void
}

function LineSum({ line, cell, onCell }: LineProps) {
  const { t } = useTranslation('exV1Block')
  const { value, behind } = useNumbers()
  if (line.kind === 'conv') {
    const isPoint = line.kernelSize === 1
    return isPoint ? (
      <PointSum line={line} cell={cell} onCell={onCell} />
    ) : (
      <WindowSum products={line.products} total={line.value} />
    )
  }
  if (line.kind === 'norm') {
    const { gamma, beta, mean, variance } = line.channel
    return (
      <span>
        {t('trail.norm', {
          gamma: value(gamma),
          from: value(line.from),
          mean: behind(mean),
          variance: value(variance),
          epsilon: value(line.epsilon),
          beta: behind(beta),
          value: value(line.value),
        })}
      </span>
    )
  }
  const words = { from: value(line.from), value: value(line.value) }
  const isOpen = line.most === Number.POSITIVE_INFINITY
  return (
    <span>
      {t(isOpen ? 'trail.relu' : 'trail.relu6', words)}
      {line.cut && <em> {t(`trail.${line.cut}`)}</em>}
    </span>
  )
}

interface WindowSumProps {
  readonly products: readonly ChannelProducts[]
  readonly total: number
}

/** A window times its weights, a pair of grids for each channel it reads. */
function WindowSum({ products, total }: WindowSumProps) {
  const { t } = useTranslation('exV1Block')
  const format = useFormat()
  const { value } = useNumbers()
  return (
    <div className={styles.products}>
      {products.map(({ channel, values, weights, sum }) => (
        <div key={channel} className={styles.product}>
          <span className={styles.productName}>
            {t('trail.channel', { channel: format.integer(channel + 1) })}
          </span>
          <ProductGrid values={values} label={t('trail.window')} />
          <span aria-hidden="true">×</span>
          <ProductGrid values={weights} label={t('trail.weights')} isKernel />
          <span>= {value(sum)}</span>
        </div>
      ))}
      <span>
        {t('trail.sum', {
          count: format.integer(products.length * products[0]!.values.length),
          value: value(total),
        })}
      </span>
    </div>
  )
}

/** A column times its weights; each factor leads to the value it is. */
function PointSum({
  line,
  cell,
  onCell,
}: LineProps & { readonly line: Extract<TrailLine, { kind: 'conv' }> }) {
  const { t } = useTranslation('exV1Block')
  const format = useFormat()
  const { value } = useNumbers()
  return (
    <div className={styles.products}>
      {line.products.map(({ channel, values, weights, sum }) => (
        <button
          key={channel}
          type="button"
          className={styles.point}
          onClick={() => onCell({ ...cell, step: line.step - 1, channel })}
        >
          {t('trail.product', {
            channel: format.integer(channel + 1),
            from: value(values[0]!),
            weight: value(weights[0]!),
            value: value(sum),
          })}
        </button>
      ))}
      <span>
        {t('trail.sum', {
          count: format.integer(line.products.length),
          value: value(line.value),
        })}
      </span>
    </div>
  )
}
