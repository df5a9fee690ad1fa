/** Off screen where the browser can; else the page's own, which a worker has none of. */
export function createCanvas(width: number, height: number): OffscreenCanvas | HTMLCanvasElement {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height)
  return pageCanvas(width, height)
}

export function pageCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas
}

export function create2d(
  width: number,
  height: number,
  settings: CanvasRenderingContext2DSettings,
): CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D {
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d', settings) as // every canvas gives one of these by this name
    | CanvasRenderingContext2D
    | OffscreenCanvasRenderingContext2D
    | null
  if (!pen) throw new Error('no 2D canvas')
  return pen
}
