import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameAt, macsAt } from '../../../src/core/conv/frame'
import { convPlan } from '../../../src/core/conv/plan'
import { CONV_KINDS, type ConvKind, type ConvPlan } from '../../../src/core/conv/setting'
import {
  LOOP_REST_SECONDS,
  nextPlayer,
  type Player,
  type PlayerAct,
  standingAt,
} from '../../../src/panels/convolve/player'

function planOf(kind: ConvKind): ConvPlan {
  const plan = convPlan({
    ...{ kind, input: [6, 6, 4], kernelSize: 3, outChannels: 4, groups: 2, channelMultiplier: 1 },
    ...{ stride: 1, padding: 'same', dilation: 1 },
  })
  if (!plan.ok) throw new Error(plan.fault.code)
  return plan.value
}

const standard = planOf('standard')
const playAt = (position: number, part: Partial<Player> = {}) =>
  nextPlayer(standard, { ...standingAt(position), ...part }, { type: 'play' })
const tick = (seconds: number, macRate: number): PlayerAct => ({ type: 'tick', seconds, macRate })

describe('the player', () => {
  it('does 100 MACs in a second at 100 MACs/s: from 0 to 2.78 of 144 cells of 36', () => {
    const moved = nextPlayer(standard, playAt(0), tick(1, 100))
    expect(moved.position).toBeCloseTo(100 / 36, 9)
    expect(frameAt(standard, moved.position).macsDone).toBe(100)
  })

  it('takes a quarter of the time for depthwise: 1,296 of 5,184 MACs at the same rate', () => {
    const depthwise = planOf('depthwise')
    const start = nextPlayer(depthwise, standingAt(0), { type: 'play' })
    expect(nextPlayer(depthwise, start, tick(12.9, 100)).isPlaying).toBe(true)
    expect(nextPlayer(depthwise, start, tick(12.96, 100)).position).toBe(144)
    expect(nextPlayer(standard, playAt(0), tick(12.96, 100)).position).toBe(36)
  })

  it('stops at the end, 144, and starts over from 0 when played there', () => {
    const over = nextPlayer(standard, playAt(143), tick(60, 5000))
    expect(over).toMatchObject({ position: 144, isPlaying: false })
    expect(nextPlayer(standard, over, { type: 'play' })).toMatchObject({
      position: 0,
      isPlaying: true,
    })
  })

  it('moves nothing while it stands', () => {
    const still = standingAt(57)
    expect(nextPlayer(standard, still, tick(1, 100))).toBe(still)
  })

  it.each([
    [56.4, 1, 57],
    [56.4, -1, 56],
    [57, 1, 58],
    [57, -1, 56],
    [0, -1, 0],
    [144, 1, 144],
  ] as const)('steps from %d by %d to %d', (from, by, to) => {
    expect(nextPlayer(standard, standingAt(from), { type: 'step', by }).position).toBe(to)
  })

  it('moves a row of 6 cells with the row keys', () => {
    expect(nextPlayer(standard, standingAt(57), { type: 'row', by: 1 }).position).toBe(63)
    expect(nextPlayer(standard, standingAt(57), { type: 'row', by: -1 }).position).toBe(51)
    expect(nextPlayer(standard, standingAt(3), { type: 'row', by: -1 }).position).toBe(0)
  })

  it('plays cell 57 again and again when it loops it, with its total in sight between', () => {
    const start = playAt(57, { isLooping: true })
    expect(start.position).toBeCloseTo(56, 5)
    const whole = nextPlayer(standard, start, tick(0.25, 1000))
    expect(whole.position).toBe(57)
    const resting = nextPlayer(standard, whole, tick(LOOP_REST_SECONDS / 2, 1000))
    expect(resting.position).toBe(57)
    const again = nextPlayer(standard, resting, tick(LOOP_REST_SECONDS, 1000))
    expect(frameAt(standard, again.position)).toMatchObject({ step: 56, macsInCell: 0 })
    expect(again.isPlaying).toBe(true)
  })

  it('counts a position beyond a smaller plan as its end', () => {
    const spread = { ...standingAt(9999) }
    expect(nextPlayer(standard, spread, { type: 'step', by: -1 }).position).toBe(143)
  })

  const acts: fc.Arbitrary<PlayerAct> = fc.oneof(
    fc.constantFrom<PlayerAct>({ type: 'toggle' }, { type: 'loop' }, { type: 'pause' }),
    fc.record({ type: fc.constantFrom('step', 'row'), by: fc.constantFrom(1, -1) }),
    fc.record({ type: fc.constantFrom('seek', 'jump'), position: fc.integer({ max: 400 }) }),
    fc.record({
      type: fc.constant('tick'),
      seconds: fc.double({ min: 0, max: 0.25, noNaN: true }),
      macRate: fc.integer({ min: 1, max: 10_000 }),
    }),
  ) as fc.Arbitrary<PlayerAct> // fast-check widens the literals

  it.each(CONV_KINDS)('never leaves 0 to the last step of %s, whatever is done to it', (kind) => {
    const plan = planOf(kind)
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 40 }), (sequence) => {
        let player = standingAt(0)
        for (const act of sequence) {
          const before = player
          player = nextPlayer(plan, player, act)
          expect(player.position).toBeGreaterThanOrEqual(0)
          expect(player.position).toBeLessThanOrEqual(plan.steps)
          if (act.type === 'tick' && !before.isLooping)
            expect(macsAt(plan, player.position)).toBeGreaterThanOrEqual(
              macsAt(plan, before.position) - 1e-6,
            )
        }
      }),
      { numRuns: 40 },
    )
  })
})
