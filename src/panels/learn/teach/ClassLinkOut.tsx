import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/useFormat'
import { type ClassLink, classAddress } from '../../../state/classLink'
import { LONGEST_ANSWER_BYTES } from '../../../state/teacherKey'
import { useApp } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { TextToCopy } from '../../../ui/TextToCopy'
import { useCopy } from '../../../ui/useCopy'
import { QrCode } from '../../QrCode'
import styles from './teach.module.css'

/** Bytes in the largest QR code that forgives least. */
const QR_MOST = 2953
/** What 81×81 modules hold; smaller ones are hard to read from the last row. */
const QR_DENSE = 586

/** The link, its code for a wall, and what of it will not come out as meant. */
export function ClassLinkOut({ link }: { readonly link: ClassLink }) {
  const { t } = useTranslation('teach')
  const choice = useApp((state) => state.choice)
  const copying = useCopy()
  const isLong = answerExcess(link) > 0
  // An answer that is too long has no lock that could be read again.
  const sound = isLong ? { ...link, answer: '' } : link
  const href = new URL(classAddress(choice, sound), location.href).href
  return (
    <div className={styles.out}>
      <div role="status">
        <Warnings link={link} length={href.length} />
      </div>
      <TextToCopy text={href} label={t('link')} hasLabel />
      <div className={styles.buttons}>
        <Button kind="primary" onPress={() => copying.copy(href)}>
          {t(copying.isCopied ? 'copied' : 'copy')}
        </Button>
        <a className={styles.preview} href={href} target="_blank" rel="noopener">
          {t('preview')}
        </a>
      </div>
      {href.length <= QR_MOST && <QrCode className={styles.code} text={href} label={t('qr')} />}
    </div>
  )
}

const answerExcess = ({ answer }: ClassLink) =>
  new TextEncoder().encode(answer.trim()).length - LONGEST_ANSWER_BYTES

function Warnings({ link, length }: { readonly link: ClassLink; readonly length: number }) {
  const { t } = useTranslation('teach')
  const format = useFormat()
  const [question, key, answer] = [link.question, link.key, link.answer].map((text) => text.trim())
  const said = format.integer(length)
  const excess = answerExcess(link)
  const lines: readonly (readonly [isSo: boolean, text: string])[] = [
    [key !== '' && question === '', t('keyNeedsQuestion')],
    [answer !== '' && key === '', t('answerNeedsKey')],
    [link.hidden.includes('answer') && (key === '' || question === ''), t('hiddenForGood')],
    [excess > 0, t('answerLong', { bytes: format.integer(excess) })],
    [length > QR_MOST, t('qrTooLong', { length: said })],
    [length > QR_DENSE && length <= QR_MOST, t('qrDense', { length: said })],
  ]
  return lines.map(
    ([isSo, text]) =>
      isSo && (
        <p key={text} className={styles.warning}>
          {text}
        </p>
      ),
  )
}
