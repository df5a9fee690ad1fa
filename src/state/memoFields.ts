/**
 * The same answer while the fields it depends on are the same, so that a selector can be asked at
 * every change and zustand sees one object. The answer is handed these fields and no other: a
 * question that holds more, spread over defaults, would put its own in their place.
 */
export function memoFields<Question extends object, Field extends keyof Question, Value>(
  fields: readonly Field[],
  answer: (question: Pick<Question, Field>) => Value,
): (question: Pick<Question, Field>) => Value {
  let last: { readonly question: Pick<Question, Field>; readonly value: Value } | null = null
  return (question) => {
    const before = last
    if (before && fields.every((field) => Object.is(before.question[field], question[field]))) {
      return before.value
    }
    const asked = {} as Pick<Question, Field>
    for (const field of fields) asked[field] = question[field]
    last = { question: asked, value: answer(asked) }
    return last.value
  }
}
