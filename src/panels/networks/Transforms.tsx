import { type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { choose } from '../../state/store'
import { type Study, type StudyQuestion, studyOf } from '../../state/study'
import { printTransforms } from '../../state/transforms'
import { useApp, useStore } from '../../state/useApp'
import { Button } from '../../ui/Button'
import { CloseIcon } from '../../ui/icons'
import {
  difference,
  finds,
  has,
  TOGGLES,
  type Toggle,
  without,
  withoutLayer,
  withToggle,
} from './changes'
import { PLACE_FIELDS, type Place } from './place'
import styles from './Transforms.module.css'
import { NumberedChange } from './TransformsNumbered'
import { useWords } from './useWords'

interface TransformsProps {
  readonly study: Study
  readonly place: Place
}

/** What can be changed in a network, each change with the difference it makes. */
export function Transforms({ study, place }: TransformsProps) {
  const { t } = useTranslation('networks')
  const { change } = useWords()
  const [isOpen, setOpen] = useState(study.transforms.length > 0)
  const list = study.transforms.map(change)
  return (
    <details
      className={styles.changes}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {t(place === 'one' ? 'change.title' : 'change.secondTitle')}
        <span className={styles.summary}>
          {list.length > 0 ? list.join(t('short.separator')) : t('change.hint')}
        </span>
      </summary>
      {isOpen && <Changes study={study} place={place} />}
    </details>
  )
}

/** The differences may come a moment after a drag; the marks and the names do not wait. */
function Changes({ study, place }: TransformsProps) {
  const { t } = useTranslation('networks')
  const store = useStore()
  const field = PLACE_FIELDS[place].transforms
  const unit = useApp(({ choice }) => choice.unit)
  const batchNorm = useApp(({ choice }) => choice.batchNorm)
  const bias = useApp(({ choice }) => choice.bias)
  const { id, setting, transforms } = study
  const text = printTransforms(transforms)
  const question = useMemo(
    () => ({ id, ...setting, transforms: text, unit, batchNorm, bias }),
    [id, setting, text, unit, batchNorm, bias],
  )
  const behind = useDeferredValue(question)
  const take = (next: string) => choose(store, { [field]: next })
  const layers = transforms.filter((made) => made.kind === 'separable' && made.node !== null)
  return (
    <div className={styles.list}>
      {TOGGLES.map((kind) => (
        <ToggledChange
          key={kind}
          kind={kind}
          question={behind}
          isMade={has(transforms, kind)}
          onChange={(isMade) => take(isMade ? withToggle(text, kind) : without(text, kind))}
        />
      ))}
      <NumberedChange kind="kernel" question={behind} text={text} onChange={take} />
      <NumberedChange kind="expansion" question={behind} text={text} onChange={take} />
      {layers.map(
        (made) =>
          made.kind === 'separable' &&
          made.node !== null && (
            <LayerChange
              key={made.node}
              node={made.node}
              question={behind}
              onTakeBack={() => take(withoutLayer(text, made.node ?? ''))}
            />
          ),
      )}
      {transforms.length > 1 && (
        <div className={styles.together}>
          <Together question={behind} />
          <Button onPress={() => take('')}>{t('change.takeBackAll')}</Button>
        </div>
      )}
    </div>
  )
}

interface ToggledChangeProps {
  readonly kind: Toggle
  readonly question: StudyQuestion
  readonly isMade: boolean
  readonly onChange: (isMade: boolean) => void
}

function ToggledChange({ kind, question, isMade, onChange }: ToggledChangeProps) {
  const { t } = useTranslation('networks')
  const words = useWords()
  const id = useId()
  const found = useMemo(() => {
    const { transforms } = question
    const before = without(transforms, kind)
    const { spec, cost } = studyOf({ ...question, transforms: before })
    if (!cost.ok || !finds(spec, cost.value.graph, kind)) return null
    // A change that was made stays in its place among the others.
    const after = before === transforms ? withToggle(before, kind) : transforms
    return { difference: difference(question, before, after) }
  }, [question, kind])
  return (
    <div className={styles.change} data-made={isMade || undefined}>
      <label className={styles.name} data-disabled={(!found && !isMade) || undefined}>
        <input
          type="checkbox"
          className={styles.box}
          checked={isMade}
          disabled={!found && !isMade}
          aria-describedby={`${id}-does`}
          onChange={(event) => onChange(event.target.checked)}
        />
        {t(`change.${kind}`)}
      </label>
      <span className={styles.does} id={`${id}-does`}>
        {found ? words.difference(found.difference) : t(`reason.${kind}`)}
      </span>
    </div>
  )
}

interface LayerChangeProps {
  readonly node: string
  readonly question: StudyQuestion
  readonly onTakeBack: () => void
}

/** One layer that was made separable, to be taken back. */
function LayerChange({ node, question, onTakeBack }: LayerChangeProps) {
  const { t } = useTranslation('networks')
  const words = useWords()
  const made = useMemo(
    () => difference(question, withoutLayer(question.transforms, node), question.transforms),
    [question, node],
  )
  const name = t('change.layer', { node })
  return (
    <div className={styles.change} data-made>
      <span className={styles.name}>
        <button
          type="button"
          className={styles.back}
          aria-label={t('change.takeBack', { change: name })}
          onClick={onTakeBack}
        >
          <CloseIcon />
        </button>
        {name}
      </span>
      <span className={styles.does}>{words.difference(made)}</span>
    </div>
  )
}

function Together({ question }: { readonly question: StudyQuestion }): ReactNode {
  const { t } = useTranslation('networks')
  const words = useWords()
  const made = useMemo(() => difference(question, '', question.transforms), [question])
  return <span role="status">{t('change.together', { difference: words.difference(made) })}</span>
}
