import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HIDEABLE, type Hideable } from '../../state/choice'
import { printHidden } from '../../state/hidden'
import { useApp } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextToCopy } from '../../ui/TextToCopy'
import { Toggle } from '../../ui/Toggle'
import { useCopy } from '../../ui/useCopy'
import { useBase } from '../base'
import styles from './EmbedDialog.module.css'
import { iframeCode } from './iframeCode'

interface EmbedDialogProps {
  readonly panel: string
  readonly title: string
  readonly onClose: () => void
}

/** What an author may take away from an embedded panel; the page around it is away already. */
const OFFERED = HIDEABLE.filter((part) => part !== 'nav' && part !== 'bar')

/** The code that puts one panel, as it stands, into somebody's own page. */
export default function EmbedDialog({ panel, title, onClose }: EmbedDialogProps) {
  const { t } = useTranslation()
  const base = useBase()
  const choice = useApp((state) => state.choice)
  const copying = useCopy()
  const [hidden, setHidden] = useState<readonly Hideable[]>([])
  const scene = { ...choice, panel, hide: printHidden(hidden), lesson: 'none' as const }
  const code = iframeCode({ scene, base, title, page: location.href })
  return (
    <Dialog
      title={t('embed.title', { title })}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={() => copying.copy(code)}>
          {t(copying.isCopied ? 'embed.copied' : 'embed.copy')}
        </Button>
      }
    >
      <div className={styles.dialog}>
        <p>{t('embed.what')}</p>
        <fieldset className={styles.parts}>
          <legend>{t('embed.hide')}</legend>
          {OFFERED.map((part) => (
            <Toggle
              key={part}
              label={t(`hideable.${part}`)}
              isSelected={hidden.includes(part)}
              onChange={(isHidden) =>
                setHidden(isHidden ? [...hidden, part] : hidden.filter((other) => other !== part))
              }
            />
          ))}
        </fieldset>
        <TextToCopy text={code} label={t('embed.code')} rows={7} />
        <p>{t('embed.height')}</p>
      </div>
    </Dialog>
  )
}
