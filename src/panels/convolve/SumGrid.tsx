import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { isSameSpot } from '../../charts/conv/shade'
import type { ChannelSum, Product } from '../../core/conv/cellSum'
import type { Spot } from '../../core/conv/setting'
import type { Format } from '../../i18n/format'
import { useFormat } from '../../i18n/useFormat'
import styles from './SumPanel.module.css'
import { printExact, printResult } from './sumNames'

interface SumGridProps {
  readonly stage: number
  readonly outChannel: number
  /** Of the kernel. */
  readonly columns: number
  readonly channel: ChannelSum
  readonly done: number
  readonly spot: Spot | null
  readonly onSpot: (spot: Spot | null) => void
}

/**
 * One channel's products in the arrangement of their window. One stop of the tab key; arrows move
 * within. A press points at the pixel, the next at the weight, the third lets go.
 */
export const SumGrid = memo(function SumGrid(props: SumGridProps) {
  const { stage, outChannel, columns, channel, done, spot, onSpot } = props
  const { t } = useTranslation('sum')
  const format = useFormat()
  const [roved, setRoved] = useState(0)
  const grid = useRef<HTMLDivElement>(null)
  const { products, inChannel, groupChannel } = channel
  const stop = Math.min(roved, products.length - 1)
  const pixelOf = ({ y, x }: Product): Spot => ({
    kind: 'map',
    map: stage,
    y,
    x,
    channel: inChannel,
  })
  const weightOf = ({ tapY, tapX }: Product): Spot => ({
    kind: 'weight',
    stage,
    y: tapY,
    x: tapX,
    inChannel: groupChannel,
    outChannel,
  })
  /** Padding has no pixel to point at. */
  const first = (product: Product) => (product.isInside ? pixelOf(product) : weightOf(product))
  const litPart = (product: Product) => {
    if (spot === null) return null
    if (product.isInside && isSameSpot(spot, pixelOf(product))) return 'pixel'
    return isSameSpot(spot, weightOf(product)) ? 'weight' : null
  }

  function press(event: MouseEvent<HTMLDivElement>) {
    // What is pressed inside the grid is a button or one of its parts.
    const button = (event.target as Element).closest('button')
    const index = button ? [...event.currentTarget.children].indexOf(button) : -1
    const product = products[index]
    if (!product) return
    setRoved(index)
    const lit = litPart(product)
    onSpot(lit === 'weight' ? null : lit === 'pixel' ? weightOf(product) : first(product))
  }

  function rove(event: KeyboardEvent) {
    const to = roveTo(event.key, stop, columns, products.length)
    const product = to === null ? undefined : products[to]
    if (to === null || !product) return
    event.preventDefault()
    event.stopPropagation()
    setRoved(to)
    onSpot(first(product))
    grid.current?.querySelectorAll('button')[to]?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: presses and arrows bubble from inside
    <div
      ref={grid}
      className={styles.grid}
      data-single={products.length === 1 || undefined}
      style={{ '--columns': columns } as CSSProperties}
      onClick={press}
      onKeyDown={rove}
    >
      {products.map((product, index) => (
        <ProductCell
          key={index}
          product={product}
          padding={t('padding')}
          format={format}
          isDone={index < done}
          isStop={index === stop}
          lit={litPart(product)}
        />
      ))}
    </div>
  )
})

function roveTo(key: string, from: number, columns: number, count: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from - columns,
    ArrowDown: from + columns,
    Home: 0,
    End: count - 1,
  }
  const to = moves[key]
  return to === undefined ? null : to < 0 || to >= count ? from : to
}

interface ProductCellProps {
  readonly product: Product
  readonly padding: string
  readonly format: Format
  readonly isDone: boolean
  readonly isStop: boolean
  readonly lit: 'pixel' | 'weight' | null
}

/** What stands in it is its name: 4 × −2 = −8. */
const ProductCell = memo(function ProductCell(props: ProductCellProps) {
  const { product, padding, format, isDone, isStop, lit } = props
  return (
    <button
      type="button"
      className={styles.product}
      data-done={isDone || undefined}
      data-padding={!product.isInside || undefined}
      data-lit={lit ?? undefined}
      aria-pressed={lit !== null}
      tabIndex={isStop ? 0 : -1}
    >
      <span className={styles.pixel}>{printExact(product.pixel, format)}</span>
      {!product.isInside && <span className="visually-hidden"> ({padding})</span>}
      <span className={styles.weight}> × {printExact(product.weight, format)}</span>
      <span className={styles.equals}> {printResult(product.product, format)}</span>
    </button>
  )
})
