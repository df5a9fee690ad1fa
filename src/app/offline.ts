/**
 * Keeps the laboratory on the device, so that it works without a network after one visit.
 *
 * A new version waits until the reader takes it: the old page would otherwise miss the chunks it
 * has not fetched yet, and a running measurement would end in the middle.
 */
export function keepOffline(
  onUpdate: (takeIt: () => void) => void,
  page: Pick<Location, 'reload'> = location,
): void {
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  const offer = (waiting: ServiceWorker) =>
    onUpdate(() => {
      serviceWorker.addEventListener('controllerchange', () => page.reload(), { once: true })
      waiting.postMessage({ type: 'SKIP_WAITING' })
    })

  const register = async () => {
    try {
      const registration = await serviceWorker.register('./sw.js')
      if (registration.waiting && serviceWorker.controller) offer(registration.waiting)
      registration.addEventListener('updatefound', () => {
        const { installing } = registration
        installing?.addEventListener('statechange', () => {
          if (installing.state === 'installed' && serviceWorker.controller) offer(installing)
        })
      })
    } catch {
      // Private windows and some hosts refuse service workers; the page works without one.
    }
  }
  // What the page itself needs comes first: its files, and then the time to draw them.
  const whenIdle = () =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(register) : register()
  if (document.readyState === 'complete') whenIdle()
  else addEventListener('load', whenIdle, { once: true })
}
