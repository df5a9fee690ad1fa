import { fileURLToPath } from 'node:url'
import mdx from '@mdx-js/rollup'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { siteFiles } from './scripts/site/address.ts'
import { earlyPage } from './scripts/site/early.ts'
import { policy } from './scripts/site/policy.ts'

/** Every browser we build for reads woff2; KaTeX's style sheet names two older forms besides. */
const onlyWoff2: Plugin = {
  name: 'only-woff2',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('katex.min.css')
      ? code.replace(/,url\([^)]+\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '')
      : null,
}

/**
 * The controls ask at once whether the browser knows its own language's dates, for a locale that
 * `ControlLanguage` names to them anyway. The question is a third of what the first chunk takes.
 */
const noDates: Plugin = {
  name: 'no-dates',
  apply: 'build',
  transform(code, id) {
    if (!id.endsWith('react-aria/dist/private/i18n/useDefaultLocale.mjs')) return null
    const question = /Intl\.DateTimeFormat\.supportedLocalesOf\(\[\s*locale\s*\]\);/
    if (!question.test(code)) this.error('react-aria asks for its locale in another way')
    return code.replace(question, '')
  },
}

/** The page's font comes with the style sheet, not after it, so that no line changes its width. */
const preloadedFont: Plugin = {
  name: 'preloaded-font',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => /inter-latin-wght-normal.*\.woff2$/.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: {
            rel: 'preload',
            as: 'font',
            type: 'font/woff2',
            crossorigin: true,
            href: `./${file}`,
          },
          injectTo: 'head' as const,
        })),
  },
}

/** Everything but remote weights is kept on the device after one visit. */
const offline = VitePWA({
  // A new version waits for the reader; the app registers the worker and offers the change.
  registerType: 'prompt',
  injectRegister: false,
  manifest: {
    name: 'Separable Lab',
    short_name: 'Separable Lab',
    description: 'Separable convolutions and efficient CNNs: exact costs, measured milliseconds.',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#fcfbf8',
    theme_color: '#fcfbf8',
    icons: [
      { src: './icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: './icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: './icon-512.png', sizes: '512x512', type: 'image/png' },
      {
        src: './icon-maskable-512.png',
        sizes: '512x512',
        type: 'image/png',
        purpose: 'maskable',
      },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,png,jpg,webp,webm,mp4,woff2,wasm,json}'],
    globIgnores: ['weights/**', 'sw.js', 'workbox-*.js'],
    runtimeCaching: [
      {
        // A host may put weights beside the app at any time, so the network is asked first.
        urlPattern: ({ sameOrigin, url }) => sameOrigin && url.pathname.includes('/weights/'),
        handler: 'NetworkFirst',
        options: {
          cacheName: 'weights-beside-the-app',
          // Four widths of some fifty files each; what was not asked for longest goes first.
          expiration: { maxEntries: 240, purgeOnQuotaError: true },
          plugins: [
            {
              // Without a network nothing new lies beside the app; the list says so in silence.
              handlerDidError: async ({ request }) =>
                request.url.endsWith('/weights/index.json')
                  ? Response.json({ alphas: [] })
                  : undefined,
            },
          ],
        },
      },
    ],
    maximumFileSizeToCacheInBytes: 12 * 1024 ** 2,
    cleanupOutdatedCaches: true,
    // The page of a first visit, too, is served by the worker once everything is kept.
    clientsClaim: true,
  },
})

const MAIN = fileURLToPath(new URL('./src/app/main.tsx', import.meta.url))

/** What a module imports, and all that follows from it, without what is fetched later. */
function broughtBy(
  id: string,
  importedBy: (id: string) => readonly string[],
  brought: Set<string>,
) {
  for (const imported of importedBy(id)) {
    if (brought.has(imported)) continue
    brought.add(imported)
    broughtBy(imported, importedBy, brought)
  }
  return brought
}

let first: ReadonlySet<string> | null = null

/** What every page needs is one file, and not forty small ones that are asked for one by one. */
function firstOfAll(id: string, modules: Rolldown.ChunkingContext): string | null {
  first ??= broughtBy(MAIN, (of) => modules.getModuleInfo(of)?.importedIds ?? [], new Set())
  return first.has(id) ? 'first' : null
}

export default defineConfig({
  base: './',
  // Lessons are compiled before React's plugin sees them.
  plugins: [
    { enforce: 'pre', ...mdx() },
    react(),
    onlyWoff2,
    noDates,
    preloadedFont,
    siteFiles,
    ...earlyPage,
    policy,
    offline,
  ],
  resolve: { dedupe: ['@tensorflow/tfjs-core', 'react', 'react-dom'] },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstOfAll }] } } },
  },
})
