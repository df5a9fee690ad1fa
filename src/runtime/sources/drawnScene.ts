/** Side of the drawn scene's canvas in pixels. */
export const DRAWN_SIDE = 256

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/**
 * A bay with a bouncing ball and a gull, drawn by plain shapes. It needs no download, so the clip
 * moves before its photographs have come and where they cannot come at all.
 */
export function drawScene(pen: Pen, seconds: number): void {
  const side = DRAWN_SIDE
  drawBay(pen, side, seconds)
  drawBall(pen, side, seconds)
  drawGull(pen, 40 + ((seconds * 38) % (side - 60)), 70 + 14 * Math.sin(seconds * 1.7), seconds)
}

function drawBay(pen: Pen, side: number, seconds: number): void {
  pen.fillStyle = '#bfe0f2'
  pen.fillRect(0, 0, side, side)
  disc(pen, 205, 52, 24, '#f6d365')
  pen.fillStyle = '#6f8f7a'
  pen.beginPath()
  pen.moveTo(0, 150)
  for (let x = 0; x <= side; x += 8)
    pen.lineTo(x, 128 - 22 * Math.sin(x / 41) - 9 * Math.sin(x / 17))
  pen.lineTo(side, 170)
  pen.lineTo(0, 170)
  pen.fill()
  pen.fillStyle = '#2f6f9f'
  pen.fillRect(0, 150, side, 50)
  pen.strokeStyle = '#d8ecf5'
  pen.lineWidth = 2
  for (let row = 0; row < 4; row += 1) {
    pen.beginPath()
    for (let x = 0; x <= side; x += 6) {
      pen.lineTo(x, 160 + row * 10 + 2 * Math.sin(x / 11 + seconds * 2 + row * 1.9))
    }
    pen.stroke()
  }
  pen.fillStyle = '#e3c98f'
  pen.fillRect(0, 198, side, side - 198)
}

/** Up and down twice a second and a half, across the beach and back; flattened where it lands. */
function drawBall(pen: Pen, side: number, seconds: number): void {
  const bounce = Math.abs(Math.sin(seconds * 2.1))
  const across = (1 - Math.cos(seconds * 0.9)) / 2
  const squash = bounce < 0.12 ? 1 - (0.12 - bounce) * 2 : 1
  const x = 36 + across * (side - 72)
  const y = 226 - bounce * 120 - 26 * squash
  pen.save()
  pen.translate(x, y)
  pen.scale(1 / squash, squash)
  pen.rotate(across * 9)
  for (let wedge = 0; wedge < 6; wedge += 1) {
    pen.fillStyle = wedge % 2 === 0 ? '#d8343f' : '#fbfaf5'
    pen.beginPath()
    pen.moveTo(0, 0)
    pen.arc(0, 0, 26, (wedge * Math.PI) / 3, ((wedge + 1) * Math.PI) / 3)
    pen.fill()
  }
  pen.restore()
}

function drawGull(pen: Pen, x: number, y: number, seconds: number): void {
  const lift = 12 * Math.sin(seconds * 7)
  pen.strokeStyle = '#26323a'
  pen.lineWidth = 4
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x - 26, y - lift)
  pen.quadraticCurveTo(x - 10, y - 10, x, y)
  pen.quadraticCurveTo(x + 10, y - 10, x + 26, y - lift)
  pen.stroke()
}

function disc(pen: Pen, x: number, y: number, radius: number, colour: string): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.arc(x, y, radius, 0, 2 * Math.PI)
  pen.fill()
}
