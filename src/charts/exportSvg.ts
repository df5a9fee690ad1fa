import { SOURCE_LEADING, SOURCE_SIZE, sourceLines } from './sourceLine'

/**
 * Every property our drawings take from the page's style sheets; a file has to carry them itself.
 */
const CARRIED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
] as const

/** Follows the page's own family, for machines that lack it. */
const FONT_FALLBACK = 'Helvetica, Arial, "Noto Sans TC", "Noto Sans SC", sans-serif'

/** Ground around the drawing, so that it can be set into a page or a slide as it is. */
const MARGIN = 20
/** Above and below the address at the foot. */
const FOOT_MARGIN = 12

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg'

/** What a file says of its drawing; each may be left out. */
export interface Caption {
  readonly title?: string
  /** One whole sentence that says what the drawing shows. */
  readonly summary?: string
  /** The address of the scene it was taken from. */
  readonly source?: string | undefined
}

/**
 * The drawing as a file that stands alone: styles written into the elements, hit areas, keyboard
 * handles and what the page hides left out, the page's ground behind it; its name, what it shows
 * and the scene it comes from said inside, in words for readers and in Dublin Core's terms for
 * programs. The scene's address also stands at the foot, to be read on paper and pressed on a
 * screen.
 */
export function printSvg(svg: SVGSVGElement, ground: string, caption: Caption = {}): string {
  const copy = svg.cloneNode(true) as SVGSVGElement // a clone has its original's type
  carryStyles(svg, copy)
  for (const element of copy.querySelectorAll('[data-export="omit"]')) element.remove()
  const { width, height } = fileSize(svg, caption)
  copy.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${width} ${height}`)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.insertBefore(groundRect(width, height, ground), copy.firstChild)
  if (caption.source) copy.append(foot(svg, caption.source))
  say(copy, caption)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`
}

/** Pixels of the file: the drawing with its margins, and its source's lines where it says one. */
export function fileSize(svg: SVGSVGElement, { source }: Caption = {}) {
  const { width, height } = svg.viewBox.baseVal ?? { width: 0, height: 0 }
  const lines = source ? sourceLines(source, width).length : 0
  const below = lines > 0 ? 2 * FOOT_MARGIN + lines * SOURCE_LEADING : MARGIN
  return { width: width + 2 * MARGIN, height: height + MARGIN + below }
}

export const svgBlob = (svg: SVGSVGElement, ground: string, caption?: Caption) =>
  new Blob([printSvg(svg, ground, caption)], { type: 'image/svg+xml' })

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/'

/** Puts name, sentence and source first, in place of the page's own, which may say less. */
function say(copy: SVGSVGElement, { title, summary, source }: Caption) {
  const inSvg = (name: string, text: string) => {
    for (const own of copy.querySelectorAll(`:scope > ${name}`)) own.remove()
    const element = document.createElementNS(SVG_NAMESPACE, name)
    element.textContent = text
    return element
  }
  const said: Element[] = []
  if (title) said.push(inSvg('title', title))
  if (summary) said.push(inSvg('desc', summary))
  if (source) {
    const metadata = document.createElementNS(SVG_NAMESPACE, 'metadata')
    const origin = document.createElementNS(DUBLIN_CORE, 'dc:source')
    origin.textContent = source
    metadata.append(origin)
    said.push(metadata)
  }
  copy.prepend(...said)
}

/** The address of the scene as a link, in the page's own type and quieter than the drawing. */
function foot(svg: SVGSVGElement, source: string): SVGAElement {
  const { width, height } = svg.viewBox.baseVal ?? { width: 0, height: 0 }
  const style = getComputedStyle(svg)
  const link = document.createElementNS(SVG_NAMESPACE, 'a')
  link.setAttribute('href', source)
  link.setAttribute('target', '_top')
  const text = document.createElementNS(SVG_NAMESPACE, 'text')
  text.setAttribute(
    'style',
    [
      `fill:${style.getPropertyValue('--ink-muted').trim() || style.color || 'currentColor'}`,
      `font-family:${style.fontFamily}, ${FONT_FALLBACK}`,
      `font-size:${SOURCE_SIZE}px`,
    ].join(';'),
  )
  for (const [index, line] of sourceLines(source, width).entries()) {
    const row = document.createElementNS(SVG_NAMESPACE, 'tspan')
    row.setAttribute('x', '0')
    row.setAttribute('y', String(height + FOOT_MARGIN + index * SOURCE_LEADING + SOURCE_SIZE))
    row.textContent = line
    text.append(row)
  }
  link.append(text)
  return link
}

function carryStyles(from: Element, to: Element) {
  const style = getComputedStyle(from)
  if (style.display === 'none' && from.hasAttribute('data-piece'))
    to.setAttribute('data-export', 'omit')
  const carried = CARRIED.flatMap((property) => {
    const value = style.getPropertyValue(property)
    if (!value) return []
    return property === 'font-family'
      ? [`font-family:${value}, ${FONT_FALLBACK}`]
      : [`${property}:${value}`]
  })
  to.setAttribute('style', carried.join(';'))
  for (const name of ['class', 'tabindex', 'role']) to.removeAttribute(name)
  for (let child = 0; child < from.children.length; child++) {
    const [original, twin] = [from.children[child], to.children[child]]
    if (original && twin) carryStyles(original, twin)
  }
}

function groundRect(width: number, height: number, ground: string) {
  const rect = document.createElementNS(SVG_NAMESPACE, 'rect')
  rect.setAttribute('x', String(-MARGIN))
  rect.setAttribute('y', String(-MARGIN))
  rect.setAttribute('width', String(width))
  rect.setAttribute('height', String(height))
  rect.setAttribute('fill', ground)
  return rect
}
