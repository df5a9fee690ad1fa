import { Fragment } from 'react'

const LETTERS = /([CD])_(in|out|F|入)/g

/** A text cut at its letters: “C_out” becomes C with a lower “out”. */
export function cutLetters(text: string) {
  const pieces: { readonly plain: string; readonly letter?: string; readonly below?: string }[] = []
  let from = 0
  for (const found of text.matchAll(LETTERS)) {
    const [whole, letter = '', below = ''] = found
    pieces.push({ plain: text.slice(from, found.index), letter, below })
    from = found.index + whole.length
  }
  return [...pieces, { plain: text.slice(from) }]
}

/** Prose with its letters set as the formulas set them. */
export function Letters({ text }: { text: string }) {
  return cutLetters(text).map(({ plain, letter, below }, index) => (
    <Fragment key={index}>
      {plain}
      {letter && (
        <>
          <i>{letter}</i>
          <sub>{below}</sub>
        </>
      )}
    </Fragment>
  ))
}

/** The same inside a drawing's `<text>`. */
export function SvgLetters({ text }: { text: string }) {
  return cutLetters(text).map(({ plain, letter, below }, index, pieces) => (
    <Fragment key={index}>
      <tspan dy={index > 0 && pieces[index - 1]?.below ? '-0.25em' : undefined}>{plain}</tspan>
      {letter && (
        <>
          <tspan fontStyle="italic">{letter}</tspan>
          <tspan dy="0.25em" fontSize="0.78em">
            {below}
          </tspan>
        </>
      )}
    </Fragment>
  ))
}
