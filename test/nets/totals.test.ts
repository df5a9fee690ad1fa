import { describe, expect, it } from 'vitest'
import { depth } from '../../src/core/blockRows'
import { leastResolution } from '../../src/core/leastResolution'
import { kerasParams, timmActivations, toolCount, torchinfoBytes } from '../../src/core/tools'
import { CATALOGUE } from '../../src/nets/catalogue'
import { type CatalogueId, NETWORK_IDS } from '../../src/nets/ids'
import published from '../fixtures/networks.published.json'
import { costOf, MILLION } from './networks'

/** The fixture's ids are the catalogue's; `CATALOGUE[id]` fails where one is not. */
const id = (row: { readonly id: string }) => row.id as CatalogueId

const GIGA = 1e9
const twoDigits = (value: number) => Number(value.toFixed(2))

describe('published totals', () => {
  it.each(published.totals.rows)('$id has $params parameters and $macs MACs: $source', (row) => {
    const { params, macs } = costOf(id(row)).totals
    expect(params).toBe(row.params)
    if (row.macs !== null) expect(macs).toBe(row.macs)
  })

  it('names every network of the story', () => {
    const rows = published.totals.rows.map((row) => row.id)
    expect(rows).toEqual(expect.arrayContaining([...NETWORK_IDS]))
  })

  it.each(published.torchvisionGmacs.rows)('torchvision prints $gmacs GMACs for $id', (row) => {
    expect(Number((costOf(id(row)).totals.macs / GIGA).toFixed(3))).toBe(row.gmacs)
  })

  it('the figures beside a network agree with its counts to 1 part in 500', () => {
    for (const name of NETWORK_IDS.filter((one) => !one.startsWith('mobilenet'))) {
      for (const figure of CATALOGUE[name].published) {
        const aux = name === 'inception_v3' ? costOf('inception_v3_aux') : costOf(name)
        expect(aux.totals.params).toBe(figure.params)
        if (figure.macs === null) continue
        expect(Math.abs(costOf(name).totals.macs / figure.macs - 1)).toBeLessThan(1 / 500)
      }
    }
  })
})

describe('layers as papers count them', () => {
  it.each(published.depth.rows)('$id has $layers', (row) => {
    expect(depth(costOf(id(row)))).toBe(row.layers)
  })
})

describe('the smallest input', () => {
  it.each(published.torchvisionLeastSide.rows)('of $id is $side pixels', (row) => {
    expect(leastResolution(CATALOGUE[id(row)])).toBe(row.side)
  })

  it('of Inception V3 with its auxiliary head is 299: a 5×5 needs 17×17 maps before its pool', () => {
    expect(leastResolution(CATALOGUE.inception_v3_aux)).toBe(299)
  })
})

describe('what other tools would print', () => {
  it.each(published.toolRules.rows)(
    '$model: torchvision $weights_only, torchinfo $torchinfo, fvcore $fvcore',
    (row) => {
      const cost = costOf(id({ id: row.model }))
      expect(toolCount(cost, 'torchvision').multiplyAdds).toBe(row.weights_only)
      expect(toolCount(cost, 'torchinfo').multiplyAdds).toBe(row.torchinfo)
      expect(toolCount(cost, 'fvcore').multiplyAdds).toBe(row.fvcore)
    },
  )

  it.each(published.toolRules.rows.filter((row) => row.ptflops))(
    '$model: ptflops $ptflops',
    (row) => {
      const cost = costOf(id({ id: row.model }))
      expect(toolCount(cost, 'ptflops').multiplyAdds).toBe(row.ptflops)
    },
  )

  it.each(published.keras.rows)('Keras: $id at α $alpha $total, trainable $trainable', (row) => {
    const cost = costOf(id(row), { alpha: row.alpha })
    const { total, trainable } = row
    expect(kerasParams(cost)).toEqual({ total, trainable, nonTrainable: total - trainable })
    expect(toolCount(cost, 'keras')).toEqual({ multiplyAdds: null, params: total })
  })

  it.each(published.timm.rows)(
    'timm: $id at α $alpha $gmacs G, $mactivations M activations, $paramsM M parameters',
    (row) => {
      const cost = costOf(id(row), { alpha: row.alpha })
      const { multiplyAdds, params } = toolCount(cost, 'timm')
      expect(twoDigits(multiplyAdds! / GIGA)).toBe(row.gmacs)
      // timm cuts 2.485 and 11.115 off, and rounds the others.
      const activations = timmActivations(cost) / MILLION
      expect(Math.abs(activations - row.mactivations)).toBeLessThanOrEqual(0.0055)
      expect(twoDigits(params! / MILLION)).toBe(row.paramsM)
    },
  )

  it('torchinfo: 0.60, 113.28, 14.02 and 127.91 MB for MobileNetV2 with its first expansion', () => {
    const { input, forwardBackward, parameters, total } = torchinfoBytes(
      costOf('mobilenet_v2_first_expanded'),
    )
    expect([input, forwardBackward, parameters]).toEqual([602_112, 113_280_320, 14_023_840])
    expect(twoDigits(total / MILLION)).toBe(127.91)
    const { multiplyAdds } = toolCount(costOf('mobilenet_v2_first_expanded'), 'torchinfo')
    expect(multiplyAdds).toBe(313_654_504)
  })
})
