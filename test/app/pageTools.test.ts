import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { pageKey } from '../../src/app/tools/pageKeys'
import { QUIET_MS, watchQuiet } from '../../src/app/tools/watchQuiet'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('4 seconds without a movement are quiet, and any movement ends them', () => {
  const root = document.createElement('html')
  const end = watchQuiet(root)
  vi.advanceTimersByTime(QUIET_MS - 1)
  expect(root.dataset.quiet).toBeUndefined()
  vi.advanceTimersByTime(1)
  expect(root.dataset.quiet).toBe('on')
  document.dispatchEvent(new Event('pointermove'))
  expect(root.dataset.quiet).toBeUndefined()
  vi.advanceTimersByTime(QUIET_MS)
  end()
  expect(root.dataset.quiet).toBeUndefined()
  document.dispatchEvent(new Event('pointermove'))
  vi.advanceTimersByTime(2 * QUIET_MS)
  expect(root.dataset.quiet).toBeUndefined()
})

const on = (html: string) => {
  document.body.innerHTML = html
  return document.body.firstElementChild ?? document.body
}
const key = (name: string, part: Partial<KeyboardEvent> = {}) => ({
  ...{ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
  ...part,
})

it.each([
  ['?', '<button></button>', true, 'help'],
  ['?', '<input type="text">', true, null],
  ['?', '<input type="range">', true, 'help'],
  ['PageDown', '<button></button>', true, 'forward'],
  ['PageDown', '<button></button>', false, null],
  ['PageUp', '<input type="range">', true, null],
  ['ArrowRight', '<button></button>', true, null],
  ['ArrowLeft', '', true, 'back'],
  ['ArrowLeft', '<div role="slider"></div>', true, null],
] as const)('%s on %j, projected %s, is %s', (name, html, isProjected, act) => {
  expect(pageKey(key(name), on(html), isProjected)).toBe(act)
})

it('Shift+P is the projector’s in 2 cases of the letter, and Ctrl+Shift+P is the browser’s', () => {
  expect(pageKey(key('P', { shiftKey: true }), on(''), false)).toBe('projector')
  expect(pageKey(key('p', { shiftKey: true }), on(''), true)).toBe('projector')
  expect(pageKey(key('P', { shiftKey: true, ctrlKey: true }), on(''), false)).toBeNull()
})
