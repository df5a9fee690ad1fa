import styles from './Confirmation.module.css'

/** That something was done, for a moment under the button that did it; null says nothing. */
export const Confirmation = ({ text }: { readonly text: string | null }) => (
  <span className={styles.confirmation} role="status">
    {text}
  </span>
)
