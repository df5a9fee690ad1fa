import { functionalCode, type Syntax } from './functional'
import { indented, wrapped } from './layout'
import { camelCase } from './names'
import { type CodeRequest, type CodeText, digits, headerOf } from './request'
import { convHelpers, printTfjsHelpers } from './tfjsHelpers'
import { tfjsOp } from './tfjsOps'

const TAB = '  '
const LIBRARY = "'@tensorflow/tfjs'"

const JAVASCRIPT: Syntax = {
  tab: TAB,
  named: camelCase,
  comment: (text) => `// ${text}`,
  assign: (target, value, isNew) => `${isNew ? 'let ' : ''}${target} = ${value}`,
  define: (name, parameters, body) => [
    ...wrapped(
      parameters.length > 0
        ? `function ${name}(x, { ${parameters.join(', ')} }) {`
        : `function ${name}(x) {`,
      0,
      TAB,
    ),
    ...indented([...body, 'return x'], TAB),
    '}',
  ],
  call: (name, input, values) =>
    values.length > 0
      ? `${name}(${input}, { ${values.map(([key, text]) => `${key}: ${text}`).join(', ')} })`
      : `${name}(${input})`,
  repeat: (times, body) => [
    `for (let at = 0; at < ${times}; at += 1) {`,
    ...indented(body, TAB),
    '}',
  ],
}

/** A network or one block of it in the layers of TensorFlow.js. */
export function tfjs(request: CodeRequest): CodeText {
  let helpers = convHelpers([])
  const code = functionalCode(request, JAVASCRIPT, (ops) => {
    helpers = convHelpers(ops)
    return (op) => tfjsOp(op, helpers)
  })
  const { extract, ops, definitions, body, outputs } = code
  const id = request.id + (request.block === null ? '' : '_block')
  const name = camelCase(id)
  const shape = extract.readsFlat ? [extract.input[2]] : extract.input
  const outs = outputs.length === 1 ? 'x' : `[${outputs.join(', ')}]`
  const main = [
    `function ${name}() {`,
    ...indented(
      [
        `const inputs = tf.input({ shape: [${shape.join(', ')}] })`,
        'let x = inputs',
        ...body,
        ...(outputs.length > 1 ? ['// The outputs after the first are for training.'] : []),
        `return tf.model({ inputs, outputs: ${outs}, name: '${id}' })`,
      ],
      TAB,
    ),
    '}',
  ].join('\n')
  const calls = [...definitions, main].join('\n')
  const text = [
    ...headerOf(request, extract).map((line) => `// ${line}`),
    '',
    `import * as tf from ${LIBRARY}`,
    '',
    [...printTfjsHelpers(ops, helpers, calls), ...definitions, main].join('\n\n'),
    '',
    `const model = ${name}()`,
    'const sizes = model.trainableWeights.map((w) => w.shape.reduce((a, b) => a * b, 1))',
    'const params = sizes.reduce((a, b) => a + b, 0)',
    `if (params !== ${digits(extract.params)}) throw new Error(\`\${params} parameters\`)`,
    '',
  ].join('\n')
  return { fileName: `${id}.js`, text }
}
