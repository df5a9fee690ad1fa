/** One event of a chrome://tracing file, as far as it is read here; times in microseconds. */
export interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** On the thread itself, without what other programs took from it. */
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly type?: string } }
}

export interface MovedFrame {
  /** Main-thread milliseconds up to the frame that shows the move. */
  readonly frameMs: number
  /** And all that follows, until the next one. */
  readonly allMs: number
}

/** What counts as work on a frame: scripts, styles, layout, paint and handing it over. */
const WORK = new Set([
  ...['EventDispatch', 'FunctionCall', 'FireAnimationFrame', 'TimerFire', 'RunMicrotasks'],
  ...['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit'],
  ...['MinorGC', 'MajorGC', 'HitTest', 'IntersectionObserverController::computeIntersections'],
])

/**
 * The frames of a recording: after each key, or where no key is pressed each one that is committed
 * while something moves.
 */
export function framesOf(events: readonly TraceEvent[], keys: boolean): readonly MovedFrame[] {
  const work = outermost(mainThread(events))
  const commits = work.filter(({ name }) => name === 'Commit')
  const starts = keys
    ? work.filter(({ args }) => args?.data?.type === 'keydown').map(({ ts }) => ts)
    : commits.map(({ ts, dur = 0 }) => ts + dur)
  return starts.slice(0, -1).flatMap((start, index) => {
    const end = starts[index + 1] ?? start
    const commit = commits.find(({ ts }) => ts > start)
    if (!commit) return []
    return { frameMs: busyMs(work, start, commit.ts + 1), allMs: busyMs(work, start, end) }
  })
}

const busyMs = (work: readonly TraceEvent[], from: number, to: number) =>
  work.reduce((sum, { ts, tdur = 0 }) => (ts >= from && ts < to ? sum + tdur / 1000 : sum), 0)

/** Of the thread that handles what the reader does. */
function mainThread(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const counts = new Map<string, number>()
  const keyOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  for (const event of events)
    if (event.name === 'EventDispatch')
      counts.set(keyOf(event), (counts.get(keyOf(event)) ?? 0) + 1)
  const [main] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? ['']
  return events.filter((event) => keyOf(event) === main)
}

/** Work that is no part of other work. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = 0
  return events
    .filter(({ name, ph }) => ph === 'X' && WORK.has(name))
    .toSorted((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false
      end = ts + dur
      return true
    })
}
