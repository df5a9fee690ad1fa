const SIZE = { width: 16, height: 16, viewBox: '0 0 16 16', fill: 'currentColor' } as const

export const PlayIcon = () => (
  <svg {...SIZE} aria-hidden="true">
    <path d="M4 2v12l9.5-6z" />
  </svg>
)

export const PauseIcon = () => (
  <svg {...SIZE} aria-hidden="true">
    <path d="M3.5 2.5h3.2v11H3.5zM9.3 2.5h3.2v11H9.3z" />
  </svg>
)

export const ForwardIcon = () => (
  <svg {...SIZE} aria-hidden="true">
    <path d="M4 2.5v11L10.5 8zM11 2.5h2v11h-2z" />
  </svg>
)

export const BackIcon = () => (
  <svg {...SIZE} aria-hidden="true">
    <path d="M12 2.5v11L5.5 8zM3 2.5h2v11H3z" />
  </svg>
)
