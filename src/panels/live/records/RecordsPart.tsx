import { MeasureNow } from './MeasureNow'
import { OpenRecords } from './OpenRecords'
import { RecordComparison } from './RecordComparison'

/** A measurement worth keeping, and several side by side. */
export function RecordsPart() {
  return (
    <>
      <MeasureNow />
      <OpenRecords />
      <RecordComparison />
    </>
  )
}
