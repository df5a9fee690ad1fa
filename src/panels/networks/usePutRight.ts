import { useEffect } from 'react'
import { foldStages } from '../../core/blockRows'
import { expandNetwork } from '../../core/expandNetwork'
import type { GraphNode } from '../../core/network'
import { CATALOGUE } from '../../nets/catalogue'
import { type CatalogueId, defaultSide } from '../../nets/ids'
import type { Notice } from '../../state/notice'
import { parseOpened, printOpened } from '../../state/opened'
import { restore } from '../../state/store'
import { useApp, useStore } from '../../state/useApp'
import type { Study } from './study'

const published = new Map<CatalogueId, readonly GraphNode[]>()

/** A network's nodes before any change: what a change has taken away, taking it back brings. */
function publishedNodes(id: CatalogueId): readonly GraphNode[] {
  const known = published.get(id)
  if (known) return known
  const graph = expandNetwork(CATALOGUE[id], { alpha: 1, resolution: defaultSide(id) })
  const nodes = graph.ok ? graph.value.nodes : []
  published.set(id, nodes)
  return nodes
}

const nodesOf = ({ id, cost }: Study): readonly GraphNode[] => [
  ...(cost.ok ? cost.value.graph.nodes : []),
  ...publishedNodes(id),
]

/** Whether a layer of that name is in the network, or would be in one of its changes. */
const hasNode = (study: Study, name: string): boolean =>
  nodesOf(study).some((node) => node.name === name || name.startsWith(`${node.name}_depthwise`))

function hasOpened(study: Study, id: string): boolean {
  const [, level, name] = /^(block|stage)\/(.*)$/.exec(id) ?? []
  if (level === 'block') return nodesOf(study).some((node) => (node.block ?? node.name) === name)
  return !study.cost.ok || Number(name) < foldStages(study.cost.value).length
}

/**
 * Takes a selected layer and opened blocks that no network on the page has out of the choice, and
 * says so: an address may name anything.
 */
export function usePutRight(one: Study, two: Study | null): void {
  const store = useStore()
  const node = useApp(({ choice }) => choice.node)
  const opened = useApp(({ choice }) => choice.opened)
  useEffect(() => {
    const studies = two ? [one, two] : [one]
    const ids = parseOpened(opened) ?? []
    const kept = ids.filter((id) => studies.some((study) => hasOpened(study, id)))
    const isNowhere = node !== '' && !studies.some((study) => hasNode(study, node))
    if (!isNowhere && kept.length === ids.length) return
    const gone = printOpened(ids.filter((id) => !kept.includes(id)))
    const notices: readonly Notice[] = [
      ...(isNowhere ? [{ code: 'unknownLayer', asked: node } as const] : []),
      ...(gone === '' ? [] : [{ code: 'unknownBlocks', asked: gone.slice(0, 60) } as const]),
    ]
    const { choice } = store.getState()
    const right = { node: isNowhere ? '' : node, opened: printOpened(kept) }
    restore(store, { ...choice, ...right }, notices)
  }, [store, one, two, node, opened])
}
