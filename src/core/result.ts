/**
 * An answer, or the reason there is none. What a reader can cause is a value, never an exception.
 */
export type Result<Value, Fault> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: Fault }

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })

export const fail = <Fault>(fault: Fault): Result<never, Fault> => ({ ok: false, fault })

/** Ends a `switch` over a union, so that a new member stops the build at every place it matters. */
export function never(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
