/**
 * Props that show the same: each the same value, or a list of the same plain data, as options are
 * that a panel writes out anew with every render. For `memo`.
 */
export function alike<Props extends object>(one: Props, other: Props): boolean {
  // Object.keys of an object are its keys.
  const keys = Object.keys(one) as (keyof Props)[]
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.is(one[key], other[key]) || isSameList(one[key], other[key]))
  )
}

const isSameList = (one: unknown, other: unknown) =>
  Array.isArray(one) && Array.isArray(other) && JSON.stringify(one) === JSON.stringify(other)
