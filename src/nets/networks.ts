import type { SeparableNetwork } from '../core/networkSpec'
import type { CatalogueId } from './ids'
import { mobilenetV1 } from './mobilenetV1'

/** Networks that Live runs, and whose rounding Cost uses, in the order the page lists them. */
export const NET_IDS = ['mobilenet_v1'] as const
export type NetId = (typeof NET_IDS)[number]

/** The network itself where Live runs it, else the one that stands in for it there. */
export const runnable = (id: CatalogueId): NetId =>
  NET_IDS.find((known) => known === id) ?? 'mobilenet_v1'

export const NETWORKS: Readonly<Record<NetId, SeparableNetwork>> = {
  mobilenet_v1: mobilenetV1,
}
