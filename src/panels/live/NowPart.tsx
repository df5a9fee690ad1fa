import { Answers } from './Answers'
import { DeviceCard } from './DeviceCard'
import { FrameCard } from './FrameCard'
import styles from './Live.module.css'
import { SplitSection } from './SplitSection'
import { TheoryCard } from './TheoryCard'
import { WeightsPanel } from './WeightsPanel'

/** What the network sees, what it costs on paper, what a frame takes, and what it answers. */
export function NowPart() {
  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <FrameCard />
        <TheoryCard />
        <DeviceCard />
      </div>
      <SplitSection />
      <div className={styles.pair}>
        <Answers />
        <WeightsPanel />
      </div>
    </div>
  )
}
