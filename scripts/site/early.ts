import { readFileSync } from 'node:fs'
import { minifySync, type Plugin } from 'vite'

const PLACE = /<!--[^>]*-->\s*<script vite-ignore src="\.\/early\.js"><\/script>/

/** What sets theme and language before the first paint, as short as it can be written. */
const program = (): string => {
  const { code, errors } = minifySync('early.js', readFileSync('src/app/early.js', 'utf8'))
  if (errors.length > 0) throw new Error(`src/app/early.js: ${errors[0]?.message}`)
  return code.trim()
}

const AT_THE_HEAD = 'document.head.appendChild('

/**
 * The page as it is painted first, from its own bytes alone: what must run before stands in it
 * (the policy names it by its hash), and the style sheet, which the words that are there from the
 * beginning do not need, follows them. Programs wait for it, so the views are never drawn without.
 */
export const earlyPage: readonly Plugin[] = [
  {
    name: 'early-script',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { filename }) => {
        if (!filename.endsWith('/index.html')) return html
        if (!PLACE.test(html)) throw new Error('index.html has no place for src/app/early.js')
        return html.replace(PLACE, () => `<script>${program()}</script>`)
      },
    },
  },
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
