import { useEffect, useState } from 'react'

interface QrCodeProps {
  /** What a camera reads. */
  readonly text: string
  /** Spoken in place of the pattern. */
  readonly label: string
  readonly className: string | undefined
}

interface Pattern {
  readonly size: number
  readonly path: string
}

/** Modules of empty ground that a reader needs around the pattern. */
const BORDER = 4

/** A text for another device's camera: dark on white in every theme, since cameras want it so. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const [pattern, setPattern] = useState<Pattern | null>(null)
  useEffect(() => {
    let isMine = true
    import('uqr').then(
      ({ encode }) => {
        if (isMine) setPattern(patternOf(encode(text, { ecc: 'L', border: BORDER })))
      },
      () => {}, // not to be had offline, and the link to copy says the same
    )
    return () => {
      isMine = false
    }
  }, [text])
  const size = pattern?.size ?? 1
  return (
    <svg className={className} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      {pattern && <path d={pattern.path} fill="#000" shapeRendering="crispEdges" />}
    </svg>
  )
}

/** The dark modules as one path, a run of them a rectangle. */
export function patternOf({
  size,
  data,
}: {
  readonly size: number
  readonly data: readonly (readonly boolean[])[]
}): Pattern {
  const runs: string[] = []
  for (const [y, row] of data.entries()) {
    let start = -1
    for (let x = 0; x <= row.length; x += 1) {
      if (row[x] && start < 0) start = x
      if (!row[x] && start >= 0) {
        runs.push(`M${start} ${y}h${x - start}v1h${start - x}z`)
        start = -1
      }
    }
  }
  return { size, path: runs.join('') }
}
