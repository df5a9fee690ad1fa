import { describe, expect, it } from 'vitest'
import { type KeyAct, keyAct } from '../../../src/panels/convolve/keys'

function on(html: string): Element {
  document.body.innerHTML = html
  return document.body.firstElementChild!
}

const press = (key: string, part: Partial<KeyboardEvent> = {}) => ({
  ...{ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
  ...part,
})

describe('the keys', () => {
  it.each<[string, KeyAct]>([
    [' ', 'toggle'],
    ['k', 'toggle'],
    ['K', 'toggle'],
    [',', 'back'],
    ['.', 'forward'],
    ['Home', 'start'],
    ['End', 'end'],
    ['[', 'slower'],
    [']', 'faster'],
    ['l', 'loop'],
    ['n', 'numbers'],
    ['Escape', 'letGo'],
  ])('%j asks for %s', (key, act) => {
    expect(keyAct(press(key), on('<p></p>'))).toBe(act)
  })

  it('takes Shift with the comma and the full stop as a row, on layouts where they are < and ;', () => {
    const shifted = { shiftKey: true, code: 'Comma' }
    expect(keyAct(press('<', shifted), on('<p></p>'))).toBe('rowBack')
    expect(keyAct(press(';', shifted), on('<p></p>'))).toBe('rowBack')
    expect(keyAct(press(':', { shiftKey: true, code: 'Period' }), on('<p></p>'))).toBe('rowForward')
  })

  it.each(['<input>', '<input type="range">', '<select></select>', '<textarea></textarea>'])(
    'leaves every key to %s',
    (html) => {
      for (const key of ['k', ',', 'Home', ' ', 'Escape'])
        expect(keyAct(press(key), on(html))).toBe(null)
    },
  )

  it('leaves Space to a button and Home to a tab, and takes K from both', () => {
    expect(keyAct(press(' '), on('<button></button>'))).toBe(null)
    expect(keyAct(press('Home'), on('<div role="tab"></div>'))).toBe(null)
    expect(keyAct(press('k'), on('<button></button>'))).toBe('toggle')
    expect(keyAct(press('k'), on('<input type="radio">'))).toBe('toggle')
  })

  it('leaves what the browser does with Ctrl, Alt and Meta alone', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const)
      expect(keyAct(press('k', { [held]: true }), on('<p></p>'))).toBe(null)
  })
})
