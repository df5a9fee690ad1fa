import { Component, type ReactNode } from 'react'
import { PanelFault } from './PanelFault'

interface PanelBoundaryState {
  readonly error: unknown
  readonly hasFailed: boolean
}

/** Keeps a programmer's mistake inside its panel; the reader can start the panel again. */
export class PanelBoundary extends Component<{ children: ReactNode }, PanelBoundaryState> {
  override state: PanelBoundaryState = { error: null, hasFailed: false }

  static getDerivedStateFromError(error: unknown): PanelBoundaryState {
    return { error, hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <PanelFault
        error={this.state.error}
        onAgain={() => this.setState({ error: null, hasFailed: false })}
      />
    )
  }
}
