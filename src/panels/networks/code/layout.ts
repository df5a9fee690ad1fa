/** Columns a line of generated code keeps to where it can be broken. */
export const WIDTH = 88

/** Lines moved to the right. */
export const indented = (lines: readonly string[], by: string): readonly string[] =>
  lines.map((line) => (line === '' ? line : by + line))

/**
 * A statement on one line, or, where that is too long, with what stands in its outermost bracket
 * on lines of its own.
 */
export function wrapped(line: string, room = 0, tab = '    '): readonly string[] {
  if (line.length + room <= WIDTH) return [line]
  const parts = outermost(line)
  if (!parts) return [line]
  const { before, inside, after } = parts
  const isList = inside.length > 1
  const oneLine = inside.join(', ')
  const body =
    oneLine.length + tab.length + room <= WIDTH
      ? [oneLine]
      : inside.flatMap((part, at) => {
          const comma = at < inside.length - 1 || isList ? ',' : ''
          return wrapped(part + comma, room + tab.length, tab)
        })
  return [before, ...indented(body, tab), after]
}

interface Parts {
  readonly before: string
  readonly inside: readonly string[]
  readonly after: string
}

/** The text around the widest bracket that opens at no depth, and what it holds, part by part. */
function outermost(line: string): Parts | null {
  let depth = 0
  let opened = -1
  let open = -1
  let close = -1
  let commas: number[] = []
  let inside: number[] = []
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at]!
    if ('([{'.includes(letter)) {
      if (depth === 0) {
        opened = at
        inside = []
      }
      depth += 1
    } else if (')]}'.includes(letter)) {
      depth -= 1
      const isWidest = depth === 0 && at - opened > Math.max(1, close - open)
      if (isWidest) [open, close, commas] = [opened, at, inside]
    } else if (letter === ',' && depth === 1) inside.push(at)
  }
  if (open < 0) return null
  // A call whose last argument is an object breaks inside the object.
  const last = line.indexOf('{', commas.at(-1) ?? open)
  const opensObject = line.slice((commas.at(-1) ?? open) + 1, last).trim() === ''
  if (last > open && opensObject && line[close - 1] === '}') {
    const object = outermost(line.slice(last, close))!
    const before = line.slice(0, last + 1)
    return { before, inside: object.inside, after: `}${line.slice(close)}` }
  }
  const cuts = [open, ...commas, close]
  return {
    before: line.slice(0, open + 1),
    inside: cuts.slice(1).map((cut, at) => line.slice(cuts[at]! + 1, cut).trim()),
    after: line.slice(close),
  }
}
