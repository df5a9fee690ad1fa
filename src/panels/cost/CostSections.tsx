import styles from './CostView.module.css'
import { CurveSection } from './CurveSection'
import { FormulaSection } from './FormulaSection'
import { Im2colSection } from './Im2colSection'
import { ScalingSection } from './ScalingSection'
import { SharesSection } from './SharesSection'
import type { PossibleStudy } from './study'
import { WalkSection } from './WalkSection'
import { WaysSection } from './WaysSection'
import { WhenNear } from './WhenNear'

interface CostSectionsProps {
  /** Null while the layer cannot be. */
  readonly study: PossibleStudy | null
}

/** Everything below the answer, in a chunk that the answer does not wait for. */
export default function CostSections({ study }: CostSectionsProps) {
  return (
    <>
      {study && <OfTheLayer study={study} />}
      <WalkSection />
      {study && <WhenNear value={study}>{(shown) => <Im2colSection study={shown} />}</WhenNear>}
    </>
  )
}

function OfTheLayer({ study }: { readonly study: PossibleStudy }) {
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
