import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rampOn } from '../../../charts/blocks/manifold/ramp'
import type { Stroke } from '../../../core/manifold/curve'
import { MANIFOLD_DIALS } from '../../../state/experiments/manifoldDials'
import { useGround } from '../../useGround'
import blocks from '../blocks.module.css'
import { Experiment } from '../Experiment'
import { useDials } from '../useDials'
import { useSome } from '../useSome'
import { Controls } from './Controls'
import { CurvesSection } from './CurvesSection'
import { Finding } from './Finding'
import { LemmaSection } from './LemmaSection'
import { SheetSection } from './SheetSection'
import { StageSection } from './StageSection'
import { trip, useConditions, useCurve } from './useManifold'

const PAPER = 'https://arxiv.org/abs/1801.04381'
const RESULTS = ['n', 'seed', 'act', 'way', 'fit', 'scale'] as const
const STAGE = [...RESULTS, 'shape', 'draw', 'at'] as const
const NO_STROKE: Stroke = []

/** arXiv:1801.04381, Figure 1: what an activation does to a curve in few and many coordinates. */
export default function ManifoldExperiment() {
  const { t } = useTranslation('exManifold')
  const [dials, turn] = useDials(MANIFOLD_DIALS)
  const [draft, setDraft] = useState(NO_STROKE)
  const curve = useCurve(dials, draft)
  const kept = useCurve(dials, NO_STROKE)
  const ground = useGround()
  const colourAt = useMemo(() => rampOn(ground), [ground])
  const conditions = useConditions(dials)
  const own = useMemo(() => trip(conditions, dials.n, curve), [conditions, dials.n, curve])
  // The large picture follows the hand; the others come as soon as there is time.
  const late = useDeferredValue(useSome(dials, RESULTS))
  const lateCurve = useDeferredValue(curve)
  return (
    <Experiment
      title={t('title')}
      idea={t('idea')}
      lookFor={t('lookFor')}
      places={[
        { label: t('places.network'), to: { view: 'networks', netId: 'mobilenet_v2' } },
        { label: t('places.block'), to: { view: 'blocks', experiment: 'residual', dials: '' } },
        { label: t('places.live'), to: { view: 'live', netId: 'mobilenet_v2' } },
      ]}
      sources={[
        { label: t('sources.figure'), href: PAPER },
        { label: t('sources.lemma'), href: PAPER },
        { label: t('sources.hswish'), href: 'https://arxiv.org/abs/1905.02244' },
      ]}
    >
      <Controls dials={dials} turn={turn} />
      <Finding act={dials.act} n={dials.n} trip={own} isEmpty={curve.points.length === 0} />
      <StageSection
        dials={useSome(dials, STAGE)}
        turn={turn}
        curve={curve}
        trip={own}
        onDraft={setDraft}
        colourAt={colourAt}
      />
      {lateCurve.points.length > 0 && (
        <section className={blocks.section}>
          <SheetSection dials={late} turn={turn} curve={lateCurve} colourAt={colourAt} />
        </section>
      )}
      {kept.points.length > 0 && <CurvesSection dials={late} turn={turn} curve={kept} />}
      <LemmaSection activation={dials.act} />
    </Experiment>
  )
}
