/** Frames are cut to this square by both sides, and by the browser, before anyone's inference. */
export const RESOLUTION = 224

/** A 1280×720 canvas drawn anew for every run: nobody meets a picture already converted. */
export function movingPicture() {
  const canvas = document.createElement('canvas')
  canvas.width = 1280
  canvas.height = 720
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2D canvas')
  return (step: number): HTMLCanvasElement => {
    const sky = context.createLinearGradient(0, 0, 1280, 720)
    sky.addColorStop(0, `hsl(${step * 7} 60% 40%)`)
    sky.addColorStop(1, `hsl(${step * 7 + 120} 60% 70%)`)
    context.fillStyle = sky
    context.fillRect(0, 0, 1280, 720)
    context.fillStyle = '#d33'
    context.fillRect(400 + step, 200, 300, 240)
    context.getImageData(0, 0, 1, 1) // the drawing itself is in nobody's time
    return canvas
  }
}

/** The centre square at the network's size. */
export function centreFrame(canvas: HTMLCanvasElement): Promise<ImageBitmap> {
  const side = Math.min(canvas.width, canvas.height)
  const left = (canvas.width - side) / 2
  const top = (canvas.height - side) / 2
  return createImageBitmap(canvas, left, top, side, side, {
    resizeWidth: RESOLUTION,
    resizeHeight: RESOLUTION,
    resizeQuality: 'medium',
  })
}
