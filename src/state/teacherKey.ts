/**
 * The cover over a scene's answer. Whoever can read a program can lift it: it keeps the answer out
 * of sight and out of the address's plain text, which is all that a class needs.
 */
export interface Lock {
  /** What tells the right key from others. */
  readonly check: string
  /** The expected answer, unreadable without the key; empty where the teacher gave none. */
  readonly sealed: string
}

const LOCK = /^([0-9a-z]{1,14})(?:\.((?:[0-9a-f]{2}){1,120}))?$/

/** A lock from an address, `1k2j3h.0f3a…`; undefined for text that is none. Empty is no lock. */
export function parseLock(text: string): Lock | null | undefined {
  if (text === '') return null
  const [, check, sealed = ''] = LOCK.exec(text) ?? []
  return check === undefined ? undefined : { check, sealed }
}

const plain = (key: string) => key.normalize('NFKC').trim().toLowerCase()

/** 53 bits of a text, cyrb53 by bryc (public domain); to tell keys apart, not to guard them. */
function hash53(text: string, seed: number): number {
  let high = 0xdeadbeef ^ seed
  let low = 0x41c6ce57 ^ seed
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

/** A short name of a question, the same for the same words. */
export const questionName = (question: string): string => hash53(question.trim(), 3).toString(36)

const checkOf = (key: string) => hash53(plain(key), 1).toString(36)

/** The text mixed with a stream of bytes that follows from the key; the same again undoes it. */
const mixed = (bytes: Uint8Array, key: string) =>
  bytes.map((byte, at) => byte ^ (hash53(`${plain(key)}/${at}`, 2) & 255))

/** Of UTF-8: the longest answer that a lock covers. */
export const LONGEST_ANSWER_BYTES = 120

/** Covers an answer of at most 120 bytes of UTF-8; the empty answer covers none. */
export function lockWith(key: string, answer: string): string {
  const sealed = Array.from(mixed(new TextEncoder().encode(answer), key), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
  return sealed === '' ? checkOf(key) : `${checkOf(key)}.${sealed}`
}

/** The answer under the cover, or null where the key is another one's. */
export function unlock({ check, sealed }: Lock, key: string): string | null {
  if (checkOf(key) !== check) return null
  const bytes = Uint8Array.from(sealed.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return new TextDecoder().decode(mixed(bytes, key))
}
