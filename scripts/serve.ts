import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { build } from 'vite'
import { chromiumFlags } from './chromium'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
}

interface ServedPage {
  /** Folder of the page's `index.html`, which is built first. */
  readonly root: string
  readonly executablePath: string
  readonly flags?: readonly string[]
  /** A file from elsewhere for a path that begins with `/`. */
  readonly fileFor?: (path: string) => string | undefined
}

/** Builds a page, serves it on a port of its own, opens it and leaves nothing behind. */
export async function withPage<Value>(
  { root, executablePath, flags = [], fileFor }: ServedPage,
  work: (page: Page, browser: Browser) => Promise<Value>,
): Promise<Value> {
  const outDir = mkdtempSync(join(tmpdir(), 'separable-page-'))
  const inside = (path: string) =>
    /^\/[\w./-]+$/.test(path) && !path.includes('..') ? join(outDir, path) : undefined
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = fileFor?.(path) ?? inside(path)
    if (!file || !existsSync(file)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
    return response.end(readFileSync(file))
  })
  let browser: Browser | undefined
  try {
    await build({
      configFile: false,
      root,
      base: './',
      logLevel: 'error',
      resolve: { dedupe: ['@tensorflow/tfjs-core'] },
      worker: { format: 'es' },
      build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 4000 },
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo // it listens on TCP
    browser = await chromium.launch({ executablePath, args: [...chromiumFlags, ...flags] })
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${port}/index.html`)
    return await work(page, browser)
  } finally {
    await browser?.close()
    server.close()
    rmSync(outDir, { recursive: true, force: true })
  }
}
