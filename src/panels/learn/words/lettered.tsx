import { Children, type ReactNode } from 'react'
import { Letters } from '../../../charts/Letters'
import styles from './words.module.css'

/** Words with “C_out” and its like set as the formulas set them; elements are left as they are. */
export const lettered = (words: ReactNode): ReactNode =>
  Children.map(words, (word) => (typeof word === 'string' ? <Letters text={word} /> : word))

interface WithWords {
  readonly children?: ReactNode
}

/** Markdown's own elements around such words. */
export const MARKDOWN = {
  p: ({ children }: WithWords) => <p>{lettered(children)}</p>,
  li: ({ children }: WithWords) => <li>{lettered(children)}</li>,
  em: ({ children }: WithWords) => <em className={styles.stressed}>{lettered(children)}</em>,
  strong: ({ children }: WithWords) => <strong>{lettered(children)}</strong>,
  h3: ({ children }: WithWords) => <h3>{lettered(children)}</h3>,
}
