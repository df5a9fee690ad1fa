import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, openView, test } from './lab'

const gzipKb = (path: string) => gzipSync(readFileSync(`dist/${path}`), { level: 9 }).length / 1000

for (const width of [390, 820, 1440]) {
  test(`a first visit at ${width} px loads at most 200 kB of scripts and shifts nothing`, async ({
    page,
  }) => {
    const scripts = new Set<string>()
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname.slice(1)
      if (path.endsWith('.js')) scripts.add(path)
    })
    await page.addInitScript(() => {
      const shifts = { sum: 0 }
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.sum += (entry as LayoutShift).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.setViewportSize({ width, height: 900 })
    await openView(page, '')
    await page.waitForLoadState('networkidle')
    const loaded = [...scripts].reduce((sum, path) => sum + gzipKb(path), 0)
    expect(loaded).toBeGreaterThan(60)
    expect(loaded).toBeLessThanOrEqual(200)
    expect([...scripts].filter((path) => /tfjs|worker|webgl/.test(path))).toEqual([])
    const shifted = await page.evaluate(() => (window as unknown as Shifted).shifts.sum)
    expect(shifted).toBeLessThan(0.01)
  })
}

/** Layout-shift entries are not in TypeScript's DOM library. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number
}

interface Shifted {
  readonly shifts: { readonly sum: number }
}
