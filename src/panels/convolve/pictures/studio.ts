import type { Result } from '../../../core/result'
import type {
  FilterSetting,
  PaintedTile,
  PictureFilter,
  Reading,
  Spreads,
  Tile,
} from '../../../runtime/filters/filter'
import { createPictureLoop, type LoopStatus } from '../../../runtime/filters/pictureLoop'
import type { ClipPhoto } from '../../../runtime/sources/clipViews'
import type { SourceFault, WholeSource } from '../../../runtime/sources/source'
import type { Place } from '../../../state/picturePlace'
import { createRangeHold, type Ranges, rangesOf, type Scaling, sameRanges } from './ranges'

/** What the reader wants filtered; two wishes are the same one when they are the same object. */
export type PictureWish =
  | { readonly kind: 'bundled'; readonly photo: ClipPhoto }
  | { readonly kind: 'file'; readonly file: Blob | null }
  | { readonly kind: 'camera'; readonly deviceId: string | null }

export interface StudioEdges {
  readonly openFilter: (prefer: 'webgl' | 'cpu') => PictureFilter
  readonly openSource: (
    wish: PictureWish,
    signal: AbortSignal,
  ) => Promise<Result<WholeSource, SourceFault>>
  readonly now: () => number
  readonly isHidden: () => boolean
  readonly onVisibility: (callback: () => void) => () => void
}

export interface StudioState {
  readonly phase: 'resting' | 'opening' | 'showing' | 'fault'
  readonly fault: SourceFault | null
  readonly status: LoopStatus | null
  readonly ranges: Ranges | null
  readonly probe: Reading | null
}

export interface Studio {
  readonly state: () => StudioState
  subscribe(listener: () => void): () => void
  want(wish: PictureWish | null): void
  again(): void
  set(setting: FilterSetting): void
  scaleBy(scaling: Scaling): void
  colour(scale: Uint8ClampedArray): void
  look(place: Place | null): void
  freeze(isFrozen: boolean): void
  /** Paints a tile on this canvas whenever it changes, until the answer is called. */
  show(tile: Tile, canvas: HTMLCanvasElement): () => void
  close(): void
}

/** A live picture's numbers are read so often, and no more. */
const PROBE_MS = 150

const AT_REST: StudioState = {
  phase: 'resting',
  fault: null,
  status: null,
  ranges: null,
  probe: null,
}

/** Opens what is wanted, filters it, paints it on the canvases it was given. */
export function createStudio(edges: StudioEdges): Studio {
  let state = AT_REST
  const listeners = new Set<() => void>()
  const update = (part: Partial<StudioState>) => {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }

  const shown = new Map<HTMLCanvasElement, Tile>()
  let colours: Uint8ClampedArray | null = null
  let scaling: Scaling = { kind: 'own', gain: 'auto' }
  let setting: FilterSetting = { kernels: [], mix: [] }
  let hold = createRangeHold()
  let place: Place | null = null
  let probedAt = Number.NEGATIVE_INFINITY
  let wanted: PictureWish | null = null
  let source: WholeSource | null = null
  let opening = new AbortController()

  const probe = () => {
    const size = state.status?.size
    if (!place || !size) return update({ probe: null })
    const [width, height] = size
    probedAt = edges.now()
    update({
      probe: loop.probe(
        Math.min(height - 1, Math.floor(place.v * height)),
        Math.min(width - 1, Math.floor(place.u * width)),
      ),
    })
  }

  const paint = (filter: PictureFilter, spreads: Spreads) => {
    const asked = rangesOf(spreads, scaling, setting)
    const isLive = source !== null && !source.isStill && !state.status?.isFrozen
    const ranges = isLive ? hold(asked, edges.now()) : asked
    if (!sameRanges(state.ranges, ranges)) update({ ranges })
    if (!colours) return
    const tiles: PaintedTile[] = []
    for (const [canvas, tile] of shown) {
      const range = rangeOf(ranges, tile)
      if (range !== undefined) tiles.push({ tile, canvas, range })
    }
    if (tiles.length > 0) filter.paint(tiles, colours)
    if (place && (!isLive || edges.now() - probedAt >= PROBE_MS)) probe()
  }

  const letGo = () => {
    opening.abort()
    loop.take(null)
    source?.close()
    source = null
  }

  const fail = (fault: SourceFault) => {
    letGo()
    update({ phase: 'fault', fault })
  }

  const loop = createPictureLoop({
    openFilter: edges.openFilter,
    now: edges.now,
    onMaps: paint,
    onStatus(status) {
      const isNewSize = String(status.size) !== String(state.status?.size)
      update({ status, phase: source ? 'showing' : state.phase })
      if (isNewSize) probe()
    },
    onFault: fail,
  })

  async function open(wish: PictureWish): Promise<void> {
    letGo()
    opening = new AbortController()
    const { signal } = opening
    update({ phase: 'opening', fault: null })
    const opened = await edges.openSource(wish, signal)
    if (signal.aborted) {
      if (opened.ok) opened.value.close()
      return
    }
    if (!opened.ok) return fail(opened.fault)
    source = opened.value
    hold = createRangeHold()
    loop.take(source)
  }

  /** A camera nobody watches is off; it comes back with the reader. */
  const unwatch = edges.onVisibility(() => {
    if (wanted?.kind !== 'camera' || state.phase === 'fault') return
    if (edges.isHidden()) {
      letGo()
      update({ phase: 'resting' })
    } else if (!source) void open(wanted)
  })

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    want(wish) {
      if (wish === wanted) return
      wanted = wish
      if (wish) void open(wish)
      else {
        letGo()
        update({ phase: 'resting', fault: null })
      }
    },
    again() {
      if (wanted) void open(wanted)
    },
    set(next) {
      setting = next
      loop.set(next)
    },
    scaleBy(next) {
      scaling = next
      hold = createRangeHold()
      loop.repaint()
    },
    colour(next) {
      colours = next
      loop.repaint()
    },
    look(next) {
      place = next
      probe()
    },
    freeze: loop.freeze,
    show(tile, canvas) {
      shown.set(canvas, tile)
      loop.repaint()
      return () => shown.delete(canvas)
    },
    close() {
      unwatch()
      letGo()
      loop.close()
      shown.clear()
      listeners.clear()
    },
  }
}

/** Undefined for a row that the matrix has, and the maps not yet. */
function rangeOf(ranges: Ranges, tile: Tile): number | undefined {
  switch (tile.kind) {
    case 'depthwise':
      return ranges.depthwise[tile.channel]
    case 'mixed':
      return ranges.mixed[tile.row]
    default:
      return 1
  }
}
