import { describe, expect, it } from 'vitest'
import type { LayerCost } from '../../src/core/analyse'
import { kerasParams } from '../../src/core/tools'
import { CATALOGUE_IDS, type CatalogueId } from '../../src/nets/ids'
import executed from '../fixtures/networks.executed.json'
import { costOf } from './networks'

/** JSON knows no tuples; `costOf` fails where an id is not of the catalogue. */
type Row<Columns extends readonly unknown[]> = readonly [id: CatalogueId, ...Columns]
const torchvision = executed.torchvision.rows as unknown as readonly Row<
  [alpha: number, side: number, params: number, macs: number]
>[]
const keras = executed.keras.rows as unknown as readonly Row<
  [alpha: number, side: number, trainable: number, total: number, macs: number]
>[]
const variants = executed.variants.rows as unknown as readonly Row<[params: number, macs: number]>[]

type Layer = readonly [
  name: string,
  channels: number,
  height: number,
  width: number,
  params: number,
  macs: number,
]
const listings = executed.layers as unknown as readonly {
  readonly id: CatalogueId
  readonly source: string
  readonly rows: readonly Layer[]
}[]

const hasWeights = ({ kind }: LayerCost) =>
  kind === 'conv' || kind === 'depthwise' || kind === 'dense'

const layerOf = ({ name, output, params, macs }: LayerCost): Layer => {
  const [height, width, channels] = output
  return [name, channels, height, width, params, macs]
}

describe('networks that others wrote, as they ran', () => {
  it.each(torchvision)(
    'torchvision %s, α %d at %i pixels: %i parameters, %i MACs',
    (id, alpha, resolution, params, macs) => {
      expect(costOf(id, { alpha, resolution }).totals).toMatchObject({ params, macs })
    },
  )

  it.each(keras)(
    'Keras %s, α %d at %i pixels: %i trainable of %i parameters, %i MACs',
    (id, alpha, resolution, trainable, total, macs) => {
      const cost = costOf(id, { alpha, resolution })
      expect(kerasParams(cost)).toMatchObject({ trainable, total })
      expect(cost.totals.macs).toBe(macs)
    },
  )

  it.each(variants)('%s: %i parameters, %i MACs', (id, params, macs) => {
    expect(costOf(id).totals).toMatchObject({ params, macs })
  })

  it.each(listings.filter(({ source }) => source.startsWith('torchvision')))(
    'torchvision $id, layer by layer: names, shapes, parameters, MACs',
    ({ id, rows }) => {
      expect(costOf(id).rows.filter(hasWeights).map(layerOf)).toEqual(rows)
    },
  )

  it.each(listings.filter(({ source }) => source.startsWith('keras')))(
    'Keras $id, layer by layer: shapes, parameters, MACs',
    ({ id, rows }) => {
      // Keras runs a shortcut before the layers it passes, and leaves it without a name.
      const figures = (layers: readonly Layer[]) =>
        layers.map(([, ...rest]) => rest.join(' ')).toSorted()
      expect(figures(costOf(id).rows.filter(hasWeights).map(layerOf))).toEqual(figures(rows))
    },
  )

  it('each of the 14 networks and 9 variants ran', () => {
    const ran = new Set([...torchvision, ...keras, ...variants].map(([id]) => id))
    expect(CATALOGUE_IDS.filter((id) => !ran.has(id))).toEqual([])
  })
})
