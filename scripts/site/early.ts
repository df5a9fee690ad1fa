import { readFileSync } from 'node:fs'
import { minifySync, type Plugin } from 'vite'

const PLACE = /<!--[^>]*-->\s*<script vite-ignore src="\.\/early\.js"><\/script>/

/** What sets theme and language before the first paint, as short as it can be written. */
const program = (): string => {
  const { code, errors } = minifySync('early.js', readFileSync('src/app/early.js', 'utf8'))
  if (errors.length > 0) throw new Error(`src/app/early.js: ${errors[0]?.message}`)
  return code.trim()
}

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
