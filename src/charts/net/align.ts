/** A layer with an amount, in its network's order. */
export interface Amount {
  readonly key: string
  readonly value: number
}

/** What one network has more than the other up to a depth, 0 the input and 1 the output. */
export interface RunningPoint {
  readonly depth: number
  /** The second's amount up to here, less the first's. */
  readonly difference: number
}

/**
 * Two networks beside each other by relative depth: layer i of n lies between i / n and
 * (i + 1) / n, its amount spread evenly. The last point is the difference of the totals.
 */
export function runningDifference(
  one: readonly Amount[],
  two: readonly Amount[],
): readonly RunningPoint[] {
  const depths = new Set([0, 1])
  for (const layers of [one, two]) {
    for (let index = 1; index < layers.length; index++) depths.add(index / layers.length)
  }
  return [...depths]
    .toSorted((first, second) => first - second)
    .map((depth) => ({ depth, difference: upTo(two, depth) - upTo(one, depth) }))
}

/** Amount of all layers up to a relative depth. */
export function upTo(layers: readonly Amount[], depth: number): number {
  const position = depth * layers.length
  // A depth is a fraction of layers; without this, 3/29 × 29 would leave a sliver of the fourth.
  const whole = Math.abs(position - Math.round(position)) < 1e-9 ? Math.round(position) : null
  const full = whole ?? Math.floor(position)
  const sum = layers.slice(0, full).reduce((total, { value }) => total + value, 0)
  return whole === null ? sum + (position - full) * (layers[full]?.value ?? 0) : sum
}

/** A stage with an amount; how often the input's side was halved says which stage it is. */
export interface StageAmount {
  readonly inputSide: number
  readonly side: number
  readonly value: number
}

/** The stages of two networks that shrank the image as far; an amount is 0 where one has none. */
export interface StagePair {
  /** Halvings of the image, rounded; null for the vector at the end. */
  readonly halvings: number | null
  readonly one: number
  readonly two: number
  /** Sides of the maps, largest first, of each. */
  readonly sidesOne: readonly number[]
  readonly sidesTwo: readonly number[]
}

export function alignStages(
  one: readonly StageAmount[],
  two: readonly StageAmount[],
): readonly StagePair[] {
  const keys = new Set([...one, ...two].map(halvingsOf))
  const ordered = [...keys].toSorted((first, second) => (first ?? 99) - (second ?? 99))
  return ordered.map((halvings) => {
    const of = (stages: readonly StageAmount[]) =>
      stages.filter((stage) => halvingsOf(stage) === halvings)
    const sum = (stages: readonly StageAmount[]) =>
      stages.reduce((total, { value }) => total + value, 0)
    const sides = (stages: readonly StageAmount[]) => [...new Set(stages.map(({ side }) => side))]
    return {
      halvings,
      one: sum(of(one)),
      two: sum(of(two)),
      sidesOne: sides(of(one)),
      sidesTwo: sides(of(two)),
    }
  })
}

const halvingsOf = ({ inputSide, side }: StageAmount): number | null =>
  side === 1 ? null : Math.round(Math.log2(inputSide / side))
