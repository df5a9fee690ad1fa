import { functionalCode, type Syntax } from './functional'
import { convHelpers, printKerasHelpers } from './kerasHelpers'
import { kerasOp } from './kerasOps'
import { indented, wrapped } from './layout'
import { snakeCase } from './names'
import { type CodeRequest, type CodeText, digits, headerOf } from './request'

const TAB = '    '

const PYTHON: Syntax = {
  tab: TAB,
  named: snakeCase,
  comment: (text) => `# ${text}`,
  assign: (target, value) => `${target} = ${value}`,
  define: (name, parameters, body) => [
    ...wrapped(`def ${name}(${['x', ...parameters].join(', ')}):`),
    ...indented([...body, 'return x'], TAB),
  ],
  call: (name, input, values) =>
    `${name}(${[input, ...values.map(([key, text]) => `${key}=${text}`)].join(', ')})`,
  repeat: (times, body) => [`for _ in range(${times}):`, ...indented(body, TAB)],
}

/** A network or one block of it as a functional Keras 3 model. */
export function keras(request: CodeRequest): CodeText {
  let helpers = convHelpers([])
  const code = functionalCode(request, PYTHON, (ops) => {
    helpers = convHelpers(ops)
    return (op) => kerasOp(op, helpers)
  })
  const { extract, ops, definitions, body, outputs } = code
  const name = snakeCase(request.id) + (request.block === null ? '' : '_block')
  const shape = extract.readsFlat ? `(${extract.input[2]},)` : `(${extract.input.join(', ')})`
  const outs = outputs.length === 1 ? 'x' : `[${outputs.join(', ')}]`
  const main = [
    `def ${name}():`,
    ...indented(
      [
        `inputs = x = keras.Input(${shape})`,
        ...body,
        ...(outputs.length > 1 ? ['# The outputs after the first are for training.'] : []),
        `return keras.Model(inputs, ${outs}, name="${name}")`,
      ],
      TAB,
    ),
  ].join('\n')
  const calls = [...definitions, main].join('\n')
  const functions = [...printKerasHelpers(ops, helpers, calls), ...definitions, main]
  const usesOps = functions.some((text) => /\bops\./.test(text))
  const text = [
    ...headerOf(request, extract).map((line) => `# ${line}`),
    '',
    'import math',
    '',
    'import keras',
    `from keras import layers${usesOps ? ', ops' : ''}`,
    '',
    '',
    functions.join('\n\n\n'),
    '',
    '',
    `model = ${name}()`,
    `assert sum(math.prod(w.shape) for w in model.trainable_weights) == ${digits(extract.params)}`,
    '',
  ].join('\n')
  return { fileName: `${name}_keras.py`, text }
}
