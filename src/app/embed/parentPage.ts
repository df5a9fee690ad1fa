import { printAddress, readAddress } from '../../state/address'
import { type Choice, DEFAULT_CHOICE } from '../../state/choice'
import { type AppStore, restore } from '../../state/store'

/** What an embedded panel tells the page around it; `separableLab` is the version of this. */
export type PanelMessage =
  | { readonly separableLab: 1; readonly type: 'ready' | 'state'; readonly address: string }
  | { readonly separableLab: 1; readonly type: 'height'; readonly height: number }

/** What the page around it may ask: another state, as an address such as `#/cost?k=5`. */
export interface PanelRequest {
  readonly separableLab: 1
  readonly type: 'choose'
  readonly address: string
}

/** The parts of a window that speak with the page around it; a test brings its own. */
export interface PanelWindow {
  readonly parent: Pick<Window, 'postMessage'>
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void
  readonly removeEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void
}

const TELL_EVERY_MS = 250

const isRequest = (data: unknown): data is PanelRequest =>
  typeof data === 'object' &&
  data !== null &&
  'separableLab' in data &&
  data.separableLab === 1 &&
  'type' in data &&
  data.type === 'choose' &&
  'address' in data &&
  typeof data.address === 'string'

/** What the page around a panel may not change: that it is a panel, and which. */
const framed = ({ view, embed, panel, hide, lock, question }: Choice): Partial<Choice> => ({
  ...{ view, embed, panel, hide, lock, question },
})

/**
 * Tells the page around a panel its state, and takes another from it. Only the window that holds
 * the frame is heard, and only from `origin`, which is the one that is told anything.
 *
 * @returns what ends it, and what tells another height
 */
export function connectParent(store: AppStore, page: PanelWindow, origin: string) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastHeight = 0
  const tell = (message: PanelMessage) => page.parent.postMessage(message, origin)
  const address = () => printAddress(store.getState().choice)

  const unsubscribe = store.subscribe(({ choice }, before) => {
    if (choice === before.choice || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      tell({ separableLab: 1, type: 'state', address: address() })
    }, TELL_EVERY_MS)
  })

  function onMessage(event: MessageEvent) {
    if (event.source !== page.parent || event.origin !== origin || !isRequest(event.data)) return
    const { choice: now } = store.getState()
    const base = { ...DEFAULT_CHOICE, language: now.language, theme: now.theme }
    const { choice, notices } = readAddress(event.data.address, base)
    restore(store, { ...choice, ...framed(now) }, notices)
  }

  page.addEventListener('message', onMessage)
  tell({ separableLab: 1, type: 'ready', address: address() })
  return {
    height(height: number) {
      if (height === lastHeight) return
      lastHeight = height
      tell({ separableLab: 1, type: 'height', height })
    },
    end() {
      clearTimeout(timer)
      unsubscribe()
      page.removeEventListener('message', onMessage)
    },
  }
}

/** The origin of the page around this one; null where the browser keeps it to itself. */
export function parentOrigin(
  page: { readonly ancestorOrigins?: ArrayLike<string> | undefined },
  referrer: string,
): string | null {
  const told = page.ancestorOrigins?.[0] ?? (URL.canParse(referrer) ? new URL(referrer).origin : '')
  // A sandboxed page's origin is the word `null`, to which no message can be addressed.
  return told === '' || told === 'null' ? null : told
}
