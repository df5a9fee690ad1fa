import { describe, expect, it } from 'vitest'
import { printCsv } from '../../src/charts/exportCsv'
import { printSvg } from '../../src/charts/exportSvg'
import { cutLetters } from '../../src/charts/Letters'

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

describe('cutLetters', () => {
  it('finds C_out and D_F in a sentence and leaves the rest as it is', () => {
    expect(cutLetters('from C_in to C_out, α')).toEqual([
      { plain: 'from ', letter: 'C', below: 'in' },
      { plain: ' to ', letter: 'C', below: 'out' },
      { plain: ', α' },
    ])
  })
})
