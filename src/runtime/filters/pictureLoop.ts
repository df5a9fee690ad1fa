import { ok, type Result } from '../../core/result'
import type { SourceFault, WholeSource } from '../sources/source'
import type { FilterInput, FilterSetting, PictureFilter, Reading, Spreads } from './filter'
import { BUDGET_MS, type Governor, govern, START, WORK_SIZES } from './governor'
import { judgeMeans, type MeansTrial, UNTRIED } from './means'

/** Frames a second are counted over so long, and told so often. */
const RATE_MS = 1000
const TELL_MS = 500
/** So soon after another loss, the GPU is not tried again. */
const LOST_AGAIN_MS = 20_000
/** A live source may miss this many frames in a row before that counts as a fault. */
const MISSES = 3
/** Weight of the newest frame in the running mean that the governor goes by. */
const NEWEST = 0.2

export interface LoopStatus {
  readonly means: 'webgl' | 'cpu'
  readonly bits: 16 | 32
  /** `slow` where plain JavaScript was tried beside it and keeps up with larger pictures. */
  readonly gpu: PictureFilter['gpu'] | 'slow'
  /** Of the picture as it is worked at; null before the first. */
  readonly size: readonly [width: number, height: number] | null
  /** Pictures follow one another, unless one is held. */
  readonly isLive: boolean
  /** Pictures shown a second; null for a still one, and before there are three. */
  readonly fps: number | null
  /** Worked at full size, smaller to keep up, or as small as it gets and still too slow. */
  readonly pace: 'full' | 'reduced' | 'slow'
  readonly isFrozen: boolean
  /** What became of the last lost context. */
  readonly lost: 'no' | 'restored' | 'replaced'
}

export interface LoopParts {
  readonly openFilter: (prefer: 'webgl' | 'cpu') => PictureFilter
  readonly now: () => number
  /** The maps are there to be painted. */
  readonly onMaps: (filter: PictureFilter, spreads: Spreads) => void
  readonly onStatus: (status: LoopStatus) => void
  readonly onFault: (fault: SourceFault) => void
}

export interface PictureLoop {
  /** Frames come from here from now on; whoever gave it closes it. */
  take(source: WholeSource | null): void
  set(setting: FilterSetting): void
  /** Frozen, it takes no new frame; the one it has is filtered anew as settings change. */
  freeze(isFrozen: boolean): void
  /** Paints again what is there: another scale, another canvas. */
  repaint(): void
  probe(y: number, x: number): Reading | null
  close(): void
}

/** What is said of the GPU while plain JavaScript is tried, and once it stays. */
const GPU_AFTER = { untried: null, trying: 'used', settled: 'slow' } as const

interface Grabbed {
  readonly picture: FilterInput
  readonly close: () => void
}

/** Takes frames one at a time, filters and hands them on; a frame never waits behind another. */
export function createPictureLoop(parts: LoopParts): PictureLoop {
  let filter: PictureFilter | null = null
  let lost: LoopStatus['lost'] = 'no'
  let lostAt = Number.NEGATIVE_INFINITY
  let source: WholeSource | null = null
  let stopWatching = () => {}
  let setting: FilterSetting | null = null
  /** What the maps that are there were made with. */
  let applied: FilterSetting | null = null
  let spreads: Spreads | null = null
  let size: LoopStatus['size'] = null
  let isFrozen = false
  let isBusy = false
  let isClosed = false
  let wantsFrame = false
  let wantsRun = false
  let governor: Governor = START
  let trial: MeansTrial = UNTRIED
  let meanMs: number | null = null
  let missed = 0
  let shownAt: number[] = []
  let toldAt = Number.NEGATIVE_INFINITY

  const tell = () => {
    if (!filter) return
    const { means, bits } = filter
    const gpu = means === 'cpu' ? (GPU_AFTER[trial.state] ?? filter.gpu) : filter.gpu
    const isLive = source !== null && !source.isStill
    const fps = isLive && !isFrozen ? rateOf(shownAt) : null
    toldAt = parts.now()
    parts.onStatus({
      means,
      bits,
      gpu,
      size,
      isLive,
      fps,
      pace: paceOf(governor, meanMs),
      isFrozen,
      lost,
    })
  }

  /** The filter is a new one and holds no picture yet. */
  const restart = () => {
    size = null
    spreads = null
    wantsFrame = true
    isFrozen = false
  }

  const open = (prefer: 'webgl' | 'cpu') => {
    const opened = parts.openFilter(prefer)
    filter = opened
    opened.onLost(() => {
      if (filter !== opened || isClosed) return
      const again = parts.now() - lostAt < LOST_AGAIN_MS
      lostAt = parts.now()
      opened.dispose()
      const replaced = open(again ? 'cpu' : 'webgl')
      lost = replaced.means === 'webgl' ? 'restored' : 'replaced'
      restart()
      void turn()
    })
    return opened
  }

  /** The source's picture of this moment: on the GPU's way, or as bytes where there is no GPU. */
  async function grab(from: WholeSource): Promise<Result<Grabbed, SourceFault>> {
    const within = WORK_SIZES[governor.level] ?? WORK_SIZES[0]
    if (filter?.means === 'cpu' && from.readWhole) {
      const read = from.readWhole(within)
      return read.ok ? ok({ picture: read.value, close() {} }) : read
    }
    const grabbed = await from.grabWhole(within)
    if (!grabbed.ok) return grabbed
    const { bitmap } = grabbed.value
    return ok({ picture: bitmap, close: () => bitmap.close() })
  }

  /** One frame, from asking for its pixels to having its maps. */
  async function frame(from: WholeSource): Promise<boolean> {
    const grabbed = await grab(from)
    if (isClosed || source !== from) {
      if (grabbed.ok) grabbed.value.close()
      return false
    }
    if (!grabbed.ok) {
      missed += 1
      if (from.isStill || missed >= MISSES) parts.onFault(grabbed.fault)
      return false
    }
    missed = 0
    const { picture, close } = grabbed.value
    // A closed picture is 0 × 0.
    const next = [picture.width, picture.height] as const
    try {
      filter ??= open('webgl')
      filter.load(picture)
    } finally {
      close()
    }
    if (!size || size[0] !== next[0] || size[1] !== next[1]) toldAt = Number.NEGATIVE_INFINITY
    size = next
    return true
  }

  async function filtered(): Promise<void> {
    const used = filter
    if (!used || !setting || !size) return
    applied = setting
    used.run(setting)
    const found = await used.spreads()
    if (isClosed || filter !== used) return
    spreads = found
    parts.onMaps(used, found)
  }

  function measured(tookMs: number): void {
    const now = parts.now()
    shownAt = [
      ...shownAt.filter((at, index) => index >= shownAt.length - 2 || now - at < RATE_MS),
      now,
    ]
    meanMs = meanMs === null ? tookMs : meanMs + NEWEST * (tookMs - meanMs)
    const before = governor.level
    governor = govern(governor, meanMs, now)
    tryMeans(governor.level > before, meanMs)
    if (governor.level !== before) meanMs = null
  }

  function tryMeans(hasFallen: boolean, frameMs: number): void {
    if (!filter || isFrozen) return
    const { level } = governor
    const isWithin = frameMs <= BUDGET_MS
    const judged = judgeMeans(trial, { means: filter.means, level, hasFallen, isWithin })
    const before = trial.state
    trial = judged.trial
    if (judged.isFresh) meanMs = null
    if (trial.state !== before) toldAt = Number.NEGATIVE_INFINITY
    if (!judged.change) return
    filter.dispose()
    open(judged.change.means)
    governor = { ...START, level: judged.change.level }
    meanMs = null
    restart()
  }

  async function turn(): Promise<void> {
    if (isBusy) return
    isBusy = true
    try {
      while (!isClosed && (wantsRun || (wantsFrame && source && !isFrozen))) await once()
    } catch (error) {
      if (!isClosed) parts.onFault({ code: 'frame-failed', detail: String(error) })
    } finally {
      isBusy = false
    }
  }

  async function once(): Promise<void> {
    const began = parts.now()
    const from = wantsFrame && !isFrozen ? source : null
    wantsRun = false
    wantsFrame = false
    const isNew = from ? await frame(from) : false
    await filtered()
    if (isClosed) return
    if (isNew && from && !from.isStill) measured(parts.now() - began)
    if (!from || from.isStill || parts.now() - toldAt >= TELL_MS) tell()
  }

  const onFrame = () => {
    wantsFrame = true
    void turn()
  }

  return {
    take(next) {
      stopWatching()
      source = next
      governor = START
      meanMs = null
      shownAt = []
      missed = 0
      lost = 'no'
      isFrozen = false
      toldAt = Number.NEGATIVE_INFINITY
      stopWatching = next?.watch(onFrame, parts.onFault) ?? (() => {})
    },
    set(next) {
      setting = next
      wantsRun = true
      void turn()
    },
    freeze(frozen) {
      isFrozen = frozen
      wantsFrame = !frozen
      tell()
      void turn()
    },
    repaint() {
      if (filter && spreads) parts.onMaps(filter, spreads)
    },
    probe(y, x) {
      if (!filter || !size || !spreads || !applied) return null
      const [width, height] = size
      return {
        ...filter.probe(Math.min(height - 1, y), Math.min(width - 1, x)),
        setting: applied,
      }
    },
    close() {
      isClosed = true
      stopWatching()
      filter?.dispose()
      filter = null
    },
  }
}

function paceOf({ level }: Governor, meanMs: number | null): LoopStatus['pace'] {
  if (level === 0) return 'full'
  const isLast = level === WORK_SIZES.length - 1
  return isLast && meanMs !== null && meanMs > BUDGET_MS ? 'slow' : 'reduced'
}

/** Frames a second of those shown lately, or null for fewer than three. */
function rateOf(shownAt: readonly number[]): number | null {
  const [first] = shownAt
  const last = shownAt.at(-1)
  if (first === undefined || last === undefined || shownAt.length < 3) return null
  return ((shownAt.length - 1) * 1000) / (last - first)
}
