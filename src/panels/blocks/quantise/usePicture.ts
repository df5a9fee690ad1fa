import { useMemo, useState } from 'react'
import type { PictureOfProbe } from '../../../state/lab/probe'
import { choose } from '../../../state/store'
import { useApp, useStore } from '../../../state/useApp'
import { fileOf, keepFile } from '../../pictureFile'

/** Photographs that come with the page, and the reader's own. */
export const PICTURES = ['cat', 'boats', 'airplane', 'file'] as const
export type PictureId = (typeof PICTURES)[number]

export interface PictureChoice {
  readonly id: PictureId
  /** Null until the reader has opened one. */
  readonly of: PictureOfProbe | null
  readonly choose: (id: PictureId) => void
  readonly open: (file: Blob) => void
}

/** The picture Convolve shows too; a camera is no single picture, so the first one stands in. */
export function usePicture(): PictureChoice {
  const store = useStore()
  const chosen = useApp(({ choice }) => choice.picture)
  const [, setOpened] = useState(0)
  const id = chosen === 'camera' ? 'boats' : chosen
  const of = id === 'file' ? fileOf(store) : id
  return useMemo(
    () => ({
      id,
      of,
      choose: (picture) => choose(store, { picture }),
      open(file) {
        keepFile(store, file)
        setOpened((count) => count + 1)
      },
    }),
    [id, of, store],
  )
}
