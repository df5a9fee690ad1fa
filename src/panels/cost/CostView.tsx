import { useMemo } from 'react'
import { useApp } from '../../state/useApp'
import { Answer } from './Answer'
import { Controls } from './Controls'
import styles from './CostView.module.css'
import { CurveSection } from './CurveSection'
import { FormulaSection } from './FormulaSection'
import { Im2colSection } from './Im2colSection'
import { Impossible } from './Impossible'
import { ScalingSection } from './ScalingSection'
import { SharesSection } from './SharesSection'
import { type LayerStudy, type PossibleStudy, selectStudy } from './study'
import { WalkSection } from './WalkSection'
import { WaysSection } from './WaysSection'
import { WhenNear } from './WhenNear'

/**
 * What one layer costs, five ways. The answer and its knobs follow the hand at once; the
 * pictures below come when the browser has a moment.
 */
export default function CostView() {
  const study = useApp((state) => selectStudy(state.choice))
  const possible = usePossible(study)
  return (
    <div className={styles.view}>
      <div className={styles.hero}>
        {possible ? <Answer study={possible} /> : <Fault study={study} />}
        <Controls />
      </div>
      {possible && <Below study={possible} />}
      <WalkSection />
      {possible && (
        <WhenNear value={possible}>{(shown) => <Im2colSection study={shown} />}</WhenNear>
      )}
    </div>
  )
}

function Below({ study }: { study: PossibleStudy }) {
  return (
    <>
      <WhenNear value={study}>{(shown) => <WaysSection study={shown} />}</WhenNear>
      <div className={styles.curve}>
        <WhenNear value={study}>{(shown) => <CurveSection study={shown} />}</WhenNear>
        <WhenNear value={study}>{(shown) => <SharesSection study={shown} />}</WhenNear>
      </div>
      <WhenNear value={study}>{(shown) => <FormulaSection study={shown} />}</WhenNear>
      <WhenNear value={study}>{(shown) => <ScalingSection study={shown} />}</WhenNear>
    </>
  )
}

/** The same object while the study is the same, so that memoised sections rest. */
function usePossible(study: LayerStudy): PossibleStudy | null {
  return useMemo(() => (study.ways.ok ? { ...study, costs: study.ways.value } : null), [study])
}

function Fault({ study }: { study: LayerStudy }) {
  return study.ways.ok ? null : <Impossible fault={study.ways.fault} />
}
