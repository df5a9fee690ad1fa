import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, resolve } from 'node:path'
import { currentView, expect, openView, test } from './lab'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

/** A file is a file and the rest is 404: the plainest static host, with the build under a path. */
function plainHost(under: string): Server {
  return createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const inside = path.startsWith(under) ? path.slice(under.length) : undefined
    const file = inside === undefined ? '' : join(resolve('dist'), inside || 'index.html')
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
    return response.end(readFileSync(file))
  })
}

let host: Server
test.use({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  baseURL: async ({}, use) => {
    host = plainHost('/some/sub/path/')
    await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening))
    const { port } = host.address() as AddressInfo // it listens on TCP
    await use(`http://127.0.0.1:${port}/some/sub/path/`)
    host.closeAllConnections()
    host.close()
  },
})

test('under a sub-path the start, a deep link and its reload open, and no host rule is needed', async ({
  page,
}) => {
  await openView(page, '')
  await openView(page, '#/cost?k=5&lang=en')
  await expect(currentView(page)).toHaveText('Cost')
  await page.reload()
  await expect(currentView(page)).toHaveText('Cost')
  await expect(page).toHaveURL(/\/some\/sub\/path\/#\/cost\?.*k=5/)
  // What is fetched late, from a worker too, is found beside the page.
  await openView(page, '#/live?a=0.25&px=32&be=wasm&lang=en')
  await expect(page.getByRole('region', { name: 'On this device' })).toContainText(/\d\sms/)
})

test('under a sub-path the example page shows its panels', async ({ page }) => {
  await page.goto('./examples/embed.html')
  const panel = page.locator('iframe').nth(1).contentFrame()
  await page.locator('iframe').nth(1).scrollIntoViewIfNeeded()
  await expect(panel.getByRole('link', { name: 'Open in the laboratory' })).toBeVisible()
})
