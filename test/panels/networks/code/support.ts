import { defaultSetting } from '../../../../src/core/expandNetwork'
import { leastResolution } from '../../../../src/core/leastResolution'
import { CATALOGUE } from '../../../../src/nets/catalogue'
import type { CatalogueId } from '../../../../src/nets/ids'
import type { CodeRequest } from '../../../../src/panels/networks/code/request'
import { studyOf } from '../../../../src/state/study'

interface Asked {
  readonly alpha?: number
  readonly resolution?: number
  readonly transforms?: string
  readonly block?: string
}

/** What a network's code is made from; at its default setting where nothing else is asked. */
export function requestFor(id: CatalogueId, asked: Asked = {}): CodeRequest {
  const { block = null, transforms = '', ...setting } = asked
  const study = studyOf({
    id,
    ...defaultSetting(CATALOGUE[id]),
    ...setting,
    transforms,
    unit: 'mac',
    batchNorm: 'folded',
    bias: 'out',
  })
  if (!study.cost.ok) throw new Error(study.cost.fault.code)
  return {
    id,
    title: study.spec.title,
    source: study.spec.source,
    alpha: study.setting.alpha,
    hasAlpha: study.spec.rounding !== null,
    resolution: study.setting.resolution,
    transforms: study.transforms,
    cost: study.cost.value,
    block,
  }
}

/** A network as small as it goes: α 0.25 where it has one, and the least side from 32 pixels on. */
export function smallRequest(id: CatalogueId, asked: Asked = {}): CodeRequest {
  const resolution = Math.max(32, leastResolution(CATALOGUE[id]) ?? 32)
  const alpha = CATALOGUE[id].rounding ? 0.25 : 1
  return requestFor(id, { alpha, resolution, ...asked })
}
