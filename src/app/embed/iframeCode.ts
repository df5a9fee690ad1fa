import { printAddress } from '../../state/address'
import type { Choice } from '../../state/choice'

interface Embedding {
  /** What the frame shows; that it is embedded need not be said in it. */
  readonly scene: Choice
  /** What an address may leave out. */
  readonly base: Choice
  /** The frame's name, for who cannot see it. */
  readonly title: string
  /** The address of this page. */
  readonly page: string
}

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

/** Views that may ask for a camera, which a frame has to be lent. */
const usesCamera = ({ view, tab }: Choice) =>
  view === 'live' || view === 'blocks' || (view === 'convolve' && tab === 'pictures')

/**
 * The `<iframe>` of a panel. Its language and theme stand in the address, so that a panel looks
 * the same to every reader of the page around it.
 */
export function iframeCode({ scene, base, title, page }: Embedding): string {
  const { language, theme } = scene
  // Another base than the reader's own, so that neither is left out.
  const said = { ...base, language: language === 'en' ? 'zh-Hant' : 'en' } as const
  const stated: Choice = { ...said, theme: theme === 'light' ? 'dark' : 'light' }
  const address = printAddress({ ...scene, embed: true }, stated)
  const allow = usesCamera(scene) ? ' allow="camera"' : ''
  return [
    `<iframe src="${escaped(new URL(address, page).href)}"`,
    `  title="${escaped(title)}" width="100%" height="480" loading="lazy"`,
    `  style="border: 0"${allow}></iframe>`,
    `<script src="${escaped(new URL('./embed.js', page).href)}"></script>`,
  ].join('\n')
}
