/** Where a pointer is in a drawing that is `width` user units wide; null before it has a size. */
export function pointIn(
  svg: SVGSVGElement | null,
  pointer: { readonly clientX: number; readonly clientY: number },
  width: number,
): readonly [x: number, y: number] | null {
  const box = svg?.getBoundingClientRect()
  if (!box || box.width === 0) return null
  const scale = width / box.width
  return [(pointer.clientX - box.left) * scale, (pointer.clientY - box.top) * scale]
}
