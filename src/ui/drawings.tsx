import type { ReactNode } from 'react'

function Drawing({ children }: { children: ReactNode }) {
  return (
    <svg
      width="112"
      height="72"
      viewBox="0 0 112 72"
      fill="none"
      stroke="var(--ink-muted)"
      strokeWidth="2"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

const Stroke = ({ d }: { d: string }) => <path d={d} stroke="var(--warning)" strokeWidth="3" />

const CAMERA = (
  <>
    <rect x="22" y="20" width="68" height="42" rx="6" />
    <path d="M44 20l5-9h14l5 9" />
    <circle cx="56" cy="41" r="13" />
    <circle cx="56" cy="41" r="5" />
  </>
)

/** A camera that waits to be let. */
export const OpenCameraDrawing = () => <Drawing>{CAMERA}</Drawing>

/** A camera with a bar across it. */
export const CameraDrawing = () => (
  <Drawing>
    {CAMERA}
    <Stroke d="M18 66L94 8" />
  </Drawing>
)

/** A picture torn across. */
export const PhotoDrawing = () => (
  <Drawing>
    <path d="M60 10H24a4 4 0 0 0-4 4v44a4 4 0 0 0 4 4h27l6-11-7-10 9-10-6-9z" />
    <path d="M72 10h16a4 4 0 0 1 4 4v44a4 4 0 0 1-4 4H63" />
    <path d="M26 54l12-16 8 9" />
    <circle cx="78" cy="24" r="5" />
    <Stroke d="M72 10l-7 12 6 9-9 10 7 10-6 11" />
  </Drawing>
)

/** A stack of sheets whose arrow does not reach the device. */
export const DeviceDrawing = () => (
  <Drawing>
    <path d="M8 26l14-8v26l-14 8zM16 22l14-8v26l-8 4.6M24 17.5L38 10v26l-8 4.6" />
    <rect x="74" y="18" width="30" height="36" rx="4" />
    <path d="M81 12v6M89 12v6M97 12v6M81 54v6M89 54v6M97 54v6" />
    <path d="M44 36h6M56 36h2" />
    <Stroke d="M60 29l10 14M70 29L60 43" />
  </Drawing>
)
