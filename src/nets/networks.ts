import type { SeparableNetwork } from '../core/networkSpec'
import { mobilenetV1 } from './mobilenetV1'

/** Networks that exist, in the order the page lists them. */
export const NET_IDS = ['mobilenet_v1'] as const
export type NetId = (typeof NET_IDS)[number]

export const NETWORKS: Readonly<Record<NetId, SeparableNetwork>> = {
  mobilenet_v1: mobilenetV1,
}
