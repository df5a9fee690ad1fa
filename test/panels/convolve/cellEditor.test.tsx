import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseEdits } from '../../../src/core/conv/edits'
import { valueAt } from '../../../src/core/conv/scene'
import type { Spot } from '../../../src/core/conv/setting'
import { CellEditor } from '../../../src/panels/convolve/CellEditor'
import type { Choice } from '../../../src/state/choice'
import { openPart, SKETCH } from './parts'

afterEach(cleanup)

const openEditor = (spot: Spot | null, part: Partial<Choice> = SKETCH, isComputed = true) =>
  openPart(part, ({ scene }) => (
    <CellEditor scene={scene} spot={spot} isComputed={isComputed} onLetGo={letGo} />
  ))

const letGo = vi.fn()

const PIXEL: Spot = { kind: 'map', map: 0, y: 1, x: 2, channel: 0 }
const WEIGHT: Spot = { kind: 'weight', stage: 0, y: 0, x: 2, inChannel: 1, outChannel: 3 }
const entry = () => screen.getByRole('textbox')

describe('the cell editor', () => {
  it('says how when no cell is pinned', async () => {
    await openEditor(null)
    expect(screen.getByText('Press a cell of the input or of a kernel to change it.')).toBeTruthy()
  })

  it('types −2.5 into a pixel: the scene and the address have it, and reset takes it back', async () => {
    const { user, store, latest, scene } = await openEditor(PIXEL)
    const before = valueAt(scene, PIXEL)
    expect(screen.getByText('input, row 2, column 3, channel 1')).toBeTruthy()
    await user.clear(entry())
    await user.type(entry(), '-2.5{Enter}')
    expect(valueAt(latest(), PIXEL)).toBe(-2.5)
    expect(store.getState().choice.edits).toBe('i120-2.5')
    await user.click(screen.getByRole('button', { name: 'Reset this cell' }))
    expect(store.getState().choice.edits).toBe('')
    expect(valueAt(latest(), PIXEL)).toBe(before)
  })

  it('moves a weight by 0.5 with buttons and arrows, and changes its sign', async () => {
    const { user, latest } = await openEditor(WEIGHT)
    const before = valueAt(latest(), WEIGHT)
    expect(screen.getByText('standard kernel 4, row 1, column 3, for input channel 2')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'More by 0.5' }))
    await user.click(entry())
    await user.keyboard('{ArrowUp}')
    expect(valueAt(latest(), WEIGHT)).toBe(before + 1)
    await user.click(screen.getByRole('button', { name: 'Change the sign' }))
    expect(valueAt(latest(), WEIGHT)).toBe(-(before + 1))
  })

  it('refuses what is no number and takes 5,000 as 999; nothing else is lost', async () => {
    const { user, store, latest, scene } = await openEditor(PIXEL, { ...SKETCH, edits: 'k0000-1' })
    await user.clear(entry())
    await user.type(entry(), 'abc{Enter}')
    expect(entry().getAttribute('aria-invalid')).toBe('true')
    expect(valueAt(latest(), PIXEL)).toBe(valueAt(scene, PIXEL))
    expect(store.getState().choice.edits).toBe('k0000-1')
    await user.clear(entry())
    await user.type(entry(), '5000{Enter}')
    expect(valueAt(latest(), PIXEL)).toBe(999)
    expect(store.getState().choice.edits).toContain('k0000-1')
  })

  it('says that 512 cells are changed only where they are: not for + at 999 or a rounded 1.0001', async () => {
    const full = /512 cells are changed already/
    const { user } = await openEditor(PIXEL, { ...SKETCH, edits: 'i120999' })
    await user.click(screen.getByRole('button', { name: 'More by 0.5' }))
    await user.clear(entry())
    await user.type(entry(), '998.9999{Enter}')
    expect(screen.queryByText(full)).toBeNull()
    cleanup()
    const digits = [...'0123456789abcdefghijklmnopqrstuvwxyz']
    const places = digits.flatMap((y) => digits.map((x) => `i${y}${x}1`))
    const edits = places.slice(0, 512).map((place) => `${place}1`)
    const other = await openEditor(PIXEL, { ...SKETCH, edits: edits.join('_') })
    await other.user.click(screen.getByRole('button', { name: 'More by 0.5' }))
    expect(screen.getByText(full)).toBeTruthy()
    expect(parseEdits(other.store.getState().choice.edits)).toHaveLength(512)
  })

  it('an output is not typed but computed, from 27 products', async () => {
    await openEditor({ kind: 'map', map: 1, y: 0, x: 0, channel: 0 })
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByText(/Computed, from 27 products of pixels and weights/)).toBeTruthy()
  })

  it('keeps the value of an output to itself until it is computed', async () => {
    const spot = { kind: 'map', map: 1, y: 0, x: 0, channel: 0 } as const
    const { user, scene } = await openEditor(spot, SKETCH, false)
    expect(screen.getByText('output, row 1, column 1, channel 1: not computed yet.')).toBeTruthy()
    expect(document.body.textContent).not.toContain(String(valueAt(scene, spot)).replace('-', '−'))
    await user.click(screen.getByRole('button', { name: 'Let go' }))
    expect(letGo).toHaveBeenCalledOnce()
  })

  it('names the channel a grouped weight meets: the second of group 2 is channel 4', async () => {
    const grouped = { ...SKETCH, inChannels: 4, kind: 'grouped', groups: 2 } as const
    await openEditor(WEIGHT, grouped)
    expect(screen.getByText(/for input channel 4$/)).toBeTruthy()
  })

  it('a spot outside the layer that is drawn counts as none', async () => {
    await openEditor({ kind: 'map', map: 0, y: 11, x: 0, channel: 0 })
    expect(screen.getByText(/Press a cell/)).toBeTruthy()
  })
})
