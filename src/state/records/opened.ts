import { fail, ok, type Result } from '../../core/result'
import type { AppStore } from '../store'
import { type CompactFault, compactsIn, readCompact } from './compact'
import { type Essentials, essentialsOf } from './essentials'
import { MOST_CHARACTERS, type RecordFault, readRecord } from './readRecord'

/** More than a class has, and no more than a chart can show. */
export const MOST_RECORDS = 200

/** A record beside others. Its samples are not kept, and nothing outlives the page. */
export interface OpenedRecord extends Essentials {
  /** Counted from 1 in the order records came; those that stay keep theirs. */
  readonly number: number
  /** Measured here, and not taken in. */
  readonly isOwn: boolean
}

export type OpenFault =
  | RecordFault
  | CompactFault
  | { readonly code: 'unreadable' | 'no-code' | 'too-many'; readonly detail: string }

/** A file or a line that was not opened, and why. */
export interface RefusedFile {
  readonly name: string
  readonly fault: OpenFault
}

/** What of a `File` is used. */
export interface RecordFile {
  readonly name: string
  readonly size: number
  readonly type?: string
  text(): Promise<string>
}

/** What became of one record: `isNew` is false of one that was there already. */
export interface Taken {
  readonly record: OpenedRecord
  readonly isNew: boolean
}

/** Puts a record beside the open ones; one that is open already stays where it is. */
export function keepRecord(
  store: AppStore,
  essentials: Essentials,
  isOwn = false,
): Result<Taken, OpenFault> {
  const { opened } = store.getState().lab
  const known = opened.find(({ id }) => id === essentials.id)
  if (known) return ok({ record: known, isNew: false })
  if (opened.length >= MOST_RECORDS) return fail({ code: 'too-many', detail: String(MOST_RECORDS) })
  const number = Math.max(0, ...opened.map((one) => one.number)) + 1
  const record = { ...essentials, number, isOwn }
  put(store, [...opened, record])
  return ok({ record, isNew: true })
}

/** One scanned code or one line. */
export function takeLine(store: AppStore, line: string): Result<Taken, OpenFault> {
  const read = readCompact(line)
  return read.ok ? keepRecord(store, read.value) : read
}

/**
 * A whole record as JSON, or any text with records in its lines, each where it stands: a class'
 * file, a chat copied out. What stands around them is left aside.
 */
export function takeText(store: AppStore, text: string, name: string): readonly RefusedFile[] {
  if (text.length > MOST_CHARACTERS)
    return [{ name, fault: { code: 'too-large', detail: String(text.length) } }]
  const found = compactsIn(text)
  if (found.length === 0) {
    if (!/^\s*{/.test(text) && !/\.json$/i.test(name))
      return [{ name, fault: { code: 'not-compact', detail: '' } }]
    const read = readRecord(text)
    const kept = read.ok ? keepRecord(store, essentialsOf(read.value)) : read
    return kept.ok ? [] : [{ name, fault: kept.fault }]
  }
  return found.flatMap((line) => {
    const taken = takeLine(store, line)
    return taken.ok ? [] : [{ name: line.slice(0, 32), fault: taken.fault }]
  })
}

/** Opens files one by one; `readCode` answers the text of the QR code in a picture. */
export async function openRecords<File extends RecordFile>(
  store: AppStore,
  files: readonly File[],
  readCode: (picture: File) => Promise<string | null> = async () => null,
): Promise<readonly RefusedFile[]> {
  const refused: RefusedFile[] = []
  for (const file of files) refused.push(...(await openRecord(store, file, readCode)))
  return refused
}

async function openRecord<File extends RecordFile>(
  store: AppStore,
  file: File,
  readCode: (picture: File) => Promise<string | null>,
): Promise<readonly RefusedFile[]> {
  const { name } = file
  const refuse = (fault: OpenFault) => [{ name, fault }]
  if (file.type?.startsWith('image/')) {
    const code = await readCode(file).catch(() => undefined)
    // The reader itself could not be fetched, or gave out.
    if (code === undefined) return refuse({ code: 'unreadable', detail: '' })
    if (code === null) return refuse({ code: 'no-code', detail: '' })
    const taken = takeLine(store, code)
    return taken.ok ? [] : refuse(taken.fault)
  }
  if (file.size > MOST_CHARACTERS) return refuse({ code: 'too-large', detail: String(file.size) })
  const text = await file.text().catch(() => null)
  return text === null ? refuse({ code: 'unreadable', detail: '' }) : takeText(store, text, name)
}

/** Puts records away and answers them, for `restoreRecords`. */
export function closeRecords(store: AppStore, ids: readonly string[]): readonly OpenedRecord[] {
  const { opened } = store.getState().lab
  put(
    store,
    opened.filter(({ id }) => !ids.includes(id)),
  )
  return opened.filter(({ id }) => ids.includes(id))
}

/** Brings back what was put away, each at its old place and under its old number. */
export function restoreRecords(store: AppStore, closed: readonly OpenedRecord[]): void {
  const { opened } = store.getState().lab
  const absent = closed.filter(({ id }) => opened.every((one) => one.id !== id))
  const numbers = new Set(opened.map(({ number }) => number))
  let next = Math.max(0, ...opened.map(({ number }) => number), ...absent.map((one) => one.number))
  const back = absent.map((one) => {
    if (!numbers.has(one.number)) return one
    next += 1
    return { ...one, number: next }
  })
  put(
    store,
    [...opened, ...back].sort((one, other) => one.number - other.number).slice(0, MOST_RECORDS),
  )
}

const put = (store: AppStore, opened: readonly OpenedRecord[]): void =>
  store.setState(({ lab }) => ({ lab: { ...lab, opened } }))
