/**
 * The same answer while the fields it depends on are the same, so that a selector can be asked at
 * every change and zustand sees one object.
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
    last = { question, value: answer(question) }
    return last.value
  }
}
