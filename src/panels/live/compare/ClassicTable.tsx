import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import type { ComparedSide, ComparisonResult } from '../../../state/lab/labState'
import { LETTERS, type Letter } from '../../../state/lab/sideFields'
import { DataTable } from '../../../ui/DataTable'
import styles from './Compare.module.css'
import type { Outcome } from './outcome'
import { useWholeName } from './useSideNames'

interface ResultProps {
  readonly result: ComparisonResult
}

/** The table of the teaching scripts: what it has, what it does, how long it takes. */
export function ClassicTable({ result, outcome }: ResultProps & { readonly outcome: Outcome }) {
  const { t } = useTranslation('liveCompare')
  const format = useFormat()
  const { fast, slow } = outcome
  const end = 'end' as const
  const row = (letter: Letter) => {
    const { network, phases, framesPerSecond } = result[letter]
    const { median, p10, p90 } = phases.total
    return {
      id: letter,
      cells: {
        side: <SideName letter={letter} side={result[letter]} />,
        params: format.si(network.params),
        macs: format.si(network.macs),
        median: <strong>{format.ms(median)}</strong>,
        p10: format.ms(p10),
        p90: format.ms(p90),
        fps: format.fps(framesPerSecond),
        n: format.integer(result.runs),
      },
    }
  }
  const rate = result[fast].framesPerSecond / result[slow].framesPerSecond
  return (
    <div className={styles.table}>
      <DataTable
        caption={t('table.title', {
          warmups: format.integer(result.a.warmups),
          runs: format.integer(result.runs),
        })}
        columns={[
          { id: 'side', label: t('table.side'), isRowHeader: true },
          { id: 'params', label: t('table.params'), align: end },
          { id: 'macs', label: t('table.macs'), align: end },
          { id: 'median', label: t('table.median'), align: end },
          { id: 'p10', label: 'p10', align: end },
          { id: 'p90', label: 'p90', align: end },
          { id: 'fps', label: t('table.fps'), align: end },
          { id: 'n', label: 'n', align: end },
        ]}
        rows={[
          ...LETTERS.map(row),
          {
            id: 'ratio',
            cells: {
              side: t('table.ratio', { slow: slow.toUpperCase(), fast: fast.toUpperCase() }),
              params: <em className={styles.computed}>{format.ratio(outcome.params)}</em>,
              macs: <em className={styles.computed}>{format.ratio(outcome.macs)}</em>,
              median: <strong>{format.ratio(outcome.total.value)}</strong>,
              p10: format.ratio(tenth(result[slow], 'p10') / tenth(result[fast], 'p10')),
              p90: format.ratio(tenth(result[slow], 'p90') / tenth(result[fast], 'p90')),
              fps: format.ratio(1 / rate),
              n: '',
            },
          },
        ]}
      />
    </div>
  )
}

const tenth = (side: ComparedSide, which: 'p10' | 'p90') => side.phases.total[which]

const PHASES = ['preprocess', 'inference', 'readback'] as const

/** Where a frame's time goes on either side; what is paid once stands apart. */
export function PhaseTable({ result }: ResultProps) {
  const { t } = useTranslation('liveCompare')
  const { t: live } = useTranslation('live')
  const format = useFormat()
  const end = 'end' as const
  return (
    <div className={styles.table}>
      <DataTable
        caption={t('phases.title')}
        columns={[
          { id: 'what', label: t('phases.what'), isRowHeader: true },
          ...LETTERS.map((letter) => ({ id: letter, label: letter.toUpperCase(), align: end })),
        ]}
        rows={[
          ...PHASES.map((phase) => ({
            id: phase,
            cells: {
              what: live(`split.${phase}`),
              a: format.ms(result.a.phases[phase].median),
              b: format.ms(result.b.phases[phase].median),
            },
          })),
          ...rowsOf(result, (side) =>
            side.stepsMs === null ? t('phases.notHere') : format.ms(side.stepsMs),
          )('steps', t('phases.steps')),
          ...rowsOf(result, (side) => format.integer(side.network.steps))(
            'operations',
            t('phases.operations'),
          ),
          ...rowsOf(result, (side) => format.ms(side.overheadMs))('start', t('phases.start')),
          ...rowsOf(result, (side) => format.ms(side.compileMs))('compile', t('phases.compile')),
        ]}
      />
    </div>
  )
}

const rowsOf =
  ({ a, b }: ComparisonResult, print: (side: ComparedSide) => string) =>
  (id: string, what: string) => [{ id, cells: { what, a: print(a), b: print(b) } }]

interface SideNameProps {
  readonly letter: Letter
  readonly side: ComparedSide
}

function SideName({ letter, side }: SideNameProps) {
  const whole = useWholeName()
  return (
    <span className={styles.named}>
      <span className={styles.letter}>{letter.toUpperCase()}</span> {whole(side.side)}
    </span>
  )
}
