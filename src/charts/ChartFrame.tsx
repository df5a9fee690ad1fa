import { type ReactNode, useContext, useId, useRef, useState } from 'react'
import { AnswersHidden } from './answersContext'
import styles from './ChartFrame.module.css'
import { type ChartTable, printCell } from './chartTable'
import { download } from './download'
import { EmbedContext } from './embedContext'
import { csvBlob } from './exportCsv'
import { pngBlob } from './exportPng'
import { svgBlob } from './exportSvg'
import { Letters } from './Letters'
import { SceneContext } from './sceneContext'
import { useWidth } from './useWidth'

/** The frame's own words, the same for every chart. */
export interface ChartFrameText {
  readonly showTable: string
  readonly hideTable: string
  readonly download: string
  readonly downloadAs: (format: string, title: string) => string
  readonly embed: string
  readonly embedAs: (title: string) => string
}

interface ChartFrameProps {
  readonly title: string
  /** One whole sentence that says what the chart shows; it goes where answers are hidden. */
  readonly summary: string
  /** The sentence tells what is set and no answer, so it stays. */
  readonly tellsSetting?: boolean
  readonly fileName: string
  /** What a lesson or an address calls the panel, where its file's name changes with the scene. */
  readonly piece?: string
  /** Or what makes it, where it is dear and seldom looked at. */
  readonly table: ChartTable | (() => ChartTable)
  readonly text: ChartFrameText
  /** How to read or move the drawing, under it. */
  readonly note?: string
  /** Controls that belong to this chart alone. */
  readonly controls?: ReactNode
  /** Rank of the heading among the page's. */
  readonly level?: 2 | 3
  /** The name is spoken and not shown, where the page around it already says it. */
  readonly hideTitle?: boolean
  /** Draws the chart, one `<svg>`, at the width there is. */
  readonly children: (width: number) => ReactNode
}

/** A chart's name, sentence, drawing, table and downloads: what every chart on the page has. */
export function ChartFrame({
  title,
  summary,
  tellsSetting = false,
  fileName,
  piece = fileName,
  table,
  text,
  note,
  controls,
  level = 2,
  hideTitle = false,
  children,
}: ChartFrameProps) {
  const [box, width] = useWidth<HTMLDivElement>(640)
  const [isOpen, setOpen] = useState(false)
  const offer = useContext(EmbedContext)
  const scene = useContext(SceneContext)
  const isTold = !useContext(AnswersHidden) || tellsSetting
  /** Its figures tell no less than its sentence does. */
  const figures = tellsSetting ? undefined : 'answer'
  const tableName = figures ? `table ${figures}` : 'table'
  const frame = useRef<HTMLElement>(null)
  const id = useId()
  const Heading = `h${level}` as const

  const save = async (format: 'svg' | 'png' | 'csv') => {
    const svg = box.current?.querySelector('svg')
    if (format === 'csv') return download(csvBlob(made(table)), `${fileName}.csv`)
    if (!svg || !frame.current) return
    const ground = getComputedStyle(frame.current).getPropertyValue('--ground').trim() || 'white'
    const caption = { title, ...(isTold && { summary }), source: scene?.() }
    const blob = format === 'svg' ? svgBlob : pngBlob
    download(await blob(svg, ground, caption), `${fileName}.${format}`)
  }

  return (
    <figure className={styles.frame} data-piece={piece} ref={frame} aria-labelledby={`${id}-title`}>
      <figcaption className={styles.caption}>
        <Heading id={`${id}-title`} className={hideTitle ? styles.hidden : styles.title}>
          {title}
        </Heading>
        {isTold && (
          <p className={styles.summary}>
            <Letters text={summary} />
          </p>
        )}
      </figcaption>
      {controls && (
        <div className={styles.controls} data-piece="controls">
          {controls}
        </div>
      )}
      <div ref={box} className={styles.drawing}>
        {children(width)}
      </div>
      {note && (
        <p className={styles.note} data-piece="notes">
          <Letters text={note} />
        </p>
      )}
      <div className={styles.tools}>
        <button
          type="button"
          className={styles.tool}
          data-piece={tableName}
          aria-expanded={isOpen}
          aria-controls={`${id}-table`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? text.hideTable : text.showTable}
        </button>
        <span className={styles.downloads} data-piece="exports">
          <span aria-hidden="true">{text.download}</span>
          {(['svg', 'png', 'csv'] as const).map((format) => (
            <button
              key={format}
              type="button"
              className={styles.tool}
              data-piece={format === 'csv' ? figures : undefined}
              aria-label={text.downloadAs(format.toUpperCase(), title)}
              onClick={() => void save(format)}
            >
              {format.toUpperCase()}
            </button>
          ))}
        </span>
        {offer && (
          <button
            type="button"
            className={styles.tool}
            data-piece="exports"
            aria-label={text.embedAs(title)}
            onClick={() => offer(piece, title)}
          >
            {text.embed}
          </button>
        )}
      </div>
      <div id={`${id}-table`} data-piece={tableName} hidden={!isOpen}>
        {isOpen && <FiguresTable table={made(table)} caption={title} />}
      </div>
    </figure>
  )
}

const made = (table: ChartFrameProps['table']) => (typeof table === 'function' ? table() : table)

function FiguresTable({ table, caption }: { table: ChartTable; caption: string }) {
  const [head, ...columns] = table.columns
  if (!head) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.id} scope="col" data-numeric={column.print !== undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{printCell(head, row)}</th>
              {columns.map((column) => (
                <td key={column.id} data-numeric={column.print !== undefined}>
                  {printCell(column, row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
