/** Calls back once for each picture the display shows, until the answer is called. */
export function onEachAnimationFrame(callback: () => void): () => void {
  let handle = requestAnimationFrame(function tick() {
    handle = requestAnimationFrame(tick)
    callback()
  })
  return () => cancelAnimationFrame(handle)
}

/** Calls back for each new picture of the video where the browser tells, else of the display. */
export function onEachVideoFrame(video: HTMLVideoElement, callback: () => void): () => void {
  // Older Firefox has no such method, whatever the types say.
  if (!('requestVideoFrameCallback' in video)) return onEachAnimationFrame(callback)
  let handle = video.requestVideoFrameCallback(function tick() {
    handle = video.requestVideoFrameCallback(tick)
    callback()
  })
  return () => video.cancelVideoFrameCallback(handle)
}
