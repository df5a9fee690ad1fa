interface ResidualRulerProps {
  readonly ruler: {
    readonly x: number
    readonly y: number
    readonly channels: number
    readonly pixels: number
    readonly to: { readonly x: number; readonly y: number }
    readonly up: number
  }
  readonly text: {
    readonly channels: (count: number) => string
    readonly pixels: (count: number) => string
  }
}

/** How long so many channels and so many pixels are drawn, upright and receding as the maps are. */
export const ResidualRuler = ({ ruler, text }: ResidualRulerProps) => (
  <g transform={`translate(${ruler.x} ${ruler.y})`} fontSize={13} fill="var(--ink-muted)">
    <path d={`M0,${-ruler.up}V0`} stroke="var(--hue-df)" strokeWidth={2} />
    <path d={`M-3,0h6M-3,${-ruler.up}h6`} stroke="var(--hue-df)" strokeWidth={1.5} />
    <text x={8} y={4 - ruler.up / 2}>
      {text.pixels(ruler.pixels)}
    </text>
    <g transform="translate(82 0)">
      <path d={`M0,0L${ruler.to.x},${ruler.to.y}`} stroke="var(--hue-cin)" strokeWidth={2} />
      <path
        d={`M0,-3v6M${ruler.to.x},${ruler.to.y - 3}v6`}
        stroke="var(--hue-cin)"
        strokeWidth={1.5}
      />
      <text x={ruler.to.x / 2 + 14} y={ruler.to.y / 2 + 10}>
        {text.channels(ruler.channels)}
      </text>
    </g>
  </g>
)
