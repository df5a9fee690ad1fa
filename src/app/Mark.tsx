/** A stack of sheets that comes apart into two thinner ones: what the laboratory is about. */
export function Mark() {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
      <g fill="var(--ground)" stroke="var(--ink)" strokeWidth="1.5" strokeLinejoin="round">
        <path d="M2.5 13.5 8 10.300v9.400l-5.5 3.200z" />
        <path d="M6 15.5 11.5 12.300v9.400L6 24.900z" />
        <path d="M9.5 17.5 15 14.300v9.400l-5.5 3.200z" />
      </g>
      <path
        d="m18.5 11 6-3.500v10l-6 3.500z"
        fill="none"
        stroke="var(--hue-dw)"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path
        d="M22 25.500h8M26 21.500v8"
        stroke="var(--hue-pw)"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  )
}
