import { useEffect } from 'react'
import { foldStages } from '../../core/blockRows'
import { expandNetwork } from '../../core/expandNetwork'
import type { GraphNode } from '../../core/network'
import { CATALOGUE } from '../../nets/catalogue'
import { type CatalogueId, defaultSide } from '../../nets/ids'
import type { Notice } from '../../state/notice'
import { parseOpened, printOpened } from '../../state/opened'
import { restore } from '../../state/store'
import type { Study } from '../../state/study'
import { parseTransforms, printTransforms } from '../../state/transforms'
import { useApp, useStore } from '../../state/useApp'
import { PLACE_FIELDS } from './place'

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

const PLACES = ['one', 'two'] as const

/** Changes without those to layers that the network never had, and the names of these. */
function withoutLost(study: Study, text: string): readonly [string, readonly string[]] {
  const names = new Set(nodesOf(study).map(({ name }) => name))
  const lost: string[] = []
  const kept = (parseTransforms(text) ?? []).filter((change) => {
    if (change.kind !== 'separable' || change.node === null || names.has(change.node)) return true
    lost.push(change.node)
    return false
  })
  return [printTransforms(kept), lost]
}

const excerpt = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/**
 * Takes a selected layer, opened blocks and changed layers that no network on the page has out of
 * the choice, and says so: an address may name anything.
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
    const { choice } = store.getState()
    const changed = PLACES.flatMap((place, index) => {
      const study = studies[index]
      const { transforms: field } = PLACE_FIELDS[place]
      const [text, lost] = study ? withoutLost(study, choice[field]) : ['', []]
      return lost.length > 0 ? [{ field, text, lost }] : []
    })
    if (!isNowhere && kept.length === ids.length && changed.length === 0) return
    const gone = printOpened(ids.filter((id) => !kept.includes(id)))
    const notices: readonly Notice[] = [
      ...(isNowhere ? [{ code: 'unknownLayer', asked: node } as const] : []),
      ...(gone === '' ? [] : [{ code: 'unknownBlocks', asked: excerpt(gone) } as const]),
      ...changed.map(
        ({ lost }) => ({ code: 'unknownChange', asked: excerpt(lost.join(', ')) }) as const,
      ),
    ]
    const right = {
      node: isNowhere ? '' : node,
      opened: printOpened(kept),
      ...Object.fromEntries(changed.map(({ field, text }) => [field, text])),
    }
    restore(store, { ...choice, ...right }, notices)
  }, [store, one, two, node, opened])
}
