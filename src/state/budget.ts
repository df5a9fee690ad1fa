/** What a reader can afford: MACs, parameters, bytes of peak memory; absent is no limit. */
export type Budget = Readonly<Partial<Record<'macs' | 'params' | 'memory', number>>>

const LETTERS = { m: 'macs', p: 'params', b: 'memory' } as const
const LETTER_OF = { macs: 'm', params: 'p', memory: 'b' } as const
const LIMITED = ['macs', 'params', 'memory'] as const

/** Limits from an address, `m100000000*b2097152`; undefined for text that says none. */
export function parseBudget(text: string): Budget | undefined {
  if (text === '') return {}
  const budget: Partial<Record<keyof Budget, number>> = {}
  for (const token of text.split('*')) {
    const [, letter, digits] = /^([mpb])(\d{1,15})$/.exec(token) ?? []
    // The pattern lets through no other letters.
    const limited = letter && LETTERS[letter as keyof typeof LETTERS]
    if (!limited || limited in budget || Number(digits) === 0) return undefined
    budget[limited] = Number(digits)
  }
  return budget
}

/** The same limits as text, whole and at least 1 each. */
export const printBudget = (budget: Budget): string =>
  LIMITED.flatMap((limited) => {
    const limit = budget[limited]
    if (limit === undefined) return []
    const whole = Math.min(999_999_999_999_999, Math.max(1, Math.round(limit)))
    return [`${LETTER_OF[limited]}${whole}`]
  }).join('*')
