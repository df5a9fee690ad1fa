import '../../../ui/browserParts'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, ok } from '../../../../src/core/result'
import { createI18n } from '../../../../src/i18n/i18n'
import type { LanguageCode } from '../../../../src/i18n/language'
import PicturesTab from '../../../../src/panels/convolve/pictures/PicturesTab'
import type { PictureWish, StudioEdges } from '../../../../src/panels/convolve/pictures/studio'
import { StudioEdgesContext } from '../../../../src/panels/convolve/pictures/studioEdges'
import { createCpuFilter } from '../../../../src/runtime/filters/cpuFilter'
import type { PictureFilter } from '../../../../src/runtime/filters/filter'
import type { SourceFault, WholeSource } from '../../../../src/runtime/sources/source'
import { printAddress, readAddress } from '../../../../src/state/address'
import { createAppStore } from '../../../../src/state/store'
import { StoreContext } from '../../../../src/state/useApp'

// jsdom draws nothing and says so each time it is asked to.
beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
})
afterEach(cleanup)

/** Eight by five pixels: red 100 from the fifth column on, green the row's number times 10. */
const PIXELS = {
  width: 8,
  height: 5,
  data: Uint8ClampedArray.from({ length: 160 }, (_, at) => {
    const pixel = Math.floor(at / 4)
    return [pixel % 8 >= 4 ? 100 : 0, 10 * Math.floor(pixel / 8), 7, 255][at % 4]!
  }),
}

/** What the device has: plain JavaScript and a camera that comes once, unless a test says so. */
const DEVICE = {
  openFilter: (): PictureFilter => createCpuFilter(),
  // No time passes: a slow machine is no slow device.
  now: () => 0,
  watch(onFrame: () => void) {
    onFrame()
    return () => {}
  },
  sizeOf: (_within: readonly [number, number]): readonly [number, number] => [8, 5],
}

async function open(address = '', language: LanguageCode = 'en', own: Partial<typeof DEVICE> = {}) {
  const device = { ...DEVICE, ...own }
  const wishes: PictureWish[] = []
  const closed: string[] = []
  const visibility = { isHidden: false, callback: () => {} }
  const refusals: SourceFault[] = []
  const edges: StudioEdges = {
    openFilter: device.openFilter,
    async openSource(wish) {
      wishes.push(wish)
      const refusal = refusals.shift()
      if (refusal) return fail(refusal)
      if (wish.kind === 'file' && !wish.file) return fail({ code: 'photo-none', detail: '' })
      const source: WholeSource = {
        isStill: wish.kind !== 'camera',
        watch: device.watch,
        async grabWhole(within) {
          const [width, height] = device.sizeOf(within)
          return ok({ bitmap: { ...PIXELS, width, height, close() {} }, captureMs: 0 })
        },
        close: () => void closed.push(wish.kind),
      }
      return ok(source)
    },
    now: device.now,
    isHidden: () => visibility.isHidden,
    onVisibility(callback) {
      visibility.callback = callback
      return () => {}
    },
  }
  const { choice } = readAddress(`#/convolve?tab=pictures${address}`)
  const store = createAppStore(choice)
  const i18n = await createI18n(language)
  const view = render(
    <I18nextProvider i18n={i18n}>
      <StoreContext value={store}>
        <StudioEdgesContext value={edges}>
          <PicturesTab />
        </StudioEdgesContext>
      </StoreContext>
    </I18nextProvider>,
  )
  const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  await settled()
  const hide = async (isHidden: boolean) => {
    visibility.isHidden = isHidden
    act(visibility.callback)
    await settled()
  }
  const printed = () => printAddress(store.getState().choice)
  return { view, store, wishes, closed, refusals, settled, hide, printed, user: userEvent.setup() }
}

const region = (name: string) => within(screen.getByRole('region', { name }))

describe('kernels', () => {
  it('are chosen by name, a channel each, and stand in the address', async () => {
    const at = await open()
    await at.user.selectOptions(screen.getByLabelText('Kernel of Green'), 'gaussian')
    expect(at.printed()).toContain('pk=sobelX*gaussian*sobelX')
    await at.user.selectOptions(screen.getByLabelText('All three'), 'emboss')
    expect(at.printed()).toContain('pk=emboss*emboss*emboss')
  })

  it('show the Gaussian as 1 2 1, 2 4 2, 1 2 1 over 16', async () => {
    await open('&pk=gaussian*box*identity')
    expect(screen.getByText(/1, 2, 1; 2, 4, 2; 1, 2, 1; all divided by 16/)).toBeTruthy()
    expect(screen.getByText(/1, 1, 1; 1, 1, 1; 1, 1, 1; all divided by 9/)).toBeTruthy()
  })

  it('take numbers of the reader’s own, and 0.25 comes into the address', async () => {
    const at = await open('&pk=identity*identity*identity')
    await at.user.selectOptions(screen.getByLabelText('Kernel of Red'), 'own')
    const weight = screen.getByLabelText('Weight of Red, row 1, column 3')
    await at.user.clear(weight)
    await at.user.type(weight, '0.25{Enter}')
    expect(at.printed()).toContain('pk=0_0_0.25_0_1_0_0_0_0*identity*identity')
    expect((screen.getByLabelText('Kernel of Red') as HTMLSelectElement).value).toBe('own')
  })

  it.each([
    ['abc', '1'],
    ['1000', '99'],
    ['', '1'],
  ])('refuse “%s” as a weight: the entry holds %s and says why', async (typed, held) => {
    const at = await open('&pk=identity*identity*identity')
    await at.user.selectOptions(screen.getByLabelText('Kernel of Red'), 'own')
    const weight = screen.getByLabelText('Weight of Red, row 2, column 2') as HTMLInputElement
    await at.user.clear(weight)
    await at.user.type(weight, `${typed}{Enter}`)
    expect(weight.value).toBe(held)
    expect(weight.getAttribute('aria-invalid')).toBe('true')
  })
})

describe('the matrix', () => {
  it('has a row edited, one added, and one removed, and never fewer than 1 or more than 4', async () => {
    const at = await open('&mix=1_0_0')
    const share = screen.getByLabelText('Output 1, share of Blue')
    await at.user.clear(share)
    await at.user.type(share, '-0.5{Enter}')
    expect(at.printed()).toContain('mix=1_0_-0.5')
    const remove = screen.getByRole('button', { name: 'Remove output 1' })
    expect((remove as HTMLButtonElement).disabled).toBe(true)
    const add = screen.getByRole('button', { name: 'Add an output' }) as HTMLButtonElement
    for (let row = 0; row < 3; row += 1) await at.user.click(add)
    expect(at.printed()).toContain('mix=1_0_-0.5*0_1_0*0_0_1*1_1_1')
    expect(add.disabled).toBe(true)
    await at.user.click(screen.getByRole('button', { name: 'Remove output 2' }))
    expect(at.printed()).toContain('mix=1_0_-0.5*0_0_1*1_1_1')
  })

  it('takes a preset: opponent colours are 3 rows', async () => {
    const at = await open()
    await at.user.selectOptions(screen.getByLabelText('Matrix'), 'opponent')
    expect(at.printed()).toContain('mix=0.333_0.333_0.333*1_-1_0*-0.5_-0.5_1')
    expect(screen.getAllByRole('application', { name: /Output \d, mixed/ })).toHaveLength(3)
  })
})

describe('one pixel', () => {
  it('is walked to with the arrow keys and read out: Sobel 400 at the red step, mix 200', async () => {
    const at = await open('&pk=sobelX*sobelY*box&mix=0.5_0_0*0_1_0')
    const map = screen.getByRole('application', { name: /^Red, filtered/ })
    await act(async () => map.focus())
    // From the pixel it begins with, row 2, column 3, to row 3, column 4.
    await at.user.keyboard('{ArrowDown}{ArrowRight}')
    await at.settled()
    expect(screen.getByText('Row 3, column 4')).toBeTruthy()
    const spoken = region('One pixel in numbers').getByRole('status')
    expect(spoken.textContent).toBe(
      'Row 3, column 4. Filtered: red 400, green 80, blue 7. Mixed: 200, 80.',
    )
    expect(screen.getByText(/^Red: pixels 0, 0, 100, 0, 0, 100, 0, 0, 100;/)).toBeTruthy()
  })

  it('is let go with Escape, and the readout says how to take another', async () => {
    const at = await open()
    screen.getByRole('application', { name: /^The picture/ }).focus()
    await at.user.keyboard('{Escape}')
    expect(screen.getByText(/Point at a pixel of any map/)).toBeTruthy()
  })
})

describe('a link', () => {
  it('brings back kernels and matrix', async () => {
    await open('&pic=boats&pk=0_0_0_0_2_0_0_0_0*sobelY*laplacian&mix=1_-1_0*0_0_2')
    expect((screen.getByLabelText('Kernel of Red') as HTMLSelectElement).value).toBe('own')
    expect((screen.getByLabelText('Kernel of Green') as HTMLSelectElement).value).toBe('sobelY')
    expect((screen.getByLabelText('Output 2, share of Blue') as HTMLInputElement).value).toBe('2')
  })

  it('brings back one scale for all, four times the contrast and the pixel, and keeps them', async () => {
    const at = await open('&pr=common&pg=4&pp=5000_6000')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'One for all' }).checked).toBe(true)
    expect(screen.getByLabelText<HTMLSelectElement>('Contrast').value).toBe('4')
    expect(screen.getByText('Row 3, column 5')).toBeTruthy()
    await at.user.click(screen.getByRole('radio', { name: 'Each its own' }))
    await at.user.selectOptions(screen.getByLabelText('Contrast'), '8')
    screen.getByRole('application', { name: /^The picture/ }).focus()
    await at.user.keyboard('{ArrowLeft}')
    // The middle of row 3 of 5 and of column 4 of 8.
    expect(at.printed()).toBe('#/convolve?tab=pictures&pg=8&pp=5000_4375')
    await at.user.keyboard('{Escape}')
    expect(at.printed()).toContain('pp=none')
  })

  it('to a file nobody gave says so and offers the button; a file dropped there is shown', async () => {
    const at = await open('&pic=file')
    expect(screen.getByText('No picture has been chosen')).toBeTruthy()
    const [input] = screen.getAllByLabelText('Choose a picture', { selector: 'input' })
    await at.user.upload(input!, new File(['x'], 'own.png', { type: 'image/png' }))
    await at.settled()
    expect(screen.queryByText('No picture has been chosen')).toBeNull()
    expect(at.wishes.at(-1)).toMatchObject({ kind: 'file' })
    expect(screen.getByText(/8 × 5 pixels/)).toBeTruthy()
  })

  it('to the camera opens none until the reader presses, and then one', async () => {
    const at = await open('&pic=camera')
    expect(at.wishes).toEqual([])
    await at.user.click(screen.getByRole('button', { name: 'Turn the camera on' }))
    await at.settled()
    expect(at.wishes).toEqual([{ kind: 'camera', deviceId: null }])
  })
})

describe('the camera', () => {
  it('goes off with the page and the tab, and comes back with the page alone', async () => {
    const at = await open()
    await at.user.click(screen.getByRole('radio', { name: 'Camera' }))
    await at.settled()
    expect(at.wishes.filter(({ kind }) => kind === 'camera')).toHaveLength(1)
    await at.hide(true)
    expect(at.closed.filter((kind) => kind === 'camera')).toHaveLength(1)
    await at.hide(false)
    expect(at.wishes.filter(({ kind }) => kind === 'camera')).toHaveLength(2)
    at.view.unmount()
    expect(at.closed.filter((kind) => kind === 'camera')).toHaveLength(2)
  })

  it('that is refused says what to do, and the boats are one press away', async () => {
    const at = await open()
    at.refusals.push({ code: 'camera-refused', detail: 'NotAllowedError' })
    await at.user.click(screen.getByRole('radio', { name: 'Camera' }))
    await at.settled()
    const alert = within(screen.getByRole('alert'))
    expect(alert.getByText('The camera was refused')).toBeTruthy()
    await at.user.click(alert.getByRole('button', { name: 'Show the boats' }))
    await at.settled()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(at.wishes.at(-1)).toEqual({ kind: 'bundled', photo: 'boats' })
  })
})

describe('a device that', () => {
  it('has no WebGL 2 says so; one whose WebGL 2 gave wrong numbers says that instead', async () => {
    await open()
    expect(screen.getByText(/WebGL 2 is not to be had here/)).toBeTruthy()
    cleanup()
    await open('', 'en', { openFilter: () => createCpuFilter('wrong') })
    expect(screen.getByText(/WebGL 2 gave wrong numbers when this page tried it out/)).toBeTruthy()
    expect(screen.queryByText(/not to be had/)).toBeNull()
  })

  it('takes 150 ms a megapixel works at 480×360 and names it; at 100 it is back at 640×480', async () => {
    const clock = { nowMs: 0, msAMegapixel: 150, frames: 0 }
    let size: readonly [number, number] = [0, 0]
    let tick = () => {}
    const openFilter = (): PictureFilter => ({
      ...{ means: 'webgl', bits: 32, gpu: 'used' },
      load: ({ width, height }) => {
        size = [width, height]
      },
      run() {
        clock.nowMs += (clock.msAMegapixel * size[0] * size[1]) / 1e6
        clock.frames += 1
      },
      spreads: async () => ({ depthwise: [1, 1, 1], mixed: [1] }),
      paint() {},
      probe: (y, x) => ({ y, x, neighbours: [], depthwise: [], mixed: [] }),
      values: () => ({ depthwise: new Float32Array(), mixed: new Float32Array() }),
      onLost() {},
      dispose() {},
    })
    const at = await open('', 'en', {
      openFilter,
      now: () => clock.nowMs,
      sizeOf: (within) => within,
      watch(onFrame) {
        tick = onFrame
        onFrame()
        return () => {}
      },
    })
    /** Camera frames, 30 a second or as many as the device is done with. */
    const watch = async (seconds: number) => {
      for (const until = clock.nowMs + seconds * 1000; clock.nowMs < until; ) {
        const [began, before] = [clock.nowMs, clock.frames]
        await act(async () => {
          tick()
          for (let turn = 0; turn < 12; turn += 1) await Promise.resolve()
        })
        // One, and another at once where the filter was changed for a try.
        expect([before + 1, before + 2]).toContain(clock.frames)
        clock.nowMs = Math.max(clock.nowMs, began + 1000 / 30)
      }
    }
    await at.user.click(screen.getByRole('radio', { name: 'Camera' }))
    await at.settled()
    await watch(4)
    expect(screen.getByText(/^Working at 480 × 360 to keep 30 frames a second/)).toBeTruthy()
    expect(screen.getByText(/^480 × 360 pixels, 30/)).toBeTruthy()
    clock.msAMegapixel = 100
    await watch(5)
    expect(screen.queryByText(/^Working at/)).toBeNull()
    expect(screen.getByText(/^640 × 480 pixels, 30/)).toBeTruthy()
  })
})

it('every signed map carries its own ±; with one scale for all they are equal', async () => {
  const at = await open('&pk=sobelX*identity*box&mix=1_0_0')
  await at.user.selectOptions(screen.getByLabelText('Contrast'), '1')
  const ends = () => screen.getAllByText(/^\+\d/).map(({ textContent }) => textContent)
  // Within the rim: red steps by 4 × 100, green is 30 at most, blue 7 everywhere.
  expect(ends()).toEqual(['+400', '+30', '+8', '+400'])
  await at.user.click(screen.getByRole('radio', { name: 'One for all' }))
  expect(ends()).toEqual(['+400', '+400', '+400', '+400'])
})

it('speaks written Traditional Chinese, no English label', async () => {
  await open('', 'zh-Hant')
  expect(screen.getByRole('region', { name: '再把通道混合' })).toBeTruthy()
  expect(screen.getByLabelText('紅通道的核')).toBeTruthy()
})
