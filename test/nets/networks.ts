import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { analyse, type NetworkCost } from '../../src/core/analyse'
import { defaultSetting, expandNetwork, type NetworkSetting } from '../../src/core/expandNetwork'
import type { NetworkGraph } from '../../src/core/network'
import { CATALOGUE } from '../../src/nets/catalogue'
import type { CatalogueId } from '../../src/nets/ids'
import { answer } from '../core/layers'

/** A network of the catalogue at its paper's setting, or at another. */
export function graphOf(id: CatalogueId, setting: Partial<NetworkSetting> = {}): NetworkGraph {
  const spec = CATALOGUE[id]
  return answer(expandNetwork(spec, { ...defaultSetting(spec), ...setting }))
}

export const costOf = (id: CatalogueId, setting: Partial<NetworkSetting> = {}): NetworkCost =>
  answer(analyse(graphOf(id, setting)))

export const MILLION = 1e6

/** Parameters of batch norms. */
export const normParams = ({ rows }: NetworkCost): number =>
  rows.filter((row) => row.kind === 'batchNorm').reduce((sum, row) => sum + row.params, 0)

const REFERENCE = resolve('../shared/reference')
export const hasReference = existsSync(REFERENCE)
/** Ends the title of a test that needs ../shared/reference. */
export const unlessMissing = hasReference ? '' : ' (NOT RUN: ../shared/reference is missing)'

/** A file of ../shared/reference; the caller knows its form. Empty where there is none. */
export const reference = <Form>(file: string): Partial<Form> =>
  hasReference ? (JSON.parse(readFileSync(resolve(REFERENCE, file), 'utf8')) as Form) : {}
