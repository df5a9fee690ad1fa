import { useMemo } from 'react'
import { drawLayer } from '../../../state/drawn'
import { useApp } from '../../../state/useApp'
import { DrawnLine } from '../DrawnLine'

/** What of the chosen layer is smaller here; a standard layer's dimensions, whatever the kind. */
export function DrawnSmall() {
  const choice = useApp((state) => state.choice)
  const reductions = useMemo(() => drawLayer({ ...choice, kind: 'standard' }).reductions, [choice])
  return <DrawnLine reductions={reductions} />
}
