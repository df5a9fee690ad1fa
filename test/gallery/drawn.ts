import { render } from '@testing-library/react'
import type { ReactElement } from 'react'

/** A drawing as text, with three decimals, so that a snapshot changes when the picture does. */
export const drawn = (picture: ReactElement): string =>
  render(picture)
    .container.innerHTML.replace(/-?\d+\.\d+/g, (number) =>
      String(Number(Number(number).toFixed(3))),
    )
    .replaceAll('><', '>\n<')

export const words = { title: 'A title', summary: 'A whole sentence.' }
