import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from './lab'

/** The built page's policy, each directive by its name. */
function policyOf(file: string) {
  const html = readFileSync(file, 'utf8')
  const [, content = ''] =
    /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html) ?? []
  const directives = content.split('; ').map((text) => {
    const [name = '', ...sources] = text.split(' ')
    return [name, sources] as const
  })
  return { html, policy: Object.fromEntries(directives) }
}

test('the built page runs only its own scripts and speaks to 2 hosts at most', () => {
  const { html, policy } = policyOf('dist/index.html')
  expect(policy['default-src']).toEqual(["'none'"])
  expect(policy['script-src']).toEqual(["'self'", "'wasm-unsafe-eval'"])
  expect(policy['connect-src']).toEqual(["'self'", 'https://storage.googleapis.com'])
  expect(policy['worker-src']).toEqual(["'self'", 'blob:'])
  for (const name of ['frame-src', 'object-src', 'base-uri', 'form-action'])
    expect(policy[name], name).toEqual(["'none'"])
  expect(policy['style-src-elem']).not.toContain("'unsafe-inline'")
  // No script stands in the page, and none in an attribute.
  expect([...html.matchAll(/<script(?![^>]*\ssrc=)/g)]).toEqual([])
  expect(html).not.toMatch(/\son\w+="/)
  // The policy comes before anything that it is to govern.
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(script|style|link)/))
})

test('the hash of each style in the built page is in its policy', () => {
  const { html, policy } = policyOf('dist/index.html')
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => text!)
  expect(styles.length).toBe(1)
  for (const text of styles) {
    const hash = createHash('sha256').update(text).digest('base64')
    expect(policy['style-src-elem']).toContain(`'sha256-${hash}'`)
  }
})

test('the example page runs only its own scripts and frames only this site', () => {
  const { policy } = policyOf('dist/examples/embed.html')
  expect(policy['default-src']).toEqual(["'none'"])
  expect(policy['script-src']).toEqual(["'self'"])
  expect(policy['frame-src']).toEqual(["'self'"])
})

test('a script or a style that somebody slips into the page does not run', async ({
  page,
  disturbances,
}) => {
  await page.goto('./')
  await page.waitForLoadState('networkidle')
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.slipped = true'
    document.body.append(script)
    const style = document.createElement('style')
    style.textContent = 'body { position: fixed }'
    document.head.append(style)
    // Text as a program; the debugger that runs this may evaluate it, a timer may not.
    setTimeout('globalThis.evaluated = true')
    await new Promise((resolve) => setTimeout(resolve))
    const evaluated = 'evaluated' in globalThis
    const isFixed = getComputedStyle(document.body).position === 'fixed'
    return { script: 'slipped' in globalThis, isFixed, evaluated }
  })
  expect(ran).toEqual({ script: false, isFixed: false, evaluated: false })
  // The browser says so, once for each, and nothing else was said.
  expect(disturbances.console.filter((line) => !/Content Security Policy/.test(line))).toEqual([])
  disturbances.console.length = 0
})
