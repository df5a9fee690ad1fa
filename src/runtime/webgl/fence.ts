/**
 * Ends when the device has done what it was told so far. Polls, since WebGL has no callback; a lost
 * context answers at once, and is found out later.
 */
export function fence(gl: WebGL2RenderingContext, pollMs = 0): Promise<void> {
  const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
  gl.flush()
  return new Promise((resolve) => {
    const poll = () => {
      const status = sync ? gl.clientWaitSync(sync, 0, 0) : gl.WAIT_FAILED
      if (status === gl.TIMEOUT_EXPIRED && !gl.isContextLost()) setTimeout(poll, pollMs)
      else {
        gl.deleteSync(sync)
        resolve()
      }
    }
    poll()
  })
}
