import { type Caption, fileSize, svgBlob } from './exportSvg'

/** Pixels a CSS pixel, so that the picture stays sharp on a slide. */
const SCALE = 2

/** The drawing as pixels at twice its size on the page, its source written at the foot. */
export async function pngBlob(
  svg: SVGSVGElement,
  ground: string,
  caption?: Caption,
): Promise<Blob> {
  const address = URL.createObjectURL(svgBlob(svg, ground, caption))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const { width, height } = fileSize(svg, caption)
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(width * SCALE)
    canvas.height = Math.ceil(height * SCALE)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no pixels'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
