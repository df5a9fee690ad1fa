import { answerLayers, type LayersQuestion } from './layersJob'

/** Four million seeded weights take a third of a second: too long for the page. */
self.addEventListener('message', ({ data }: MessageEvent<LayersQuestion>) => {
  const layers = answerLayers(data)
  const transfer = layers.flatMap(({ tensor, bias }) => [tensor.values.buffer, bias.buffer])
  self.postMessage(layers, { transfer })
})
