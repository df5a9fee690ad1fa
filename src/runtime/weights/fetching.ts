interface Receiving {
  readonly fetcher: typeof fetch
  readonly signal: AbortSignal
  readonly onBytes: (count: number) => void
}

/** The bytes of one file; undefined where the host says it has none: then it counts as missing. */
export async function received(
  url: string,
  { fetcher, signal, onBytes }: Receiving,
): Promise<ArrayBuffer | undefined> {
  const response = await fetcher(url, { signal })
  if (response.status === 404) return undefined
  if (!response.ok) throw new Error(`${response.status} ${url}`)
  if (!response.body) return response.arrayBuffer()
  const parts: Uint8Array<ArrayBuffer>[] = []
  const reader = response.body.getReader()
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    signal.throwIfAborted()
    parts.push(step.value)
    onBytes(step.value.byteLength)
  }
  return new Blob(parts).arrayBuffer()
}

/**
 * Six at a time, as many as a browser opens to one host. The first error ends them all: what waits
 * is not begun, and `work` under way is told by the signal it was given.
 */
export async function inLanes(
  names: readonly string[],
  signal: AbortSignal,
  work: (name: string, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const waiting = [...names]
  const ending = new AbortController()
  const end = () => ending.abort(signal.reason)
  if (signal.aborted) end()
  signal.addEventListener('abort', end, { once: true })
  const lane = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
      await work(name, ending.signal)
  }
  try {
    await Promise.all(Array.from({ length: 6 }, lane))
  } finally {
    waiting.length = 0
    ending.abort()
    signal.removeEventListener('abort', end)
  }
}
