import '../../../ui/browserParts'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CodePart } from '../../../../src/panels/networks/code/CodePart'
import { ExportMenu } from '../../../../src/panels/networks/export/ExportMenu'
import type { Choice } from '../../../../src/state/choice'
import { choose } from '../../../../src/state/store'
import { openStudies } from '../openStudies'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const open = (part: Partial<Choice> = {}) =>
  openStudies({ netId: 'mobilenet_v2', ...part }, ({ one }) => <CodePart study={one} />)

const sheet = () => document.querySelector('pre')!.textContent!

describe('the code part', () => {
  it('shows the whole network in three languages, with its 3,504,872 parameters', async () => {
    const { user } = await open()
    expect(sheet()).toContain('p.numel() for p in model.parameters()) == 3_504_872')
    await user.click(screen.getByRole('tab', { name: 'Keras 3' }))
    expect(sheet()).toContain('model.trainable_weights) == 3_504_872')
    await user.click(screen.getByRole('tab', { name: 'TensorFlow.js' }))
    expect(sheet()).toContain('(params !== 3_504_872)')
    const lines = sheet().split('\n').length - 1
    expect(screen.getByText(new RegExp(`${lines} lines`))).toBeTruthy()
  })

  it('offers the selected layer’s block by itself, and the whole network where none is', async () => {
    const { store, user } = await open({ node: 'features.3.conv.1.0' })
    await user.click(screen.getByRole('radio', { name: 'Only features.3' }))
    expect(sheet()).toContain('MobileNetV2, block features.3')
    expect(sheet()).toContain('== 8_832')
    choose(store, { node: '' })
    expect(await screen.findByText(/Choose a layer/)).toBeTruthy()
    expect(sheet()).toContain('== 3_504_872')
  })

  it('follows α, resolution and changes', async () => {
    await open({ alpha: 0.5, resolution: 160, transforms: 'full' })
    expect(sheet()).toContain('α = 0.5, 160 × 160 pixels')
    expect(sheet()).toContain('# Changed: full')
  })

  it('copies what it shows, and hands it over where the browser refuses', async () => {
    const { user } = await open()
    const writeText = vi.spyOn(navigator.clipboard, 'writeText')
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(writeText).toHaveBeenCalledWith(sheet())
    expect(await screen.findByText('Copied.')).toBeTruthy()
    writeText.mockRejectedValueOnce(new Error('refused'))
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    const byHand = await screen.findByRole('textbox', { name: 'Text to copy' })
    expect((byHand as HTMLTextAreaElement).value).toBe(sheet())
  })
})

describe('the export menu', () => {
  it('copies every layer as Markdown where no rows are given', async () => {
    const { user } = await openStudies({ netId: 'resnet18' }, ({ one }) => (
      <ExportMenu study={one} />
    ))
    const writeText = vi.spyOn(navigator.clipboard, 'writeText')
    await user.click(screen.getByRole('button', { name: 'Export' }))
    const items = await screen.findAllByRole('menuitem')
    expect(items.map(({ textContent }) => textContent)).toContain('Download JSON')
    expect(items.length).toBe(8)
    await user.click(screen.getByRole('menuitem', { name: 'Copy as Markdown' }))
    expect(writeText.mock.calls[0]![0]).toMatch(
      /\| total \|.*\| 1,814,073,344 \| 100\.00 \| 11,689,512 \|/,
    )
  })
})
