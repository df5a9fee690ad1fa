interface HatchProps {
  readonly id: string
  readonly gap: number
  readonly stroke?: string
  readonly className?: string | undefined
}

/** Parallel lines that fill an area. */
export function Hatch({ id, gap, ...line }: HatchProps) {
  return (
    <pattern
      id={id}
      patternUnits="userSpaceOnUse"
      width={gap}
      height={gap}
      patternTransform="rotate(45)"
    >
      <line x1={0} y1={0} x2={0} y2={gap} strokeWidth={1.5} {...line} />
    </pattern>
  )
}
