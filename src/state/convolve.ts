import { convPlan } from '../core/conv/plan'
import type { ConvPlan } from '../core/conv/setting'
import type { Result } from '../core/result'
import { nearestGroups } from '../core/shape'
import type { ShapeFault } from '../core/shapeFault'
import type { Choice } from './choice'
import { DRAWN_FIELDS, type Drawn, type DrawnChoice, drawLayer } from './drawn'
import { nearest } from './limits'
import { memoFields } from './memoFields'
import { type AppStore, choose } from './store'

export {
  DRAWN_RANGES,
  type Drawn,
  largestDrawnDilation,
  largestDrawnKernel,
  largestMultiplier,
} from './drawn'

/** The same object until a field changes that it depends on. */
export const selectDrawn = memoFields<Choice, (typeof DRAWN_FIELDS)[number], Drawn>(
  DRAWN_FIELDS,
  drawLayer,
)

export const selectPlan = memoFields<
  Choice,
  (typeof DRAWN_FIELDS)[number],
  Result<ConvPlan, ShapeFault>
>(DRAWN_FIELDS, (choice) => convPlan(drawLayer(choice).setting))

/**
 * Chooses from the drawing: where channels or groups change, what is drawn becomes what is chosen,
 * so that groups divide the channels the reader sees and not the ones they stood in for.
 */
export function chooseDrawn(store: AppStore, part: Partial<DrawnChoice>): void {
  const { choice } = store.getState()
  const divides = 'groups' in part || 'inChannels' in part || 'outChannels' in part
  if (!divides) {
    choose(store, part)
    return
  }
  const { setting } = drawLayer({ ...choice, ...part })
  const inChannels = setting.input[2]
  const { outChannels } = setting
  const asked = part.groups ?? choice.groups
  const groups = nearest(asked, nearestGroups(asked, inChannels, outChannels))
  choose(store, { ...part, inChannels, outChannels, groups })
}
