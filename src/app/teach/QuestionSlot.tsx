import { Suspense } from 'react'
import { useApp } from '../../state/useApp'
import { lazyAgain } from '../../ui/lazyAgain'
import { PanelBoundary } from '../../ui/PanelBoundary'

const QuestionBox = lazyAgain(() => import('./QuestionBox'))

/** The place of a teacher's question; nothing of it is fetched where none is posed. */
export function QuestionSlot() {
  const question = useApp(({ choice }) => choice.question)
  if (question === '') return null
  return (
    <PanelBoundary>
      <Suspense fallback={null}>
        <QuestionBox key={question} question={question} />
      </Suspense>
    </PanelBoundary>
  )
}
