import { type RefObject, type SVGProps, useLayoutEffect, useRef } from 'react'
import type { ConvFrame } from '../../core/conv/frame'
import { isMoving, type Moments } from './moments'

interface MovingPathProps extends Omit<SVGProps<SVGPathElement>, 'd' | 'ref'> {
  readonly frame: ConvFrame | Moments
  /** Empty where there is nothing to draw. */
  readonly line: (frame: ConvFrame) => string
}

/** A path that goes with the frames: set and not rendered, so that a step costs little. */
export function MovingPath({ frame, line, ...look }: MovingPathProps) {
  const place = useWritten(frame, line, setLine)
  if (isMoving(frame)) return <path {...look} ref={place} />
  const d = line(frame)
  return d === '' ? null : <path {...look} d={d} />
}

const setLine = (path: SVGPathElement, line: string) => setAttribute(path, 'd', line)

export interface MovingWords {
  readonly text: string
  readonly x: number | string
  readonly y: number | string
  readonly fontSize: number
}

interface MovingTextProps
  extends Omit<SVGProps<SVGTextElement>, keyof MovingWords | 'children' | 'ref'> {
  readonly frame: ConvFrame | Moments
  readonly words: (frame: ConvFrame) => MovingWords
}

/** A text that goes with the frames, set as a `MovingPath` is. */
export function MovingText({ frame, words, ...look }: MovingTextProps) {
  const place = useWritten(frame, words, setWords)
  if (isMoving(frame)) return <text {...look} ref={place} />
  const { text, ...still } = words(frame)
  return text === '' ? null : (
    <text {...look} {...still}>
      {text}
    </text>
  )
}

function setWords(element: SVGTextElement, { text, x, y, fontSize }: MovingWords) {
  setAttribute(element, 'x', String(x))
  setAttribute(element, 'y', String(y))
  setAttribute(element, 'font-size', String(fontSize))
  // A new node of text would be styled and laid out anew; another text in it is only laid out.
  if (!element.firstChild) element.append(text)
  else if (element.firstChild.nodeValue !== text) element.firstChild.nodeValue = text
}

function setAttribute(element: Element, name: string, value: string) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

/** The place of what is written as the frames go by, from the first one in the page on. */
function useWritten<Place extends Element, Drawn>(
  frame: ConvFrame | Moments,
  of: (frame: ConvFrame) => Drawn,
  write: (place: Place, drawn: Drawn) => void,
): RefObject<Place | null> {
  const place = useRef<Place>(null)
  useLayoutEffect(() => {
    if (!isMoving(frame)) return
    const draw = () => place.current && write(place.current, of(frame.now()))
    draw()
    return frame.subscribe(draw)
  }, [frame, of, write])
  return place
}
