import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Lock, unlock } from '../../state/teacherKey'
import { Button } from '../../ui/Button'
import styles from './QuestionBox.module.css'

interface KeyFieldProps {
  readonly lock: Lock
  readonly onOpen: (answer: string) => void
}

/** The cover, and the line for the key that lifts it. */
export function KeyField({ lock, onOpen }: KeyFieldProps) {
  const { t } = useTranslation('teach')
  const [key, setKey] = useState('')
  const [isWrong, setWrong] = useState(false)
  function attempt() {
    const answer = unlock(lock, key)
    setWrong(answer === null)
    if (answer !== null) onOpen(answer)
  }
  return (
    <div className={styles.cover}>
      <p id="class-covered">{t('box.covered')}</p>
      <div className={styles.line}>
        <label className={styles.field}>
          <span>{t('box.key')}</span>
          <input
            autoComplete="off"
            autoCapitalize="off"
            maxLength={40}
            value={key}
            aria-invalid={isWrong}
            aria-describedby="class-covered class-wrong"
            onChange={(event) => {
              setKey(event.target.value)
              setWrong(false)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && key !== '') attempt()
            }}
          />
        </label>
        <Button isDisabled={key === ''} onPress={attempt}>
          {t('box.uncover')}
        </Button>
      </div>
      <p id="class-wrong" role="alert" className={styles.wrong}>
        {isWrong ? t('box.wrong') : ''}
      </p>
    </div>
  )
}
