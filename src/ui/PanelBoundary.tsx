import { Component, type ReactNode } from 'react'
import { type Attempt, AttemptContext } from './attempt'
import { PanelFault } from './PanelFault'

interface PanelBoundaryState {
  readonly error: unknown
  readonly hasFailed: boolean
  readonly attempt: Attempt
}

/** Keeps a programmer's mistake inside its panel; the reader can start the panel again. */
export class PanelBoundary extends Component<{ children: ReactNode }, PanelBoundaryState> {
  override state: PanelBoundaryState = { error: null, hasFailed: false, attempt: {} }

  static getDerivedStateFromError(error: unknown): Omit<PanelBoundaryState, 'attempt'> {
    return { error, hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed)
      return <AttemptContext value={this.state.attempt}>{this.props.children}</AttemptContext>
    return (
      <PanelFault
        error={this.state.error}
        onAgain={() => this.setState({ error: null, hasFailed: false, attempt: {} })}
      />
    )
  }
}
