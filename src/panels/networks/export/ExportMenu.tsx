import { useTranslation } from 'react-i18next'
import { download } from '../../../charts/download'
import { foldRows } from '../../../core/rows'
import type { PossibleStudy } from '../../../state/study'
import { Confirmation } from '../../../ui/Confirmation'
import { Menu } from '../../../ui/Menu'
import { useCopy } from '../../../ui/useCopy'
import { CopyByHand } from './CopyByHand'
import styles from './Export.module.css'
import { type ExportFormat, exportBlob, exportName, exportText, FORMATS } from './files'
import type { ExportRow } from './rows'

interface ExportMenuProps {
  readonly study: PossibleStudy
  /** Those in sight, in their order; absent: every layer of the network. */
  readonly rows?: readonly ExportRow[]
}

const WAYS = ['download', 'copy'] as const

/** The table's rows to take away, as a file or by the clipboard. */
export function ExportMenu({ study, rows }: ExportMenuProps) {
  const { t } = useTranslation('netCode')
  const copying = useCopy()

  function take(id: `${(typeof WAYS)[number]}-${ExportFormat}`) {
    const [way, format] = id.split('-') as [(typeof WAYS)[number], ExportFormat] // as joined below
    const taken = rows ?? foldRows(study.cost)
    if (way === 'copy') copying.copy(exportText(format, study, taken))
    else download(exportBlob(format, study, taken), exportName(format, study))
  }

  return (
    <span className={styles.place} data-piece="exports">
      <Menu
        label={t('export.label')}
        items={FORMATS.flatMap((format) =>
          WAYS.map((way) => ({
            id: `${way}-${format}` as const,
            label: t(`export.${way}`, { format: t(`format.${format}`) }),
          })),
        )}
        onAction={take}
      />
      <Confirmation text={copying.isCopied ? t('copied') : null} />
      <CopyByHand text={copying.refused} onClose={copying.forget} />
    </span>
  )
}
