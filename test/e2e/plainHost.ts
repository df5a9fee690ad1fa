import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, resolve } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

/** A file of the build, by its path within it; undefined where there is none. */
export function builtFile(path: string): Buffer | undefined {
  const file = join(resolve('dist'), path)
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined
}

/**
 * Serves the build under a path while something looks at it. A file is a file and the rest is 404:
 * the plainest static host. `read` may put other files in place of the build's.
 */
export async function withPlainHost(
  under: string,
  work: (url: string) => Promise<void>,
  read: (path: string) => string | Buffer | undefined = builtFile,
): Promise<void> {
  const host = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const inside = path.startsWith(under) ? path.slice(under.length) || 'index.html' : undefined
    const bytes = inside === undefined ? undefined : read(inside)
    if (inside === undefined || bytes === undefined) return response.writeHead(404).end()
    const type = TYPES[extname(inside)] ?? 'application/octet-stream'
    return response.writeHead(200, { 'content-type': type }).end(bytes)
  })
  await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening))
  const { port } = host.address() as AddressInfo // it listens on TCP
  try {
    await work(`http://127.0.0.1:${port}${under}`)
  } finally {
    host.closeAllConnections()
    host.close()
  }
}
