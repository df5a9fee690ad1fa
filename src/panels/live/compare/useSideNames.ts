import { useTranslation } from 'react-i18next'
import type { LabSide } from '../../../state/lab/labState'
import type { Letter } from '../../../state/lab/sideFields'
import { parseTransforms } from '../../../state/transforms'
import { useRunnerWords } from '../../useConfigWords'
import { useNetworkName } from '../../useNetworkName'

export type SideNames = Readonly<Record<Letter, string>>

/** What to call two sides beside each other: as short as tells them apart. */
export function useSideNames() {
  const { t } = useTranslation('liveCompare')
  const { t: live } = useTranslation('live')
  const { name } = useNetworkName()
  const runner = useRunnerWords()
  return (a: LabSide, b: LabSide): SideNames => {
    const isPlain = a.alpha === b.alpha && a.resolution === b.resolution
    const called = (side: LabSide): string => {
      const network = name({ id: side.netId, made: parseTransforms(side.transforms) ?? [] })
      const setting = isPlain ? network : runner(side)
      if (a.backend === b.backend) return setting
      return t('on', { runner: setting, backend: live(`backend.${side.backend}`) })
    }
    const names = { a: called(a), b: called(b) }
    if (names.a !== names.b) return names
    return { a: t('lettered.a', { runner: names.a }), b: t('lettered.b', { runner: names.b }) }
  }
}

/** A side's whole setting, with what it runs on. */
export function useWholeName() {
  const { t } = useTranslation('liveCompare')
  const { t: live } = useTranslation('live')
  const runner = useRunnerWords()
  return (side: LabSide): string =>
    t('on', { runner: runner(side), backend: live(`backend.${side.backend}`) })
}
