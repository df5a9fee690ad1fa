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

export const StartIcon = () => (
  <svg {...SIZE} aria-hidden="true">
    <path d="M8.5 2.5v11L3.5 8zM14 2.5v11L9 8zM1.5 2.5h1.5v11h-1.5z" />
  </svg>
)

export const EndIcon = () => (
  <svg {...SIZE} aria-hidden="true">
    <path d="M7.5 2.5v11l5-5.5zM2 2.5v11L7 8zM13 2.5h1.5v11h-1.5z" />
  </svg>
)
