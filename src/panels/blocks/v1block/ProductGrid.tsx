import { useNumbers } from './numbers'
import styles from './v1block.module.css'

interface ProductGridProps {
  /** Nine, in reading order. */
  readonly values: readonly number[]
  readonly label: string
  readonly isKernel?: boolean
}

/** Nine numbers as they stand in the window or the kernel. */
export function ProductGrid({ values, label, isKernel = false }: ProductGridProps) {
  const { value } = useNumbers()
  return (
    <span
      className={styles.grid}
      data-kernel={isKernel || undefined}
      role="img"
      aria-label={`${label} ${values.map(value).join(' ')}`}
    >
      {values.map((one, index) => (
        <span key={index}>{value(one)}</span>
      ))}
    </span>
  )
}
