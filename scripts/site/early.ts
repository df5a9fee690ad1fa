import type { Plugin } from 'vite'

const AT_THE_HEAD = 'document.head.appendChild('

/**
 * The page as it is painted first, from its own bytes and `early.js` alone: the style sheet, which
 * the words that are there from the beginning do not need, follows them. Programs wait for it, so
 * the views are never drawn without.
 */
export const earlyPage: readonly Plugin[] = [
  {
    // The views' style sheets follow the page's own, wherever that stands, and so can overrule it.
    name: 'later-style-sheets',
    apply: 'build',
    transform(code, id) {
      if (!id.includes('vite/preload-helper')) return null
      if (!code.includes(AT_THE_HEAD)) this.error('Vite adds style sheets in another way')
      return code.replace(AT_THE_HEAD, 'document.body.appendChild(')
    },
  },
  {
    name: 'late-style-sheet',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const sheets = html.match(/ *<link rel="stylesheet"[^>]*>\n?/g) ?? []
        const without = sheets.reduce((rest, sheet) => rest.replace(sheet, ''), html)
        return without.replace('</body>', () => `${sheets.join('')}</body>`)
      },
    },
  },
]
