import type { ReactNode } from 'react'
import styles from './Remarks.module.css'

/** What a finding is of and leaves out, in small print: a list of `<li>`. */
export const Remarks = ({ children }: { readonly children: ReactNode }) => (
  <ul className={styles.remarks} data-piece="notes">
    {children}
  </ul>
)
