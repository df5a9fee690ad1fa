import { afterEach, expect, it, vi } from 'vitest'
import { openCodeReader } from '../../src/runtime/codes/codeReader'

/** A worker whose file is not there: browsers tell so once, after which it never says anything. */
class LostWorker extends EventTarget {
  private isTold = false
  postMessage() {
    if (!this.isTold) queueMicrotask(() => this.dispatchEvent(new Event('error')))
    this.isTold = true
  }
  terminate() {}
}

/** All that a picture is taken apart with. */
class Canvas {
  getContext() {
    return {
      fillRect() {},
      drawImage() {},
      getImageData: () => ({ data: new Uint8ClampedArray(4) }),
    }
  }
}

afterEach(() => vi.unstubAllGlobals())

it('a reader whose worker is lost answers null to the 1st picture and to the 2nd', async () => {
  vi.stubGlobal('Worker', LostWorker)
  vi.stubGlobal('OffscreenCanvas', Canvas)
  const reader = await openCodeReader()
  // What of a bitmap is used.
  const picture = { width: 1, height: 1 } as ImageBitmap
  expect(await reader.read(picture)).toBeNull()
  expect(await reader.read(picture)).toBeNull()
  reader.close()
  expect(await reader.read(picture)).toBeNull()
})
