export type Labels = Readonly<Record<number, string>>

let asked: Promise<Labels> | undefined

/**
 * English names of the 1000 ImageNet classes in the weights' own order, from
 * `@tensorflow-models/mobilenet`; a chunk of its own that comes when first needed. A fetch that
 * failed is tried again at the next call.
 */
export function imagenetLabels(): Promise<Labels> {
  asked ??= import('@tensorflow-models/mobilenet/dist/imagenet_classes').then(
    ({ IMAGENET_CLASSES }) => IMAGENET_CLASSES,
    (error: unknown) => {
      asked = undefined
      throw error
    },
  )
  return asked
}
