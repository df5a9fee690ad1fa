const MOST = 256

function readOne(token: string): string | undefined {
  const stage = /^~(\d{1,3})$/.exec(token)?.[1]
  if (stage) return `stage/${Number(stage)}`
  return /^[\w.+-]{1,80}$/.test(token) ? `block/${token}` : undefined
}

/**
 * Blocks and stages that stand open, from an address: `layer1.0*~2` is `block/layer1.0` and
 * `stage/2`, as the table and the graph call them. Undefined for text that says none.
 */
export function parseOpened(text: string): readonly string[] | undefined {
  if (text === '') return []
  const read = text.split('*').map(readOne)
  if (read.length > MOST || !read.every((id) => id !== undefined)) return undefined
  return [...new Set(read)]
}

/** The same ones as text, no more than an address takes. */
export const printOpened = (ids: Iterable<string>): string =>
  [...new Set(ids)]
    .slice(0, MOST)
    .map((id) => (id.startsWith('stage/') ? `~${id.slice(6)}` : id.slice(6)))
    .join('*')
