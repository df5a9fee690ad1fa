import { useState } from 'react'
import { MeasureNow } from './MeasureNow'
import { RecordComparison } from './RecordComparison'
import { TakenRecords } from './TakenRecords'
import { TakeRecords } from './TakeRecords'

/** A measurement worth keeping, and those of a whole class side by side. */
export function RecordsPart() {
  const [showsNames, setShowsNames] = useState(false)
  return (
    <>
      <MeasureNow />
      <TakeRecords />
      <TakenRecords showsNames={showsNames} onShowNames={setShowsNames} />
      <RecordComparison showsNames={showsNames} />
    </>
  )
}
