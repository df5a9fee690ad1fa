import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * Style elements that react-aria adds while the page runs: what a finger on a button may do, and
 * on iOS that a dialog's end does not scroll the page. They are its texts to the letter.
 */
const REACT_ARIA_STYLES = [
  `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
]

/**
 * What the built page may do: nothing from elsewhere but the weights a reader asks for.
 *
 * Styles in elements are its own files and those whose hash is named. Style attributes are free:
 * KaTeX's markup and a drawing on its way into a file cannot be written without them, and they
 * fetch nothing that `img-src` does not allow.
 */
export function contentSecurityPolicy(html: string): string {
  const inPage = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => text!)
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self' https://storage.googleapis.com",
    // TensorFlow.js starts the threads of its WebAssembly from a blob.
    "worker-src 'self' blob:",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    `style-src-elem 'self' ${[...inPage, ...REACT_ARIA_STYLES].map(hash).join(' ')}`,
    "style-src-attr 'unsafe-inline'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** The development server injects scripts of its own, so the policy is for the built page only. */
export const policy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    // The page as it will be sent: hashes are of its last state.
    order: 'post',
    // Written by hand, so that its quotes are quotes to whoever reads the page's source.
    handler: (html) =>
      html.replace(
        '<head>',
        `<head>\n    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(html)}" />`,
      ),
  },
}
