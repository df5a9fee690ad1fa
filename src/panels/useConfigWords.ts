import { useTranslation } from 'react-i18next'
import { hasWidth } from '../nets/ids'
import type { RunConfig } from '../state/runState'
import { parseTransforms } from '../state/transforms'
import { useNetworkName } from './useNetworkName'

/** “α 0.5 at 160 px”, or the side alone where the network has one width. */
export function useSetting() {
  const { t } = useTranslation('live')
  return ({ netId, alpha, resolution }: Pick<RunConfig, 'netId' | 'alpha' | 'resolution'>) =>
    hasWidth(netId) ? t('theory.scaled', { alpha, resolution }) : t('theory.plain', { resolution })
}

/** What is run, without where and on what: “MobileNetV2 with ReLU, α 0.5 at 160 px”. */
export function useRunnerWords() {
  const { t } = useTranslation('live')
  const { name } = useNetworkName()
  const setting = useSetting()
  return (config: Pick<RunConfig, 'netId' | 'alpha' | 'resolution' | 'transforms'>) =>
    t('runner', {
      network: name({ id: config.netId, made: parseTransforms(config.transforms) ?? [] }),
      setting: setting(config),
    })
}

/** A run's whole setting in words, backend and source with it. */
export function useConfigWords() {
  const { t } = useTranslation('live')
  const runner = useRunnerWords()
  return (config: RunConfig) =>
    t('config', {
      runner: runner(config),
      backend: t(`backend.${config.backend}`),
      source: t(`source.${config.source}`),
    })
}
