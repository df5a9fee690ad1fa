import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { analyse } from '../../../core/analyse'
import { DEFAULT_CONVENTION } from '../../../core/convention'
import { type BlockSetting, blockGraph, type ChainId, DRAWN } from '../../../core/foldNorm/v1Blocks'
import { useFormat } from '../../../i18n/useFormat'
import { type Choice, RANGES } from '../../../state/choice'
import { memoFields } from '../../../state/memoFields'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { DataTable } from '../../../ui/DataTable'
import { NumberSlider } from '../../../ui/NumberSlider'
import blocks from '../blocks.module.css'

const IDS: readonly ChainId[] = ['full', 'separable']

function costsOf(id: ChainId, setting: BlockSetting) {
  const cost = analyse(blockGraph(id, setting), DEFAULT_CONVENTION)
  if (!cost.ok) return null
  const { rows, totals } = cost.value
  const sum = (kind: 'norm' | 'rest') =>
    rows
      .filter((row) => (row.kind === 'batchNorm') === (kind === 'norm'))
      .reduce((total, row) => total + row.params, 0)
  return { macs: totals.macs, weights: sum('rest'), norm: sum('norm') }
}

const SLIDERS = [
  { field: 'inChannels', letter: 'C_in', hue: 'cin' },
  { field: 'outChannels', letter: 'C_out', hue: 'cout' },
  { field: 'featureSize', letter: 'D_F', hue: 'df' },
  { field: 'kernelSize', letter: 'K', hue: 'k' },
] as const

const LAYER = [
  ...(['featureSize', 'inChannels', 'outChannels'] as const),
  ...(['kernelSize', 'stride', 'padding'] as const),
] as const

type Layer = Pick<Choice, (typeof LAYER)[number]>

/** The shared layer; the same object as long as it is the same. */
const selectLayer = memoFields<Choice, (typeof LAYER)[number], Layer>(LAYER, (layer) => layer)

function pairsOf({ featureSize, inChannels, ...rest }: Layer) {
  const own: BlockSetting = { input: [featureSize, featureSize, inChannels], ...rest }
  const settings = [
    ['drawn', DRAWN],
    ['own', own],
  ] as const
  return settings.map(([key, setting]) => {
    const [full, separable] = IDS.map((id) => costsOf(id, setting))
    return { key, setting, full, separable }
  })
}

/** What both blocks cost: as they are drawn, and as the layer that Cost and Convolve show too. */
export const BlockCosts = memo(function BlockCosts() {
  const { t } = useTranslation('exV1Block')
  const format = useFormat()
  const store = useStore()
  const layer = useApp((state) => selectLayer(state.choice))
  const pairs = useMemo(() => pairsOf(layer), [layer])
  const chosen = pairs[1]
  return (
    <>
      <div className={blocks.controls} data-piece="controls">
        {SLIDERS.map(({ field, letter, hue }) => (
          <NumberSlider
            key={field}
            label={t(`costs.fields.${field}`)}
            letter={letter}
            hue={hue}
            value={layer[field]}
            {...RANGES[field]}
            onChange={(value) => choose(store, { [field]: value })}
          />
        ))}
      </div>
      <div data-piece="answer">
        <DataTable
          caption={t('costs.caption')}
          columns={[
            { id: 'block', label: t('costs.block'), isRowHeader: true },
            { id: 'macs', label: t('costs.macs'), align: 'end' },
            { id: 'weights', label: t('costs.weights'), align: 'end' },
            { id: 'norm', label: t('costs.norm'), align: 'end' },
          ]}
          rows={pairs.flatMap(({ key, setting, ...costs }) =>
            IDS.map((id) => {
              const cost = costs[id]
              const shape = format.shape(setting.input)
              const out = format.integer(setting.outChannels)
              return {
                id: `${key}-${id}`,
                cells: {
                  block: t(`costs.${key}.${id}`, { shape, out }),
                  macs: cost ? format.si(cost.macs) : '–',
                  weights: cost ? format.integer(cost.weights) : '–',
                  norm: cost ? format.integer(cost.norm) : '–',
                },
              }
            }),
          )}
        />
      </div>
      <p className={blocks.finding} data-piece="answer">
        {chosen?.full && chosen.separable
          ? t('costs.finding', {
              times: format.ratio(chosen.full.macs / chosen.separable.macs),
              drawn: format.ratio(pairs[0]!.full!.macs / pairs[0]!.separable!.macs),
            })
          : t('costs.impossible')}
      </p>
    </>
  )
})
