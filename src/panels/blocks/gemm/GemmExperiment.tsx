import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { gemmExample } from '../../../core/gemm/example'
import { Experiment } from '../Experiment'
import { useDials } from '../useDials'
import { useSome } from '../useSome'
import { DIALS, type GemmDials } from './dials'
import { ExampleSection } from './ExampleSection'
import { LayerSection } from './LayerSection'
import { SparseSection } from './SparseSection'
import { TilesSection } from './TilesSection'
import { useSparseRun } from './useSparseRun'

/** What each section is drawn from, so that a hand on one moves no other. */
const EXAMPLE = [
  ...['kind', 'size', 'channels', 'kernel', 'stride', 'padding', 'filters', 'seed'],
  ...['rows', 'cell', 'shown'],
] as const satisfies readonly (keyof GemmDials)[]
const TILES = ['tile', 'tiles'] as const
const LAYER = ['block'] as const
const SPARSE = ['weights', 'tuned'] as const

/** A convolution written as the product of two matrices, and what that costs. */
export default function GemmExperiment() {
  const { t } = useTranslation('exGemm')
  const [dials, turn] = useDials(DIALS)
  const timing = useSparseRun()
  const { kind, size, channels, kernel, stride, padding, filters, seed } = dials
  const example = useMemo(
    () => gemmExample({ kind, size, channels, kernelSize: kernel, stride, padding, filters, seed }),
    [kind, size, channels, kernel, stride, padding, filters, seed],
  )
  return (
    <Experiment
      title={t('title')}
      idea={t('idea')}
      lookFor={t('lookFor')}
      onReset={timing.forget}
      places={[
        { label: t('places.cost'), to: { view: 'cost' } },
        { label: t('places.convolve'), to: { view: 'convolve', tab: 'step', kind: 'standard' } },
        {
          label: t('places.networks'),
          to: { view: 'networks', part: 'charts', netId: 'mobilenet_v1' },
        },
      ]}
      sources={[
        { label: t('sources.mobilenet'), href: 'https://arxiv.org/abs/1704.04861' },
        { label: t('sources.cudnn'), href: 'https://arxiv.org/abs/1410.0759' },
      ]}
    >
      <ExampleSection example={example} dials={useSome(dials, EXAMPLE)} turn={turn} />
      <TilesSection example={useDeferredValue(example)} dials={useSome(dials, TILES)} turn={turn} />
      <LayerSection dials={useSome(dials, LAYER)} turn={turn} />
      <SparseSection dials={useSome(dials, SPARSE)} turn={turn} timing={timing} />
    </Experiment>
  )
}
