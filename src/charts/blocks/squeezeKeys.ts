/** So many channels a page: a row of a strip on a phone. */
const PAGE = 16

/** The channel a key leads to, from 0; null for a key that leads nowhere. */
export function channelByKey(key: string, channel: number, channels: number): number | null {
  const to = {
    ArrowLeft: channel - 1,
    ArrowDown: channel - 1,
    ArrowRight: channel + 1,
    ArrowUp: channel + 1,
    PageDown: channel - PAGE,
    PageUp: channel + PAGE,
    Home: 0,
    End: channels - 1,
  }[key]
  return to === undefined ? null : Math.min(channels - 1, Math.max(0, to))
}
