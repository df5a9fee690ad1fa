import type { ReactNode } from 'react'

function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

export const ChevronIcon = () => (
  <Icon>
    <path d="m4 6 4 4 4-4" />
  </Icon>
)

export const CloseIcon = () => (
  <Icon>
    <path d="m3.5 3.5 9 9m0-9-9 9" />
  </Icon>
)

export const ResetIcon = () => (
  <Icon>
    <path d="M3 8a5 5 0 1 0 1.6-3.7M3 2.5v3h3" />
  </Icon>
)

export const LinkIcon = () => (
  <Icon>
    <path d="M6.5 9.5a3 3 0 0 0 4.2 0l2.4-2.4a3 3 0 0 0-4.2-4.2L7.7 4.1M9.5 6.5a3 3 0 0 0-4.2 0L2.9 8.9a3 3 0 0 0 4.2 4.2l1.2-1.2" />
  </Icon>
)

export const CheckIcon = () => (
  <Icon>
    <path d="m3 8.5 3.5 3.5L13 4.5" />
  </Icon>
)

export const SunMoonIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="5.5" />
    <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
  </Icon>
)

export const LanguageIcon = () => (
  <Icon>
    <path d="M1.5 3.5h7M5 2v1.5M7 3.5c-.6 2.4-2.4 4.4-5 5.5M3 5.5c.8 1.6 2.2 2.8 4 3.5M8.5 14l3-7 3 7M9.4 12h4.2" />
  </Icon>
)

export const HelpIcon = () => (
  <Icon>
    <path d="M5.5 5.5a2.5 2.5 0 1 1 3.6 2.2C8.3 8.2 8 8.7 8 9.500M8 12.400v.1" />
  </Icon>
)

export const WarningIcon = () => (
  <Icon>
    <path d="M8 2 14.5 13.500h-13zM8 6.500v3.200M8 11.700v.05" />
  </Icon>
)

export const InfoIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 7.500v3.500M8 5v.05" />
  </Icon>
)

export const SlidersIcon = () => (
  <Icon>
    <path d="M2 5h6m4 0h2M2 11h2m4 0h6" />
    <circle cx="10" cy="5" r="2" />
    <circle cx="6" cy="11" r="2" />
  </Icon>
)

export const FileIcon = () => (
  <Icon>
    <path d="M8 10.500v-8m0 0L5 5.500m3-3 3 3M2.5 10.500v3h11v-3" />
  </Icon>
)

/** A board and those before it. */
export const ClassIcon = () => (
  <Icon>
    <path d="M2.5 2.5h11v6h-11zM4 13.5a1.5 1.5 0 0 1 3 0M9 13.5a1.5 1.5 0 0 1 3 0M5.5 11v.1M10.5 11v.1" />
  </Icon>
)
