import type { LayerSpec } from '../../../core/layer'

/** A name two languages can take: letters, digits and underscores, a letter first. */
export const identifier = (text: string): string => {
  const plain = text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  return /^[A-Za-z]/.test(plain) ? plain : `layer_${plain}`
}

/** `branch3x3_2a` and `invertedResidual` as `Branch3x32a` and `InvertedResidual`. */
export const pascalCase = (text: string): string =>
  identifier(text).replace(/(?:^|_)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase())

export const camelCase = (text: string): string => {
  const pascal = pascalCase(text)
  return pascal[0]!.toLowerCase() + pascal.slice(1)
}

export const snakeCase = (text: string): string =>
  identifier(text)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()

/** The name itself, or with the first number from 2 on that nothing else has. */
export function unused(name: string, taken: ReadonlySet<string>): string {
  let free = name
  for (let count = 2; taken.has(free); count += 1) free = `${name}_${count}`
  return free
}

/** The network's title as a class is called: what stands before ×, a bracket or a comma. */
export const titleName = (title: string): string =>
  title.replace(/(?:[×(,]| with ).*/, '').replace(/[^A-Za-z0-9]+/g, '')

interface Named {
  readonly name: string
  readonly layer: LayerSpec
}

/**
 * What a block's nodes are called inside it: `layer1.0.conv2` is `conv2` in `layer1.0`. Names
 * that say nothing but a place, `conv.1.0`, give way to what the layer does.
 */
export function localNames(block: string, nodes: readonly Named[]): ReadonlyMap<string, string> {
  const taken = new Set(RESERVED)
  const names = new Map<string, string>()
  const firstDepthwise = nodes.findIndex(({ layer }) => layer.kind === 'depthwise')
  nodes.forEach(({ name, layer }, at) => {
    const own = shortened(name, block)
    const said = identifier(own === '' ? roleOf(layer, at, firstDepthwise) : own).toLowerCase()
    const free = unused(said, taken)
    taken.add(free)
    names.set(name, free)
  })
  return names
}

/** Words that a body of code uses for itself. */
const RESERVED = ['x', 'y', 'z', 'stride', 'kernel_size', 'padding', 'activation', 'forward']

/** A node's name without its block's; empty where only numbers are left. */
function shortened(name: string, block: string): string {
  const inside = name.startsWith(block) ? name.slice(block.length) : name
  const number = /_(\d+)$/.exec(block)?.[1]
  const counted = number ? inside.replace(new RegExp(`_${number}(?=$|_)`), '') : inside
  const plain = counted
    .replace(/^[._]+/, '')
    .replace(/\.conv(?=$|_)/, '')
    .replace(/^(?:conv|block)\.\d+\.(?=[a-z])/, '')
  return /^(?:(?:conv|block|features|classifier)\b)?[._\d]*$/.test(plain) ? '' : plain
}

function roleOf(layer: LayerSpec, at: number, firstDepthwise: number): string {
  if (layer.kind !== 'conv') return layer.kind
  if (firstDepthwise < 0 || layer.kernelSize[0] * layer.kernelSize[1] > 1) return 'conv'
  return at < firstDepthwise ? 'expand' : 'project'
}
