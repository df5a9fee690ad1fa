import {
  type SparseProgress,
  type SparseSetting,
  sparseRuns,
  UnequalProducts,
} from '../../../core/gemm/sparseRuns'

export type SparseAnswer =
  | { readonly kind: 'progress'; readonly progress: SparseProgress }
  | { readonly kind: 'fault'; readonly code: 'unequal' | 'script'; readonly detail: string }

/** Runs all turns to their end; whoever has enough of them ends the worker. */
self.addEventListener('message', ({ data }: MessageEvent<SparseSetting>) => {
  const answer = (said: SparseAnswer) => self.postMessage(said)
  try {
    for (const progress of sparseRuns(data, () => performance.now())) {
      answer({ kind: 'progress', progress })
    }
  } catch (error) {
    const code = error instanceof UnequalProducts ? 'unequal' : 'script'
    answer({ kind: 'fault', code, detail: String(error) })
  }
})
