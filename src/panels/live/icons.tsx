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

export const StepIcon = () => (
  <svg {...SIZE} aria-hidden="true">
    <path d="M3 2.5v11L10 8zM11 2.5h2.2v11H11z" />
  </svg>
)

export const PinIcon = () => (
  <svg {...SIZE} aria-hidden="true">
    <path d="M5 1.5h6l-1 4.2 2.4 2.8v1H8.7L8 14.8l-.7-5.3H3.6v-1L6 5.7z" />
  </svg>
)
