import { useStore as useZustand } from 'zustand'
import { useStore } from '../useApp'
import type { NotebookState } from './notebook'
import { notebookOf } from './notebookBrowser'

/** The reader's notebook, to write in. */
export const useNotebook = () => notebookOf(useStore())

/** A part of what stands in it. */
export const useNotes = <Part>(select: (state: NotebookState) => Part): Part =>
  useZustand(useNotebook(), select)
