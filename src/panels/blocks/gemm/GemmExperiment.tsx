import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { gemmExample } from '../../../core/gemm/example'
import { Experiment } from '../Experiment'
import { useDials } from '../useDials'
import { DIALS } from './dials'
import { ExampleSection } from './ExampleSection'
import { LayerSection } from './LayerSection'
import { SparseSection } from './SparseSection'
import { TilesSection } from './TilesSection'
import { useSparseRun } from './useSparseRun'

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
      <ExampleSection example={example} dials={dials} turn={turn} />
      <TilesSection example={example} dials={dials} turn={turn} />
      <LayerSection dials={dials} turn={turn} />
      <SparseSection dials={dials} turn={turn} timing={timing} />
    </Experiment>
  )
}
