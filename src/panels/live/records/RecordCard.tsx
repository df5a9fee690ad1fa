import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '../../../charts/download'
import { useFormat } from '../../../i18n/useFormat'
import { printAddress } from '../../../state/address'
import { DEFAULT_CHOICE } from '../../../state/choice'
import { printCompact } from '../../../state/records/compact'
import { deviceLabel } from '../../../state/records/deviceLabel'
import { essentialsOf } from '../../../state/records/essentials'
import { printRecord, recordName } from '../../../state/records/readRecord'
import type { MeasurementRecord } from '../../../state/records/record'
import { Badge } from '../../../ui/Badge'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { Confirmation } from '../../../ui/Confirmation'
import { TextToCopy } from '../../../ui/TextToCopy'
import { useCopy } from '../../../ui/useCopy'
import { MarksNotice } from '../../MarksNotice'
import { QrCode } from '../../QrCode'
import { useRunnerWords } from '../../useConfigWords'
import styles from './Records.module.css'

/** The same setting on another device, in whatever language and theme that one has. */
const linkOf = ({ configuration }: MeasurementRecord): string =>
  new URL(
    printAddress({ ...DEFAULT_CHOICE, ...configuration, view: 'live', livePart: 'records' }),
    location.href,
  ).href

/** A code holds the measurement, for a class' comparison, or the way to another one like it. */
const CODES = ['result', 'setting'] as const
type Code = (typeof CODES)[number]

/** One measurement on one card, made to be photographed. */
export function RecordCard({ record }: { readonly record: MeasurementRecord }) {
  const { t } = useTranslation('liveRecords')
  const { t: live } = useTranslation('live')
  const format = useFormat()
  const runner = useRunnerWords()
  const copying = useCopy()
  const [code, setCode] = useState<Code>('result')
  const inCode = { result: printCompact(essentialsOf(record)), setting: linkOf(record) }
  const { total, inference, capture } = record.percentiles
  const { configuration, network, environment } = record
  const figures = [
    ['inference', format.ms(inference.median)],
    ['capture', format.ms(capture.median)],
    ['rate', format.fps(record.framesPerSecond)],
    ['macs', format.macs(network.macs)],
    [
      'achieved',
      t('card.perSecond', { macs: format.si((1000 * network.macs) / inference.median) }),
    ],
    ['compile', format.ms(record.compileMs)],
  ] as const
  const save = () =>
    download(new Blob([printRecord(record)], { type: 'application/json' }), recordName(record))
  return (
    <article className={styles.card} aria-label={t('card.label')}>
      <div className={styles.result}>
        <h3 className={styles.name}>{runner(configuration)}</h3>
        <p className={styles.where}>
          {t('card.where', {
            backend: live(`backend.${configuration.backend}`),
            device: deviceLabel(record),
          })}
        </p>
        <p className={styles.big}>
          {format.ms(total.median)} <Badge kind="measured">{t('card.badge')}</Badge>
        </p>
        <p className={styles.spread}>
          {t('card.spread', {
            p10: format.ms(total.p10),
            p90: format.ms(total.p90),
            frames: format.integer(record.samples.total.length),
          })}
        </p>
        <dl className={styles.figures}>
          {figures.map(([key, value]) => (
            <div key={key}>
              <dt>{t(`card.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <MarksNotice marks={record.marks} />
        <p className={styles.small}>
          {t('card.made', {
            when: format.when(Date.parse(record.made)),
            tfjs: environment.runtime.tfjsVersion,
            app: environment.appVersion,
          })}
        </p>
      </div>
      <figure className={styles.qr}>
        <QrCode className={styles.code} text={inCode[code]} label={t(`card.qr.${code}`)} />
        <figcaption>{t(`card.qrHint.${code}`)}</figcaption>
        <Choices
          compact
          label={t('card.qrOf')}
          value={code}
          options={CODES.map((id) => ({ id, label: t(`card.qrChoice.${id}`) }))}
          onChange={setCode}
        />
      </figure>
      <div className={styles.actions}>
        <Button onPress={save}>{t('card.save')}</Button>
        <Button onPress={() => copying.copy(inCode.result)}>{t('card.copyText')}</Button>
        <Button onPress={() => copying.copy(printRecord(record))}>{t('card.copy')}</Button>
        <Button onPress={() => copying.copy(linkOf(record))}>{t('card.copyLink')}</Button>
        <Confirmation text={copying.isCopied ? t('card.copied') : null} />
      </div>
      {copying.refused !== null && (
        <div className={styles.wide}>
          <TextToCopy text={copying.refused} label={t('card.byHand')} rows={4} />
        </div>
      )}
    </article>
  )
}
