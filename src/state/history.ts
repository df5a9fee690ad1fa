import { printAddress, readAddress } from './address'
import type { Choice } from './choice'
import { type AppStore, restore } from './store'

/** The parts of a window that hold an address; a test brings its own. */
export interface AddressBar {
  readonly location: Pick<Location, 'hash'>
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'state'>
  readonly addEventListener: (type: 'popstate', listener: () => void) => void
  readonly removeEventListener: (type: 'popstate', listener: () => void) => void
}

/** Browsers refuse a flood of replaced addresses: Safari more than 100 in 30 s. */
const WRITE_EVERY_MS = 400

/** Marks the entries this page wrote; an address somebody typed has none. */
const OURS = { separableLab: 1 }

const OPENS_ENTRY = [
  'view',
  'netId',
  'netId2',
  'transforms',
  'transforms2',
  'experiment',
  'lesson',
  'lessonStep',
  'panel',
] as const

/** In a frame, Back belongs to the page around it. */
const opensEntry = (choice: Choice, before: Choice) =>
  !choice.embed && OPENS_ENTRY.some((field) => choice[field] !== before[field])

/**
 * Keeps the address and the choice the same. Another view, network, change to a network, experiment
 * or page of a lesson is a new entry, so that Back returns to the last one; a drag only rewrites
 * the entry it happens in. Back and forward keep the language and theme of now; a typed address may
 * set them.
 *
 * @returns what ends it
 */
export function connectAddress(store: AppStore, bar: AddressBar, base: Choice): () => void {
  let pending: ReturnType<typeof setTimeout> | undefined
  let lastWrite = Number.NEGATIVE_INFINITY

  function write(how: 'pushState' | 'replaceState', choice: Choice) {
    clearTimeout(pending)
    pending = undefined
    const address = printAddress(choice, base)
    if (address === bar.location.hash && bar.history.state !== null) return
    lastWrite = Date.now()
    try {
      bar.history[how](OURS, '', address)
    } catch {
      // A refused address is only out of date; the next change writes it again.
    }
  }

  function writeSoon() {
    if (pending !== undefined) return
    const wait = lastWrite + WRITE_EVERY_MS - Date.now()
    if (wait <= 0) write('replaceState', store.getState().choice)
    else pending = setTimeout(() => write('replaceState', store.getState().choice), wait)
  }

  let isRestoring = false
  const unsubscribe = store.subscribe(({ choice }, { choice: before }) => {
    if (isRestoring || choice === before) return
    if (!opensEntry(choice, before)) return writeSoon()
    if (pending !== undefined) write('replaceState', before)
    write('pushState', choice)
  })

  function onPopState() {
    const { language, theme } = store.getState().choice
    const { choice, notices } = readAddress(bar.location.hash, base)
    const isOurs = bar.history.state !== null
    isRestoring = true
    restore(store, isOurs ? { ...choice, language, theme } : choice, notices)
    isRestoring = false
    write('replaceState', store.getState().choice)
  }

  bar.addEventListener('popstate', onPopState)
  write('replaceState', store.getState().choice)
  return () => {
    clearTimeout(pending)
    unsubscribe()
    bar.removeEventListener('popstate', onPopState)
  }
}
