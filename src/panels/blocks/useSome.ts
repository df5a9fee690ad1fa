import { useMemo } from 'react'

/**
 * Some of an experiment's dials: the same object until one of these changes, so that a section
 * that is drawn from them alone (`memo`) stays as it is while others move. `names` is a constant.
 */
export function useSome<Values extends object, const Name extends keyof Values>(
  values: Values,
  names: readonly Name[],
): Pick<Values, Name> {
  return useMemo(
    // The names are keys of the values, so that the entries are theirs.
    () => Object.fromEntries(names.map((name) => [name, values[name]])) as Pick<Values, Name>,
    // As many as the constant names.
    names.map((name) => values[name]),
  )
}
