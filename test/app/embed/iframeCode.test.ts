import { expect, it } from 'vitest'
import { iframeCode } from '../../../src/app/embed/iframeCode'
import { readAddress } from '../../../src/state/address'
import { DEFAULT_CHOICE } from '../../../src/state/choice'

const PAGE = 'https://lab.example/sub/path/index.html#/cost'
const scene = { ...DEFAULT_CHOICE, kernelSize: 5, panel: 'separable-ratio', hide: 'exports' }
const code = (part = {}, title = 'A “ratio” <1> & "more"') =>
  iframeCode({ scene: { ...scene, ...part }, base: DEFAULT_CHOICE, title, page: PAGE })

const sourceOf = (html: string) =>
  new DOMParser().parseFromString(html, 'text/html').querySelector('iframe')

it('restores the scene, its language and its theme, whatever the reader’s own are', () => {
  const frame = sourceOf(code())
  const url = new URL(frame?.src ?? '')
  expect(url.pathname).toBe('/sub/path/index.html')
  const readers = { ...DEFAULT_CHOICE, language: 'zh-Hans', theme: 'dark' } as const
  expect(readAddress(url.hash, readers).choice).toEqual({ ...scene, embed: true })
})

it('names the frame as the panel is named, and lends a camera only where one is asked for', () => {
  expect(sourceOf(code())?.title).toBe('A “ratio” <1> & "more"')
  expect(sourceOf(code())?.allow ?? '').not.toContain('camera')
  expect(code({ view: 'live' })).toContain('allow="camera"')
})
