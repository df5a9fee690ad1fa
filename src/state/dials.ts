import { type DialTexts, parseDials, printDials } from './dialText'

/** One control of an experiment: what it is at first, and its values as text. */
export interface Dial<Value> {
  readonly initial: Value
  /** Undefined for text that says no value the control could have. */
  read(text: string): Value | undefined
  print(value: Value): string
}

/** The dials of an experiment by name: letters and digits, as they stand in an address. */
export type DialTable = Readonly<Record<string, Dial<unknown>>>

export type DialValues<Table extends DialTable> = {
  readonly [Name in keyof Table]: Table[Name] extends Dial<infer Value> ? Value : never
}

interface Range {
  readonly min: number
  readonly max: number
  /** Decimals an address keeps; 0 unless said. */
  readonly decimals?: number
}

/** A number in a range, both ends allowed; what lies outside it is no value. */
export function numberDial(initial: number, { min, max, decimals = 0 }: Range): Dial<number> {
  const trim = (value: number) => Number(value.toFixed(decimals))
  return {
    initial,
    read(text) {
      const value = /^-?\d{1,9}(\.\d{1,9})?$/.test(text) ? trim(Number(text)) : Number.NaN
      return value >= min && value <= max ? value : undefined
    },
    print: (value) => String(trim(value)),
  }
}

/** One of a few words of letters, digits, `.`, `-` and `_`. */
export const wordDial = <const Words extends readonly string[]>(
  words: Words,
  initial: Words[number],
): Dial<Words[number]> => ({
  initial,
  read: (text) => words.find((word) => word === text),
  print: String,
})

/** On or off. */
export const switchDial = (initial: boolean): Dial<boolean> => ({
  initial,
  read: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
  print: (value) => (value ? 'on' : 'off'),
})

/** A value with a text of its own, of letters, digits, `.`, `-` and `_`; `read` never throws. */
export const textDial = <Value>(
  initial: Value,
  read: (text: string) => Value | undefined,
  print: (value: Value) => string,
): Dial<Value> => ({ initial, read, print })

export interface ReadDials<Table extends DialTable> {
  readonly values: DialValues<Table>
  /** What no control could have said: dials that are not there, values that are not theirs. */
  readonly wrong: readonly string[]
}

/** The values an address asks for; whatever is missing or wrong is as the experiment begins. */
export function readDials<Table extends DialTable>(table: Table, text: string): ReadDials<Table> {
  const texts: DialTexts = parseDials(text) ?? new Map()
  const values: Record<string, unknown> = {}
  for (const [name, { initial }] of Object.entries(table)) values[name] = initial
  const wrong: string[] = []
  for (const [name, asked] of texts) {
    const value = Object.hasOwn(table, name) ? table[name]?.read(asked) : undefined
    if (value === undefined) wrong.push(`${name}_${asked}`)
    else values[name] = value
  }
  // One value for each dial of the table, its own `initial` or what its own `read` answered.
  return { values: values as DialValues<Table>, wrong }
}

/** The text of these values; what is as the experiment begins is left out. */
export function writeDials<Table extends DialTable>(
  table: Table,
  values: DialValues<Table>,
): string {
  const texts = new Map<string, string>()
  for (const [name, dial] of Object.entries(table)) {
    const text = dial.print(values[name])
    if (text !== dial.print(dial.initial)) texts.set(name, text)
  }
  return printDials(texts)
}
