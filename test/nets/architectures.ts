import type { CatalogueId } from '../../src/nets/ids'

/** A row of architectures.json: which fields it has depends on its type. */
export interface ArchitectureRow {
  readonly type: string
  readonly k?: number
  readonly s?: number
  readonly p?: number
  readonly out?: number
  readonly n?: number
  readonly t?: number
  readonly exp?: number
  readonly se?: boolean
  readonly ceil?: boolean
  readonly bias?: boolean
  readonly width?: number
  readonly squeeze?: number
  readonly e1?: number
  readonly e3?: number
  readonly b1?: number
  readonly b2?: readonly [number, number]
  readonly b3?: readonly [number, number]
  readonly b4?: number
  /** Not of the file: the expansion is there even where it does not widen. */
  readonly always?: boolean
}

export interface Architecture {
  readonly id: CatalogueId
  readonly input: readonly [channels: number, height: number, width: number]
  readonly conv_bias: boolean
  readonly bn: boolean
  readonly bn_facts?: Readonly<Record<string, { readonly eps: number }>>
  readonly branch3_kernel?: number
  readonly se?: { readonly squeeze_table: Readonly<Record<string, number>> }
  readonly aux_heads?: { readonly params_each: readonly number[] }
  readonly rows: readonly ArchitectureRow[]
}

export interface Architectures {
  readonly rounding: {
    readonly make_divisible: { readonly examples_v_to_n: readonly (readonly [number, number])[] }
  }
  readonly models: readonly Architecture[]
}

/** A layer with weights, or a norm: what comes out, and what it costs. */
export type Counted = readonly [
  channels: number,
  height: number,
  width: number,
  params: number,
  macs: number,
]

interface Conv {
  readonly k: number
  readonly s?: number
  readonly p?: number
  readonly groups?: number
  readonly bias?: boolean
  /** Absent: as the model has it. */
  readonly bn?: boolean
}

/**
 * The layers of an architecture by the formulas of the file itself (`primitives`, `block_types`,
 * `padding`), written out again here: nothing of this project's own counting is used.
 */
export function counted(model: Architecture): readonly Counted[] {
  const layers: Counted[] = []
  let channels = model.input[0]
  let side = model.input[1]

  const windows = (size: number, k: number, s: number, p: number) =>
    Math.floor((size + 2 * p - k) / s) + 1

  function conv(out: number, { k, s = 1, p = (k - 1) / 2, groups = 1, bias, bn }: Conv) {
    const height = windows(side, k, s, p)
    const weights = k * k * (channels / groups) * out
    const hasBias = bias ?? model.conv_bias
    layers.push([out, height, height, weights + (hasBias ? out : 0), weights * height * height])
    channels = out
    side = height
    if (bn ?? model.bn) layers.push([out, side, side, 2 * out, 0])
  }

  function linear(out: number, features: number) {
    layers.push([out, 1, 1, features * out + out, features * out])
    channels = out
    side = 1
  }

  function pool(k: number, s: number, p: number, ceil: boolean) {
    const floor = windows(side, k, s, p)
    const isExact = (side + 2 * p - k) % s === 0
    // The last window of the ceiling must begin before the padding after the data.
    side = ceil && !isExact && floor * s < side + p ? floor + 1 : floor
  }

  /** Runs branches from one input; what they make is put side by side. */
  function branches(...paths: readonly (() => void)[]) {
    const from = [channels, side] as const
    let sum = 0
    for (const path of paths) {
      ;[channels, side] = from
      path()
      sum += channels
    }
    channels = sum
  }

  function squeeze(width: number) {
    const map = side
    const narrow = model.se!.squeeze_table[width]!
    side = 1
    conv(narrow, { k: 1, bias: true, bn: false })
    conv(width, { k: 1, bias: true, bn: false })
    side = map
  }

  function inverted(row: ArchitectureRow, stride: number) {
    const wide = row.exp ?? row.t! * channels
    if (wide !== channels || row.always) conv(wide, { k: 1 })
    conv(wide, { k: row.k!, s: stride, groups: wide })
    if (row.se) squeeze(wide)
    conv(row.out!, { k: 1 })
  }

  /** A residual of ResNet; torchvision runs the shortcut after the layers it passes. */
  function residual(out: number, stride: number, body: () => void) {
    const from = [channels, side] as const
    body()
    if (stride === 1 && from[0] === out) return
    ;[channels, side] = from
    conv(out, { k: 1, s: stride })
  }

  function repeat({ n = 1, s = 1 }: ArchitectureRow, block: (stride: number) => void) {
    for (let at = 0; at < n; at++) block(at === 0 ? s : 1)
  }

  const two = ([narrow, out]: readonly [number, number], k: number) => {
    conv(narrow, { k: 1 })
    conv(out, { k })
  }

  const build: Readonly<Record<string, (row: ArchitectureRow) => void>> = {
    conv: ({ out, k, s = 1, p }) => conv(out!, { k: k!, s, p: p ?? (k! - 1) / 2 }),
    dw_separable: ({ out, k, s = 1 }) => {
      conv(channels, { k: k!, s, groups: channels })
      conv(out!, { k: 1 })
    },
    inverted_residual: (row) => repeat(row, (stride) => inverted(row, stride)),
    basic: (row) =>
      repeat(row, (stride) =>
        residual(row.width!, stride, () => {
          conv(row.width!, { k: 3, s: stride })
          conv(row.width!, { k: 3 })
        }),
      ),
    bottleneck: (row) =>
      repeat(row, (stride) =>
        residual(row.width! * 4, stride, () => {
          conv(row.width!, { k: 1 })
          conv(row.width!, { k: 3, s: stride })
          conv(row.width! * 4, { k: 1 })
        }),
      ),
    fire: ({ squeeze: narrow, e1, e3 }) => {
      conv(narrow!, { k: 1 })
      branches(
        () => conv(e1!, { k: 1 }),
        () => conv(e3!, { k: 3 }),
      )
    },
    inception: ({ b1, b2, b3, b4 }) =>
      branches(
        () => conv(b1!, { k: 1 }),
        () => two(b2!, 3),
        () => two(b3!, model.branch3_kernel!),
        () => conv(b4!, { k: 1 }),
      ),
    maxpool: ({ k, s, p, ceil }) => pool(k!, s!, p!, ceil!),
    gap: () => {
      side = 1
    },
    adaptive_avgpool: ({ out }) => {
      side = out!
    },
    linear: ({ out }) => linear(out!, channels * side * side),
    flatten: () => {},
    dropout: () => {},
  }

  // A type of row that the file gains and this page does not know is a fault, not a skip.
  for (const row of model.rows) build[row.type]!(row)
  return layers
}
