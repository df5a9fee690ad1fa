import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Letters } from '../../charts/Letters'
import type { Factorization, FactorizationId, Stage } from '../../core/closedForm'
import { separableRatio } from '../../core/closedForm'
import { useFormat } from '../../i18n/useFormat'
import { Choices } from '../../ui/Choices'
import { Formula } from '../../ui/Formula'
import styles from './FormulaSection.module.css'
import { wayName } from './measures'
import sections from './sections.module.css'
import type { PossibleStudy } from './study'
import { numbersTex, spokenFactors, stageFactors, symbolsTex, texNumber } from './terms'

/** KaTeX is a third of the page's script, so it is fetched when the reader comes so near. */
const AHEAD = '600px'

/**
 * Symbols, the reader's numbers, the result: stage by stage for the factorization that is picked.
 */
export const FormulaSection = memo(function FormulaSection({ study }: { study: PossibleStudy }) {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const [id, setId] = useState<FactorizationId>('separable')
  const { costs, setting, convention } = study
  // Five ways always.
  const way = costs.all.find((one) => one.id === id)!
  return (
    <section
      className={sections.section}
      data-piece="formula answer"
      aria-labelledby="cost-formula"
    >
      <h2 id="cost-formula" className={sections.title}>
        {t('formula.title')}
      </h2>
      <Choices
        label={t('formula.way')}
        compact
        value={id}
        onChange={setId}
        options={costs.all.map((one) => ({ id: one.id, label: t(`wayShort.${one.id}`) }))}
      />
      <p className={sections.lead}>
        {t('formula.sentence', {
          way: wayName(id, study, t, format),
          macs: format.integer(way.macs),
          count: way.macs,
          operations: format.operations(way.operations, convention.unit),
        })}
      </p>
      <ol className={styles.stages}>
        {way.stages.map((stage) => (
          <StageFormula
            key={stage.id}
            stage={stage}
            study={study}
            isAlone={way.stages.length === 1}
          />
        ))}
        {way.stages.length > 1 && <Total way={way} />}
      </ol>
      {id === 'separable' && <RatioFormula study={study} />}
      <p className={sections.note}>
        <Letters
          text={t('formula.symbols', {
            input: format.integer(setting.featureSize),
            output: format.integer(costs.standard.stages[0]?.output[0] ?? 0),
          })}
        />
      </p>
    </section>
  )
})

interface StageFormulaProps {
  readonly stage: Stage
  readonly study: PossibleStudy
  readonly isAlone: boolean
}

function StageFormula({ stage, study, isAlone }: StageFormulaProps) {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const factors = stageFactors(stage, study.setting)
  const result = format.integer(stage.macs)
  return (
    <li className={styles.stage} data-stage={stage.id}>
      {!isAlone && <span className={styles.name}>{t(`stage.${stage.id}`)}</span>}
      <Formula
        margin={AHEAD}
        tex={symbolsTex(factors)}
        label={spokenFactors(factors, ({ symbol }) => symbol)}
      />
      <Formula
        margin={AHEAD}
        tex={`= ${numbersTex(factors, format.integer)}`}
        label={`= ${spokenFactors(factors, ({ value }) => format.integer(value))}`}
      />
      <strong className={styles.result}>= {result}</strong>
    </li>
  )
}

function Total({ way }: { way: Factorization }) {
  const { t } = useTranslation('cost')
  const format = useFormat()
  return (
    <li className={styles.total}>
      <span className={styles.name}>{t('stage.total')}</span>
      <span className={styles.sum}>
        {way.stages.map((stage) => format.integer(stage.macs)).join(' + ')}
      </span>
      <strong className={styles.result}>= {format.integer(way.macs)}</strong>
    </li>
  )
}

function RatioFormula({ study: { setting } }: { study: PossibleStudy }) {
  const { t } = useTranslation('cost')
  const format = useFormat()
  const { kernelSize, outChannels } = setting
  const area = '\\htmlClass{hue-df}{D_{\\text{out}}^2}'
  const [k, cin, cout] = [
    '\\htmlClass{hue-k}{K^2}',
    '\\htmlClass{hue-cin}{C_{\\text{in}}}',
    '\\htmlClass{hue-cout}{C_{\\text{out}}}',
  ]
  const ratio = texNumber(format.fraction(separableRatio(kernelSize, outChannels)))
  return (
    <div className={styles.ratio}>
      <p className={sections.note}>
        <Letters text={t('formula.dividing')} />
      </p>
      <p className={styles.quotient}>
        <Formula
          margin={AHEAD}
          tex={`\\displaystyle\\frac{${area} ${k} ${cin} + ${area} ${cin} ${cout}}{${area} ${k} ${cin} ${cout}}`}
          label="(D_out² × K² × C_in + D_out² × C_in × C_out) ÷ (D_out² × K² × C_in × C_out)"
        />
        <Formula
          margin={AHEAD}
          tex={`= \\displaystyle\\frac{1}{${cout}} + \\frac{1}{${k}}`}
          label={t('formula.dividingLabel')}
        />
        <Formula margin={AHEAD} tex={`= ${ratio}`} label={`= ${ratio}`} />
      </p>
    </div>
  )
}
