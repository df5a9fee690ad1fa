import { type DragEvent, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openRecords, type RefusedFile, takeText } from '../../../state/records/opened'
import { useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { FileButton } from '../../../ui/FileButton'
import { lazyAgain } from '../../../ui/lazyAgain'
import { Notice } from '../../../ui/Notice'
import { Panel } from '../../../ui/Panel'
import styles from './Records.module.css'

const ScanDialog = lazyAgain(() => import('./ScanDialog'))

/** Decoders come with the first picture and not before. */
const readCode = async (file: File): Promise<string | null> =>
  (await import('../../../runtime/codes/pictureCode')).codeOfPicture(file)

interface Outcome {
  readonly taken: number
  readonly refused: readonly RefusedFile[]
}

/** Records of other devices: by camera, from files and pictures, or as text. They stay here. */
export function TakeRecords() {
  const { t } = useTranslation('liveRecords')
  const store = useStore()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [isOver, setOver] = useState(false)
  const [isScanning, setScanning] = useState(false)

  /** What a way in took, told by how many there are before and after. */
  const take = async (way: () => Promise<readonly RefusedFile[]>) => {
    const many = () => store.getState().lab.opened.length
    const before = many()
    setOutcome(null)
    const refused = await way()
    setOutcome({ taken: many() - before, refused })
    return refused
  }
  const open = (files: readonly File[]) => void take(() => openRecords(store, files, readCode))
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    open([...event.dataTransfer.files])
  }

  return (
    <Panel title={t('open.title')} piece="class-take">
      <div className={styles.stack}>
        <p className={styles.lead}>{t('open.lead')}</p>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same */}
        <div
          className={styles.drop}
          data-over={isOver || undefined}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <Button kind="primary" onPress={() => setScanning(true)}>
            {t('open.scan')}
          </Button>
          <FileButton
            label={t('open.choose')}
            accept=".json,.txt,.csv,application/json,text/plain,image/*"
            multiple
            onFiles={open}
          />
          <p>{t('open.drop')}</p>
        </div>
        <Paste
          onText={async (text) => {
            const refused = await take(async () => takeText(store, text, t('open.pasted')))
            return refused.length === 0
          }}
        />
        <p className={styles.taken} role="status">
          {outcome && t('open.taken', { count: outcome.taken })}
        </p>
        {outcome && outcome.refused.length > 0 && <Refused refused={outcome.refused} />}
        <p className={styles.small}>{t('open.noServer')}</p>
      </div>
      {isScanning && (
        <Suspense fallback={null}>
          <ScanDialog onClose={() => setScanning(false)} />
        </Suspense>
      )}
    </Panel>
  )
}

/** Lines of records; what was taken leaves the field, what was refused stays to be mended. */
function Paste({ onText }: { readonly onText: (text: string) => Promise<boolean> }) {
  const { t } = useTranslation('liveRecords')
  const [text, setText] = useState('')
  return (
    <details className={styles.paste}>
      <summary>{t('open.paste')}</summary>
      <label>
        {t('open.pasteLabel')}
        <textarea
          rows={5}
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Button
        isDisabled={text.trim() === ''}
        onPress={() => void onText(text).then((isTaken) => isTaken && setText(''))}
      >
        {t('open.pasteAdd')}
      </Button>
    </details>
  )
}

/** More would push the chart out of sight, and say no more. */
const MOST_SHOWN = 8

function Refused({ refused }: { readonly refused: readonly RefusedFile[] }) {
  const { t } = useTranslation('liveRecords')
  return (
    <Notice kind="warning" title={t('open.refused', { count: refused.length })}>
      <ul className={styles.refused}>
        {refused.slice(0, MOST_SHOWN).map(({ name, fault }, index) => {
          const why = t(`open.why.${fault.code}`, { detail: fault.detail })
          return <li key={`${index} ${name}`}>{t('open.reason', { name, why })}</li>
        })}
        {refused.length > MOST_SHOWN && (
          <li>{t('open.more', { count: refused.length - MOST_SHOWN })}</li>
        )}
      </ul>
    </Notice>
  )
}
