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

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg'

/**
 * The drawing as a file that stands alone: styles written into the elements, hit areas and
 * keyboard handles left out, the page's ground behind it.
 */
export function printSvg(svg: SVGSVGElement, ground: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement // a clone has its original's type
  carryStyles(svg, copy)
  for (const element of copy.querySelectorAll('[data-export="omit"]')) element.remove()
  const { width, height } = fileSize(svg)
  copy.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${width} ${height}`)
  copy.setAttribute('xmlns', SVG_NAMESPACE)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.insertBefore(groundRect(width, height, ground), copy.firstChild)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`
}

/** Pixels of the file: the drawing with its margins. */
export function fileSize(svg: SVGSVGElement) {
  const { width, height } = svg.viewBox.baseVal ?? { width: 0, height: 0 }
  return { width: width + 2 * MARGIN, height: height + 2 * MARGIN }
}

export const svgBlob = (svg: SVGSVGElement, ground: string) =>
  new Blob([printSvg(svg, ground)], { type: 'image/svg+xml' })

function carryStyles(from: Element, to: Element) {
  const style = getComputedStyle(from)
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
