import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '../../../charts/download'
import { useFormat } from '../../../i18n/useFormat'
import type { PossibleStudy } from '../../../state/study'
import { useApp } from '../../../state/useApp'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { Panel } from '../../../ui/Panel'
import { Tabs } from '../../../ui/Tabs'
import { useCopy } from '../../../ui/useCopy'
import { CopyByHand } from '../export/CopyByHand'
import styles from './CodePart.module.css'
import { blockAt, type CodeLanguage, codeOf, LANGUAGES } from './languages'
import type { CodeText } from './request'

/** The network, or the block of the selected layer, as source code to take away. */
export function CodePart({ study }: { study: PossibleStudy }) {
  const { t } = useTranslation('netCode')
  const node = useApp(({ choice }) => choice.node)
  const [language, setLanguage] = useState<CodeLanguage>('pytorch')
  const [scope, setScope] = useState<'network' | 'block'>('network')
  const selected = useMemo(() => blockAt(study, node), [study, node])
  const block = scope === 'block' ? selected : null
  const code = useMemo(() => codeOf(study, language, block), [study, language, block])
  return (
    <Panel title={t('title')}>
      <div className={styles.part}>
        <p className={styles.about}>{t('about', { network: study.spec.title })}</p>
        {selected === null ? (
          <p className={styles.hint}>{t('hint')}</p>
        ) : (
          <Choices
            label={t('scope.label')}
            value={scope}
            options={[
              { id: 'network', label: t('scope.network') },
              { id: 'block', label: t('scope.block', { block: selected }) },
            ]}
            onChange={setScope}
          />
        )}
        <Tabs
          label={t('language')}
          value={language}
          options={LANGUAGES.map((id) => ({ id, label: t(`format.${id}`) }))}
          onChange={setLanguage}
        >
          <p className={styles.about}>{t(`note.${language}`)}</p>
          <CodeSheet code={code} label={t('code', { language: t(`format.${language}`) })} />
        </Tabs>
      </div>
    </Panel>
  )
}

function CodeSheet({ code, label }: { code: CodeText; label: string }) {
  const { t } = useTranslation('netCode')
  const format = useFormat()
  const copying = useCopy()
  const count = code.text.split('\n').length - 1
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.bar}>
        <span className={styles.name}>
          {code.fileName} · {t('lines', { count, value: format.integer(count) })}
        </span>
        <span className={styles.copied} role="status">
          {copying.isCopied ? t('copied') : ''}
        </span>
        <span className={styles.buttons}>
          <Button onPress={() => copying.copy(code.text)}>{t('copy')}</Button>
          <Button
            onPress={() => download(new Blob([code.text], { type: 'text/plain' }), code.fileName)}
          >
            {t('download')}
          </Button>
        </span>
      </figcaption>
      <section
        className={styles.sheet}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard reaches it
        tabIndex={0}
        aria-label={label}
      >
        <pre className={styles.code}>
          <code translate="no" lang="en">
            {code.text}
          </code>
        </pre>
      </section>
      <CopyByHand text={copying.refused} onClose={copying.forget} />
    </figure>
  )
}
