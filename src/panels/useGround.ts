import { useSyncExternalStore } from 'react'

/** Where no style sheet says otherwise. */
const PAPER = '#fcfbf8'

const readGround = () =>
  getComputedStyle(document.documentElement).getPropertyValue('--ground').trim() || PAPER

/** Themes are attributes of the root element. */
function onTheme(callback: () => void): () => void {
  const observer = new MutationObserver(callback)
  observer.observe(document.documentElement, { attributes: true })
  return () => observer.disconnect()
}

/** The ground colour of the theme in force. */
export const useGround = (): string => useSyncExternalStore(onTheme, readGround)
