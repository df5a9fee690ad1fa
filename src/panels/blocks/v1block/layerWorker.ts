import { type LayerAnswer, type LayerRequest, studyOfRequest } from './layerRequest'

const say = (answer: LayerAnswer) => self.postMessage(answer)

self.addEventListener('message', ({ data }: MessageEvent<LayerRequest>) => {
  try {
    const study = studyOfRequest(data, (done, all) => say({ kind: 'progress', done, all }))
    say({ kind: 'study', study })
  } catch (error) {
    say({ kind: 'fault', detail: String(error) })
  }
})
