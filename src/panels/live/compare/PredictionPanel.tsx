import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { LETTERS, type Sides } from '../../../state/lab/sideFields'
import { Badge } from '../../../ui/Badge'
import { DataTable } from '../../../ui/DataTable'
import { Notice } from '../../../ui/Notice'
import { Panel } from '../../../ui/Panel'
import styles from './Compare.module.css'
import { GuessBox } from './GuessBox'
import { asSpeed, otherLetter, type Prediction, predict } from './prediction'
import { RunBar } from './RunBar'
import { useSideNames } from './useSideNames'

/** What counting says before anything runs, the reader's guess, and the button that settles it. */
export function PredictionPanel({ a, b }: Sides) {
  const { t } = useTranslation('liveCompare')
  const { t: live } = useTranslation('live')
  const predicted = useMemo(() => b && predict(a, b), [a, b])
  const badge = <Badge kind="computed">{live('theory.badge')}</Badge>
  return (
    <Panel title={t('counted.title')} aside={badge} piece="counted">
      {!b || !predicted ? (
        <p className={styles.lead}>{t('counted.empty')}</p>
      ) : predicted.ok ? (
        <>
          <div data-piece="answer">
            <Counts a={a} b={b} prediction={predicted.value} />
          </div>
          <GuessBox a={a} b={b} fast={predicted.value.fast} />
          <RunBar a={a} b={b} prediction={predicted.value} />
        </>
      ) : (
        <Notice
          kind="warning"
          title={t('counted.impossible', {
            letter: predicted.fault.letter.toUpperCase(),
            layer: predicted.fault.fault.detail,
          })}
        />
      )}
    </Panel>
  )
}

interface CountsProps {
  readonly a: NonNullable<Sides['b']>
  readonly b: NonNullable<Sides['b']>
  readonly prediction: Prediction
}

const COUNTS = ['macs', 'traffic', 'params'] as const

function Counts({ a, b, prediction }: CountsProps) {
  const { t } = useTranslation('liveCompare')
  const format = useFormat()
  const names = useSideNames()(a, b)
  const { fast, ratios } = prediction
  const slow = otherLetter(fast)
  const print = { macs: format.si, traffic: format.bytes, params: format.si }
  const values = LETTERS.map((letter) => {
    const { macs, trafficBytes, params } = prediction[letter]
    return { macs, traffic: trafficBytes, params }
  })
  const macs = asSpeed(ratios.macs, fast)
  const isEven = Math.abs(Math.log(macs)) < 0.005
  return (
    <>
      <p className={styles.finding} data-piece="answer">
        {isEven
          ? t('counted.even', { macs: format.si(prediction.a.macs) })
          : t('counted.sentence', {
              fast: names[fast],
              slow: names[slow],
              macs: format.ratio(macs),
              traffic: format.ratio(asSpeed(ratios.traffic, fast)),
            })}
      </p>
      <DataTable
        caption={t('counted.caption')}
        hideCaption
        columns={[
          { id: 'what', label: t('counted.what'), isRowHeader: true },
          { id: 'a', label: 'A', align: 'end' },
          { id: 'b', label: 'B', align: 'end' },
          {
            id: 'ratio',
            label: t('counted.over', { slow: slow.toUpperCase(), fast: fast.toUpperCase() }),
            align: 'end',
          },
        ]}
        rows={COUNTS.map((count) => ({
          id: count,
          cells: {
            what: t(`counted.${count}`),
            a: print[count](values[0]![count]),
            b: print[count](values[1]![count]),
            ratio: (
              <strong className={styles.computed}>
                {format.ratio(asSpeed(ratios[count], fast))}
              </strong>
            ),
          },
        }))}
      />
    </>
  )
}
