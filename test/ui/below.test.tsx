import { cleanup, render, screen } from '@testing-library/react'
import { Suspense, useLayoutEffect } from 'react'
import { afterEach, expect, it } from 'vitest'
import { Below } from '../../src/ui/Below'

afterEach(cleanup)

it('the rest of the page is there 1 step before what lies below it, whose place is kept', () => {
  const steps: string[] = []
  function Part({ name }: { readonly name: string }) {
    useLayoutEffect(() => {
      steps.push(`${name} of ${document.querySelectorAll('i').length}`)
    }, [name])
    return <i>{name}</i>
  }
  render(
    <Suspense>
      <Part name="first" />
      <Below place={<b>place</b>}>
        <Part name="below" />
      </Below>
    </Suspense>,
  )
  expect(steps).toEqual(['first of 1', 'below of 2'])
  expect(screen.queryByText('place')).toBeNull()
})
