import { useTranslation } from 'react-i18next'
import { download } from '../../../charts/download'
import { csvBlob } from '../../../charts/exportCsv'
import { printAddress } from '../../../state/address'
import { DEFAULT_CHOICE } from '../../../state/choice'
import type { ComparisonResult } from '../../../state/lab/labState'
import { choiceOf } from '../../../state/lab/sideFields'
import { useStore } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { Confirmation } from '../../../ui/Confirmation'
import { Dialog } from '../../../ui/Dialog'
import { LinkIcon } from '../../../ui/icons'
import { TextToCopy } from '../../../ui/TextToCopy'
import { useCopy } from '../../../ui/useCopy'
import styles from './Compare.module.css'
import { comparisonName, comparisonTable, printComparison } from './comparisonFile'
import { guessOf } from './kept'

/** The comparison to take along: its figures as files, its two sides as a link. */
export function TakeAway({ result }: { readonly result: ComparisonResult }) {
  const { t } = useTranslation('liveCompare')
  const { t: shell } = useTranslation()
  const store = useStore()
  const copying = useCopy()
  const name = comparisonName(result)
  const json = () => {
    const guess = guessOf(store, result.a.side, result.b.side)
    const text = printComparison(result, guess)
    download(new Blob([text], { type: 'application/json' }), `${name}.json`)
  }
  function link(): string {
    const { choice } = store.getState()
    const measured = { ...choice, ...choiceOf(result.a.side, result.b.side) }
    const { language, theme } = choice
    // Language and theme are this device's; who opens the link has their own.
    return new URL(printAddress(measured, { ...DEFAULT_CHOICE, language, theme }), location.href)
      .href
  }
  return (
    <div className={styles.take} data-piece="exports">
      <span className={styles.note}>{t('take.label')}</span>
      <Button onPress={json}>{t('take.json')}</Button>
      <Button onPress={() => download(csvBlob(comparisonTable(result)), `${name}.csv`)}>
        {t('take.csv')}
      </Button>
      <span className={styles.place}>
        <Button icon={<LinkIcon />} onPress={() => copying.copy(link())}>
          {t('take.link')}
        </Button>
        <Confirmation text={copying.isCopied ? shell('bar.copied') : null} />
      </span>
      <Dialog
        title={shell('bar.byHandTitle')}
        isOpen={copying.refused !== null}
        onClose={copying.forget}
      >
        <p>{shell('bar.byHand')}</p>
        <TextToCopy text={copying.refused ?? ''} label={shell('bar.link')} />
      </Dialog>
    </div>
  )
}
