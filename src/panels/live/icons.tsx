export const PinIcon = () => (
  <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
    <path d="M5 1.5h6l-1 4.2 2.4 2.8v1H8.7L8 14.8l-.7-5.3H3.6v-1L6 5.7z" />
  </svg>
)
