/** What can be wrong with weights from outside; each code is a key of the `faults` messages. */
export type WeightsFault =
  /** A file that was chosen and cannot be read: it was moved, changed or is not allowed. */
  | { readonly code: 'unreadable'; readonly detail: string }
  | { readonly code: 'not-json'; readonly detail: string }
  /** A frozen graph: its batch norm is already folded and its names are TensorFlow's. */
  | { readonly code: 'graph-model' }
  | { readonly code: 'not-mobilenet-v1'; readonly detail: string }
  | { readonly code: 'other-alpha'; readonly found: number; readonly wanted: number }
  | { readonly code: 'shard-missing'; readonly names: readonly string[] }
  /** Its list of weights names one twice, or states a type, a shape or a file nobody can use. */
  | { readonly code: 'bad-manifest'; readonly detail: string }
  | {
      readonly code: 'shard-cut-short' | 'shard-too-long'
      readonly name: string
      readonly wantedBytes: number
      readonly foundBytes: number
    }
  | { readonly code: 'not-finite' | 'negative-variance'; readonly name: string }
  | {
      readonly code: 'unexpected-shape'
      readonly name: string
      readonly wanted: readonly number[]
      readonly found: readonly number[]
    }
  | { readonly code: 'network'; readonly detail: string }
  /** The weights are there and run; only keeping them for next time failed. */
  | { readonly code: 'storage-full'; readonly detail: string }
  | { readonly code: 'cancelled' }
