import { type ComponentType, lazy, useContext } from 'react'
import { type Attempt, AttemptContext } from './attempt'

/**
 * A part whose code comes when it is first drawn. React's own `lazy` remembers a failure for good;
 * this one fetches anew when it is drawn within another attempt of a `PanelBoundary`, as after
 * “try again”. Within the attempt that failed it stays failed, so that the boundary hears of it.
 */
export function lazyAgain<Props extends object>(
  fetchCode: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  const make = () => {
    const made = {
      Part: lazy(() =>
        fetchCode().catch((cause: unknown) => {
          made.hasFailed = true
          throw cause
        }),
      ),
      hasFailed: false,
      drawnIn: new WeakSet<Attempt>(),
    }
    return made
  }
  let current = make()
  return function Again(props: Props) {
    const attempt = useContext(AttemptContext)
    if (current.hasFailed && !current.drawnIn.has(attempt)) current = make()
    current.drawnIn.add(attempt)
    // What a lazy component asks of its props is what the fetched one asks.
    const Part = current.Part as ComponentType<Props>
    return <Part {...props} />
  }
}
