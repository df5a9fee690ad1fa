import { describe, expect, it } from 'vitest'
import { printCsv } from '../../src/charts/exportCsv'
import { fileSize, printSvg } from '../../src/charts/exportSvg'
import { cutLetters } from '../../src/charts/Letters'
import { sourceLines } from '../../src/charts/sourceLine'

describe('printCsv', () => {
  it('quotes commas, quotes and line breaks, keeps whole numbers whole, ends records with CRLF', () => {
    const csv = printCsv({
      columns: [
        { id: 'name', label: 'name, with “comma”' },
        { id: 'macs', label: 'MACs', print: () => '462 M' },
      ],
      rows: [
        { key: 'a', cells: { name: 'say "1×1"', macs: 462_422_016 } },
        { key: 'b', cells: { name: 'two\nlines', macs: null } },
      ],
    })
    expect(csv).toBe('"name, with “comma”",MACs\r\n"say ""1×1""",462422016\r\n"two\nlines",\r\n')
  })
})

it('a CSV field has twelve digits at most: 0.1 × 0.1 is 0.01 in the file', () => {
  const csv = printCsv({
    columns: [{ id: 'law', label: 'law' }],
    rows: [
      { key: 'a', cells: { law: 0.1 * 0.1 } },
      { key: 'b', cells: { law: 1 / 3 } },
    ],
  })
  expect(csv).toBe('law\r\n0.01\r\n0.333333333333\r\n')
})

describe('printSvg', () => {
  it('writes styles into the file, drops hit areas and handles, and lays a ground', () => {
    document.body.innerHTML =
      '<svg viewBox="0 0 20 10"><rect class="bar" style="fill: rgb(1, 2, 3)" tabindex="0" role="slider"/><rect data-export="omit"/></svg>'
    const svg = document.querySelector('svg')!
    const file = printSvg(svg, 'white')
    expect(file).toContain('xmlns="http://www.w3.org/2000/svg"')
    expect(file).toContain('fill:rgb(1, 2, 3)')
    expect(file).toContain('fill="white"')
    expect(file).toContain('viewBox="-20 -20')
    expect(file).not.toMatch(/class=|tabindex|role=|data-export/)
  })
})

it('what the page hides is in no file, and what it draws with unseen parts is', () => {
  document.body.innerHTML =
    '<style>[data-piece~=answer], defs { display: none }</style>' +
    '<svg viewBox="0 0 20 10"><defs><pattern id="h"/></defs><text data-piece="answer">8.4</text></svg>'
  const file = printSvg(document.querySelector('svg')!, 'white')
  expect(file).not.toContain('8.4')
  expect(file).toContain('<pattern id="h"')
})

it('an SVG file says its name, its sentence and its scene once each, whatever the page says', () => {
  document.body.innerHTML = '<svg viewBox="0 0 20 10"><title>on the page</title><rect/></svg>'
  const source = 'https://lab.example/#/cost?k=5&cin=64'
  const file = printSvg(document.querySelector('svg')!, 'white', {
    title: 'Cost < 1',
    summary: 'One sentence.',
    source,
  })
  const svg = new DOMParser().parseFromString(file, 'image/svg+xml').documentElement
  expect([...svg.children].slice(0, 3).map(({ nodeName }) => nodeName)).toEqual([
    'title',
    'desc',
    'metadata',
  ])
  expect([...svg.querySelectorAll('title')].map((at) => at.textContent)).toEqual(['Cost < 1'])
  expect(svg.querySelector('desc')?.textContent).toBe('One sentence.')
  const said = svg.getElementsByTagNameNS('http://purl.org/dc/elements/1.1/', 'source')
  expect([...said].map((at) => at.textContent)).toEqual([source])
})

describe('the source at the foot of a file', () => {
  const source = 'https://lab.example/#/cost?k=5&cin=64&ask=a<b'
  const draw = () => {
    document.body.innerHTML = '<svg viewBox="0 0 640 300"><text>1</text></svg>'
    return document.querySelector('svg')!
  }
  const read = (file: string) =>
    new DOMParser().parseFromString(file, 'image/svg+xml').documentElement

  it('is a link whose text is the address, under the drawing and within the file', () => {
    const svg = read(printSvg(draw(), 'white', { source }))
    const links = svg.querySelectorAll('a')
    expect([...links].map((link) => link.getAttribute('href'))).toEqual([source])
    expect(links[0]?.textContent).toBe(source)
    const y = Number(links[0]?.querySelector('tspan')?.getAttribute('y'))
    const [, top, , height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
    expect(y).toBeGreaterThan(300)
    expect(y).toBeLessThan((top ?? 0) + (height ?? 0))
    expect(svg.querySelector('rect')?.getAttribute('height')).toBe(String(height))
  })

  it('takes 1 line of 40 pixels with its margins, and no place where there is none', () => {
    expect(fileSize(draw())).toEqual({ width: 680, height: 340 })
    expect(fileSize(draw(), { source })).toEqual({ width: 680, height: 360 })
    expect(printSvg(draw(), 'white')).not.toContain('<a')
  })

  it('breaks between the parts of an address and loses none of it in 3 lines', () => {
    expect(sourceLines(source, 640)).toEqual([source])
    expect(sourceLines(source, 160)).toEqual([
      'https://lab.example/',
      '#/cost?k=5&cin=64',
      '&ask=a<b',
    ])
  })

  it('of an address that is too long the first 3 lines are written, none wider than the rest', () => {
    const long = `${source}${'x'.repeat(400)}`
    const lines = sourceLines(long, 320)
    expect(lines).toHaveLength(3)
    expect(lines[2]?.endsWith('…')).toBe(true)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(48)
    const svg = read(printSvg(draw(), 'white', { source: long }))
    expect(svg.querySelector('a')?.getAttribute('href')).toBe(long)
  })
})

describe('cutLetters', () => {
  it('finds C_out and D_F in a sentence and leaves the rest as it is', () => {
    expect(cutLetters('from C_in to C_out, α')).toEqual([
      { plain: 'from ', letter: 'C', below: 'in' },
      { plain: ' to ', letter: 'C', below: 'out' },
      { plain: ', α' },
    ])
  })
})
