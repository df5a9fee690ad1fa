import type { Hue } from '../../charts/hue'
import { hueColour } from '../../charts/hue'
import type { ConvKind } from '../../core/conv/setting'

/** From a dot of one row to a dot of the next. */
type Wire = readonly [from: number, to: number]

interface Wires {
  readonly hue: Hue
  readonly wires: readonly Wire[]
}

const DOTS = [0, 1, 2, 3]
const ALL: readonly Wire[] = DOTS.flatMap((from) => DOTS.map((to) => [from, to] as const))
const STRAIGHT: readonly Wire[] = DOTS.map((dot) => [dot, dot] as const)
const PAIRS = ALL.filter(([from, to]) => from >> 1 === to >> 1)

const LAYERS: Readonly<Record<Exclude<ConvKind, 'spatial'>, readonly Wires[]>> = {
  standard: [{ hue: 'k', wires: ALL }],
  grouped: [{ hue: 'k', wires: PAIRS }],
  depthwise: [{ hue: 'dw', wires: STRAIGHT }],
  pointwise: [{ hue: 'pw', wires: ALL }],
  separable: [
    { hue: 'dw', wires: STRAIGHT },
    { hue: 'pw', wires: ALL },
  ],
}

const WIDTH = 44
const HEIGHT = 30
const PAD = 4
const GAP = (HEIGHT - 2 * PAD) / (DOTS.length - 1)

/** Which input channels meet in which output channels; for the spatial pair, its two windows. */
export function KindSign({ kind }: { readonly kind: ConvKind }) {
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {kind === 'spatial' ? <Windows /> : <Channels layers={LAYERS[kind]} />}
    </svg>
  )
}

function Channels({ layers }: { readonly layers: readonly Wires[] }) {
  const across = (WIDTH - 2 * PAD) / layers.length
  const y = (dot: number) => PAD + dot * GAP
  return (
    <>
      {layers.map(({ hue, wires }, layer) => (
        <g key={hue} stroke={hueColour(hue)} strokeWidth={wires === STRAIGHT ? 1.8 : 1}>
          {wires.map(([from, to]) => (
            <line
              key={`${from}-${to}`}
              x1={PAD + layer * across}
              y1={y(from)}
              x2={PAD + (layer + 1) * across}
              y2={y(to)}
            />
          ))}
        </g>
      ))}
      <g fill="currentColor">
        {[...layers, null].map((_, row) =>
          DOTS.map((dot) => (
            <circle key={`${row}-${dot}`} cx={PAD + row * across} cy={y(dot)} r="2.2" />
          )),
        )}
      </g>
    </>
  )
}

const CELL = 7

/** A column of three cells, then a row of three. */
function Windows() {
  const middle = (HEIGHT - CELL) / 2
  return (
    <g fill="none" stroke={hueColour('k')} strokeWidth="1.5">
      {[-1, 0, 1].map((cell) => (
        <rect key={`v${cell}`} x="4" y={middle + cell * CELL} width={CELL} height={CELL} />
      ))}
      {[0, 1, 2].map((cell) => (
        <rect key={`h${cell}`} x={19 + cell * CELL} y={middle} width={CELL} height={CELL} />
      ))}
    </g>
  )
}
