const SIZE = { width: 16, height: 16, viewBox: '0 0 16 16', fill: 'currentColor' } as const

export const PlayIcon = () => (
  <svg {...SIZE} aria-hidden="true">
    <path d="M4 2.5v11l9-5.5z" />
  </svg>
)

export const PauseIcon = () => (
  <svg {...SIZE} aria-hidden="true">
    <path d="M3.5 2.5h3.2v11H3.5zM9.3 2.5h3.2v11H9.3z" />
  </svg>
)

export const BackIcon = () => (
  <svg {...SIZE} aria-hidden="true">
    <path d="M2.8 2.5H5v11H2.8zM13 2.5v11L6 8z" />
  </svg>
)
