import type { AppStore } from '../store'
import { MOST_CHARACTERS, type RecordFault, readRecord } from './readRecord'
import type { MeasurementRecord } from './record'

/** More than a class has, and no more than a chart can show. */
export const MOST_RECORDS = 200

/** A file that was not opened, and why. */
export interface RefusedFile {
  readonly name: string
  readonly fault:
    | RecordFault
    | { readonly code: 'unreadable' | 'too-many'; readonly detail: string }
}

/** What of a `File` is used. */
export interface RecordFile {
  readonly name: string
  readonly size: number
  text(): Promise<string>
}

/** Opens files one by one; those that are records join the ones that are open. */
export async function openRecords(
  store: AppStore,
  files: readonly RecordFile[],
): Promise<readonly RefusedFile[]> {
  const refused: RefusedFile[] = []
  for (const file of files) {
    const fault = await openRecord(store, file)
    if (fault) refused.push({ name: file.name, fault })
  }
  return refused
}

async function openRecord(store: AppStore, file: RecordFile): Promise<RefusedFile['fault'] | null> {
  if (file.size > MOST_CHARACTERS) return { code: 'too-large', detail: String(file.size) }
  const text = await file.text().catch(() => null)
  if (text === null) return { code: 'unreadable', detail: '' }
  const read = readRecord(text)
  if (!read.ok) return read.fault
  return keepRecord(store, read.value) ? null : { code: 'too-many', detail: String(MOST_RECORDS) }
}

/** Puts a record beside the open ones; one that is open already stays where it is. */
export function keepRecord(store: AppStore, record: MeasurementRecord): boolean {
  const { opened } = store.getState().lab
  if (opened.some(({ id }) => id === record.id)) return true
  if (opened.length >= MOST_RECORDS) return false
  store.setState(({ lab }) => ({ lab: { ...lab, opened: [...lab.opened, record] } }))
  return true
}

export const closeRecord = (store: AppStore, id: string): void =>
  store.setState(({ lab }) => ({
    lab: { ...lab, opened: lab.opened.filter((record) => record.id !== id) },
  }))
