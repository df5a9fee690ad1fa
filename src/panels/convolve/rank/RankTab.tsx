import { useScene } from '../useScene'
import { FitSection } from './FitSection'
import { KernelSection } from './KernelSection'
import styles from './Rank.module.css'

/** How far a kernel splits: rows from columns, and channels from space. */
export default function RankTab() {
  const { drawn, scene, firstLayer } = useScene()
  return (
    <div className={styles.tab}>
      <KernelSection shown={scene.ok ? (scene.value.kernels[0] ?? null) : null} />
      <FitSection setting={drawn.setting} firstLayer={firstLayer} />
    </div>
  )
}
