import { scaleLinear } from 'd3'

const LABEL = 22
const BAR = 12
const GAP = 14

/** Two probabilities of each class, one under the other, below the class's name. */
export function layoutQuantiseAnswers(
  rows: readonly { readonly key: string; readonly values: readonly number[] }[],
  width: number,
) {
  const x = scaleLinear([0, 1], [0, Math.max(1, width - 70)])
  const pitch = (count: number) => LABEL + count * (BAR + 2) + GAP
  let top = 0
  const placed = rows.map(({ key, values }) => {
    const y = top
    top += pitch(values.length)
    return {
      key,
      labelY: y + 15,
      bars: values.map((value, at) => ({
        key: at,
        y: y + LABEL + at * (BAR + 2),
        width: Math.max(1, x(Math.min(1, Math.max(0, value)))),
        valueX: x(Math.min(1, Math.max(0, value))) + 8,
      })),
    }
  })
  return { height: Math.max(1, top), bar: BAR, rows: placed }
}
