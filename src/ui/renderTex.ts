import katex from 'katex'
import 'katex/dist/katex.min.css'

/** KaTeX's HTML with its MathML; wrong TeX comes out in red and never throws. */
export const renderTex = (tex: string, display: boolean) =>
  katex.renderToString(tex, {
    displayMode: display,
    throwOnError: false,
    output: 'htmlAndMathml',
    strict: false,
    // Class names carry the hues; links, images and raw styles stay forbidden.
    trust: ({ command }) => command === '\\htmlClass',
  })
