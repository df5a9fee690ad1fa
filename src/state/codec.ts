import * as v from 'valibot'

/** One field as text: `read` answers undefined for what it cannot read, and neither can throw. */
export interface Codec<Value> {
  readonly read: (text: string) => Value | undefined
  readonly print: (value: Value) => string
}

function reading<Value>(
  schema: v.GenericSchema<string, Value>,
): (text: string) => Value | undefined {
  return (text) => {
    const read = v.safeParse(schema, text)
    return read.success ? read.output : undefined
  }
}

export const oneOf = <const Values extends readonly string[]>(
  values: Values,
): Codec<Values[number]> => ({ read: reading(v.picklist(values)), print: (value) => value })

/** Plain decimal digits; hexadecimal, exponents, blanks and infinities are not what we print. */
export const decimal: Codec<number> = {
  read: reading(
    v.pipe(
      v.string(),
      v.regex(/^[+-]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})$/),
      v.transform(Number),
      v.finite(),
    ),
  ),
  print: String,
}

/** A field kept as text; what `parse` answers is printed again: one meaning has one text. */
export const canonical = <Meaning>(
  parse: (text: string) => Meaning | undefined,
  print: (meaning: Meaning) => string,
): Codec<string> => ({
  read: (text) => {
    const meaning = parse(text)
    return meaning === undefined ? undefined : print(meaning)
  },
  print: String,
})

/** A field kept as the text it came as, if `parse` can make anything of it. */
export const readable = (parse: (text: string) => unknown): Codec<string> => ({
  read: (text) => (parse(text) === undefined ? undefined : text),
  print: String,
})

/** Off or on. */
export const flag: Codec<boolean> = {
  read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
  print: (value) => (value ? '1' : '0'),
}

/** A short name of letters, digits, hyphens, dots and underscores, or none. */
export const shortName: Codec<string> = {
  read: reading(v.pipe(v.string(), v.regex(/^[\w.-]{0,60}$/))),
  print: String,
}

/** The name of a node of a network's graph, or none. */
export const nodeName: Codec<string> = {
  read: reading(v.pipe(v.string(), v.regex(/^[\w.+-]{0,80}$/))),
  print: String,
}

/** Up to so many characters of any script, on one line, as somebody may type them. */
export const words = (longest: number): Codec<string> => ({
  read: reading(
    v.pipe(
      v.string(),
      v.maxLength(longest),
      v.regex(/^\P{Cc}*$/u),
      v.transform((text) => text.trim()),
    ),
  ),
  print: String,
})
