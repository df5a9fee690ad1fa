import type { Guess } from './protocol'

/** The five largest, best first; fewer where there are fewer classes. */
export function topFive(probabilities: Float32Array): readonly Guess[] {
  const best: Guess[] = []
  for (let classIndex = 0; classIndex < probabilities.length; classIndex++) {
    const probability = probabilities[classIndex]!
    if (best.length === 5 && probability <= best[4]!.probability) continue
    const place = best.findIndex((guess) => probability > guess.probability)
    best.splice(place === -1 ? best.length : place, 0, { classIndex, probability })
    if (best.length > 5) best.pop()
  }
  return best
}
