import { existsSync } from 'node:fs'
import { preview } from 'vite'

/** Serves the built page on a port of its own while something looks at it. */
export async function withBuiltSite<Value>(work: (url: string) => Promise<Value>): Promise<Value> {
  if (!existsSync('dist/index.html')) {
    console.error('There is no dist/index.html. Run `npm run build` first.')
    process.exit(2)
  }
  const server = await preview({ logLevel: 'error', preview: { port: 0, host: '127.0.0.1' } })
  try {
    const [url] = server.resolvedUrls?.local ?? []
    if (!url) throw new Error('the preview server tells no address')
    return await work(url)
  } finally {
    await server.close()
  }
}
