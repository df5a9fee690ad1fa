import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createI18n } from '../../../src/i18n/i18n'
import { useStudy } from '../../../src/panels/networks/useStudy'
import { type Choice, DEFAULT_CHOICE } from '../../../src/state/choice'
import { createAppStore } from '../../../src/state/store'
import {
  type PossibleStudy,
  type Study,
  type StudyQuestion,
  studyOf,
} from '../../../src/state/study'
import { StoreContext } from '../../../src/state/useApp'

/** MobileNetV1 at α 1 and 224 unless told otherwise, and its costs. */
export function possibleStudy(part: Partial<StudyQuestion>): PossibleStudy {
  const study = studyOf({
    id: 'mobilenet_v1',
    alpha: 1,
    resolution: 224,
    transforms: '',
    unit: 'mac',
    batchNorm: 'folded',
    bias: 'out',
    ...part,
  })
  return possible(study)
}

export const costOf = (part: Partial<StudyQuestion>) => possibleStudy(part).cost

function possible(study: Study): PossibleStudy {
  if (!study.cost.ok) throw new Error(study.cost.fault.code)
  return { ...study, cost: study.cost.value }
}

interface Both {
  readonly one: PossibleStudy
  readonly two: PossibleStudy | null
}

/** A part of the view in a page of its own, with the networks that the choice gives. */
export async function openStudies(part: Partial<Choice>, draw: (studies: Both) => ReactNode) {
  const store = createAppStore({ ...DEFAULT_CHOICE, ...part })
  const i18n = await createI18n(store.getState().choice.language)
  function Page() {
    const { one, two } = useStudy()
    return draw({ one: possible(one), two: two && possible(two) })
  }
  render(
    <I18nextProvider i18n={i18n}>
      <StoreContext value={store}>
        <Page />
      </StoreContext>
    </I18nextProvider>,
  )
  return { store, user: userEvent.setup({ pointerEventsCheck: 0 }) }
}
