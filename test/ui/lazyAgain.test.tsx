import './browserParts'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { lazyAgain } from '../../src/ui/lazyAgain'
import { PanelBoundary } from '../../src/ui/PanelBoundary'

beforeEach(() => {
  // React tells of each failure, which is what is asked for here.
  vi.spyOn(console, 'error').mockReturnValue(undefined)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** A part whose code fails to come so many times, and how often it was sent for. */
function partThatFails(times: number) {
  let asked = 0
  const Part = lazyAgain(async () => {
    asked += 1
    if (asked <= times) throw new Error('not fetched')
    return { default: ({ name }: { readonly name: string }) => <p>here is {name}</p> }
  })
  return { Part, asked: () => asked }
}

function draw(Part: ReturnType<typeof partThatFails>['Part'], name = 'one') {
  return render(
    <PanelBoundary>
      <Suspense fallback={<p>coming</p>}>
        <Part name={name} />
      </Suspense>
    </PanelBoundary>,
  )
}

const again = () => screen.findByRole('button', { name: '↻' })

it('a part that failed once is there after 1 press and 2 fetches', async () => {
  const { Part, asked } = partThatFails(1)
  draw(Part)
  const button = await again()
  expect(asked()).toBe(1)
  await userEvent.setup().click(button)
  expect(await screen.findByText('here is one')).toBeTruthy()
  expect(asked()).toBe(2)
})

it('a part that keeps failing is fetched once a press, and no oftener', async () => {
  const user = userEvent.setup()
  const { Part, asked } = partThatFails(9)
  draw(Part)
  for (const fetches of [1, 2, 3]) {
    const button = await again()
    expect(asked()).toBe(fetches)
    await user.click(button)
  }
})

it('a part that failed elsewhere is fetched anew where it is first drawn', async () => {
  const { Part, asked } = partThatFails(1)
  draw(Part)
  await again()
  draw(Part, 'another')
  expect(await screen.findByText('here is another')).toBeTruthy()
  expect(asked()).toBe(2)
})

it('a part that came is fetched 1 time for all its places', async () => {
  const { Part, asked } = partThatFails(0)
  draw(Part)
  draw(Part, 'two')
  expect(await screen.findByText('here is two')).toBeTruthy()
  expect(asked()).toBe(1)
})
