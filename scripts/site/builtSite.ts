import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

/** What is compressed already, and so is sent as it is. */
const PACKED = new Set(['.png', '.jpg', '.woff2'])

/**
 * Serves the built page on a port of its own while something looks at it: files as they are,
 * compressed like GitHub Pages and every other static host compresses them.
 */
export async function withBuiltSite<Value>(work: (url: string) => Promise<Value>): Promise<Value> {
  if (!existsSync('dist/index.html')) {
    console.error('There is no dist/index.html. Run `npm run build` first.')
    process.exit(2)
  }
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = join('dist', path === '/' ? 'index.html' : path)
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end()
    const kind = extname(file)
    const type = { 'content-type': TYPES[kind] ?? 'application/octet-stream' }
    const bytes = readFileSync(file)
    if (PACKED.has(kind)) return response.writeHead(200, type).end(bytes)
    response.writeHead(200, { ...type, 'content-encoding': 'gzip', vary: 'accept-encoding' })
    return response.end(gzipSync(bytes))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo // it listens on TCP
  try {
    return await work(`http://127.0.0.1:${port}/`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
