import styles from './Skeleton.module.css'

export interface SkeletonProps {
  /** The height of what will stand here, so that nothing moves when it comes: pixels or CSS. */
  readonly height: number | string
  readonly label: string
}

export function Skeleton({ height, label }: SkeletonProps) {
  return (
    <div className={styles.skeleton} style={{ height }} role="status">
      <span>{label}</span>
    </div>
  )
}
