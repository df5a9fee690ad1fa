import type { Plugin } from 'vite'

/** Pages a search engine can tell apart; the views stand behind `#`, which is one page to it. */
const PAGES = ['', 'examples/embed.html'] as const

/**
 * Where the site will lie, `https://host/path/`. A sitemap and a card for other sites need whole
 * addresses, and a build that runs from any path does not know them unless it is told.
 */
function siteAddress(): string | undefined {
  const told = process.env.SITE_URL
  if (!told) return undefined
  return new URL(told.endsWith('/') ? told : `${told}/`).href
}

/** The pages as a sitemap; without the site's address they are relative, which few engines take. */
export function sitemap(site: string | undefined): string {
  const urls = PAGES.map((page) => `  <url><loc>${site ?? './'}${page}</loc></url>`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>\n',
  ].join('\n')
}

/** Everything may be read; the line about the sitemap must name a whole address or not stand. */
export const robots = (site: string | undefined): string =>
  `User-agent: *\nAllow: /\n${site ? `Sitemap: ${site}sitemap.xml\n` : ''}`

/** Writes what search engines and other sites read, and makes the card's address whole. */
export const siteFiles: Plugin = {
  name: 'site-files',
  apply: 'build',
  generateBundle() {
    const site = siteAddress()
    this.emitFile({ type: 'asset', fileName: 'sitemap.xml', source: sitemap(site) })
    this.emitFile({ type: 'asset', fileName: 'robots.txt', source: robots(site) })
  },
  transformIndexHtml: (html) => {
    const site = siteAddress()
    if (!site) return html
    return {
      html: html.replaceAll('content="./card.png"', `content="${site}card.png"`),
      tags: [
        { tag: 'link', attrs: { rel: 'canonical', href: site }, injectTo: 'head' },
        { tag: 'meta', attrs: { property: 'og:url', content: site }, injectTo: 'head' },
      ],
    }
  },
}
