/** One change to a whole network, or to the one layer `node`. */
export type Transform =
  | { readonly kind: 'full' | 'relu' | 'withoutSqueeze' }
  | { readonly kind: 'separable'; readonly node: string | null }
  | { readonly kind: 'kernel'; readonly kernelSize: number }
  | { readonly kind: 'expansion'; readonly expansion: number }

/** A network has no more layers that could be made separable one by one, and some to spare. */
export const MOST_TRANSFORMS = 128
const WORDS = { full: 'full', relu: 'relu', nose: 'withoutSqueeze' } as const

function readOne(token: string): Transform | undefined {
  if (token === 'full' || token === 'relu' || token === 'nose') return { kind: WORDS[token] }
  if (token === 'sep') return { kind: 'separable', node: null }
  const node = /^sep~([\w.+-]{1,80})$/.exec(token)?.[1]
  if (node) return { kind: 'separable', node }
  const kernel = /^k([357])$/.exec(token)?.[1]
  if (kernel) return { kind: 'kernel', kernelSize: Number(kernel) }
  const expansion = /^t([1-9]|10)$/.exec(token)?.[1]
  if (expansion) return { kind: 'expansion', expansion: Number(expansion) }
  return undefined
}

/** Changes in the order they are made, from an address; undefined for text that says none. */
export function parseTransforms(text: string): readonly Transform[] | undefined {
  if (text === '') return []
  const tokens = text.split('*')
  if (tokens.length > MOST_TRANSFORMS) return undefined
  const read = tokens.map(readOne)
  return read.every((one) => one !== undefined) ? read : undefined
}

function printOne(transform: Transform): string {
  switch (transform.kind) {
    case 'full':
    case 'relu':
      return transform.kind
    case 'withoutSqueeze':
      return 'nose'
    case 'separable':
      return transform.node === null ? 'sep' : `sep~${transform.node}`
    case 'kernel':
      return `k${transform.kernelSize}`
    case 'expansion':
      return `t${transform.expansion}`
  }
}

/** The same changes as text: `full`, `sep~conv3_1*relu`. */
export const printTransforms = (transforms: readonly Transform[]): string =>
  transforms.map(printOne).join('*')
