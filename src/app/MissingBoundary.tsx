import { Component, type ReactNode } from 'react'
import { MissingPage } from './MissingPage'
import { MissingView } from './views'

interface MissingBoundaryProps {
  readonly children: ReactNode
  readonly onAgain: () => void
}

/** Catches a view that could not be fetched; other errors go on to the boundary above. */
export class MissingBoundary extends Component<MissingBoundaryProps, { error: unknown }> {
  override state = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    const error: unknown = this.state.error
    if (error === null) return this.props.children
    if (!(error instanceof MissingView)) throw error
    return (
      <MissingPage
        onAgain={() => {
          this.props.onAgain()
          this.setState({ error: null })
        }}
      />
    )
  }
}
