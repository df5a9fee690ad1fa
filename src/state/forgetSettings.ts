/** What every key of ours in the browser's storage begins with. */
const PREFIX = 'separable-lab.'

/** Erases what was kept of the reader's settings, and nothing of other apps; false if refused. */
export function forgetSettings(storage: () => Storage): boolean {
  try {
    const kept = storage()
    const keys = Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '')
    for (const key of keys) if (key.startsWith(PREFIX)) kept.removeItem(key)
    return true
  } catch {
    return false
  }
}
