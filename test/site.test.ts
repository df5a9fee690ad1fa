import { statSync } from 'node:fs'
import { expect, it } from 'vitest'
import { robots, sitemap } from '../scripts/site/address'
import { cardSvg } from '../scripts/site/card'
import { contentSecurityPolicy } from '../scripts/site/policy'

it('the sitemap has 2 pages, with whole addresses where the build knows its own', () => {
  const places = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => place)
  expect(places(sitemap('https://lab.example/sub/'))).toEqual([
    'https://lab.example/sub/',
    'https://lab.example/sub/examples/embed.html',
  ])
  expect(places(sitemap(undefined))).toEqual(['./', './examples/embed.html'])
})

it('robots are told of the sitemap by a whole address or not at all', () => {
  expect(robots('https://lab.example/')).toContain('Sitemap: https://lab.example/sitemap.xml\n')
  expect(robots(undefined)).toBe('User-agent: *\nAllow: /\n')
})

it('the social card draws 288 weights and the 68 that are left, and weighs at most 60 kB', () => {
  expect(cardSvg().match(/<rect x=/g)).toHaveLength(288 + 68)
  expect(statSync('public/card.png').size).toBeLessThanOrEqual(60_000)
})

it('the policy names a style element by the hash of its text: abc', () => {
  const policy = contentSecurityPolicy('<style>abc</style>')
  expect(policy).toContain("'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='")
})
