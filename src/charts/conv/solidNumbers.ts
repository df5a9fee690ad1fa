import { kernelIndex, mapIndex } from '../../core/conv/place'
import type { ConvScene } from '../../core/conv/setting'
import type { SheetNumber } from './SolidSheet'
import { allCells } from './sheetPaths'

/** From this side on a cell has room for its number. */
export const NUMBER_CELL = 18

export interface SolidNumbers {
  readonly ofMap: (map: number, channel: number) => readonly SheetNumber[]
  readonly ofKernel: (stage: number, outChannel: number, channel: number) => readonly SheetNumber[]
}

/** The values of single sheets in words, each written once. */
export function solidNumbers(
  scene: ConvScene,
  formatValue: (value: number) => string,
): SolidNumbers {
  const written = new Map<string, readonly SheetNumber[]>()
  const once = (key: string, write: () => readonly SheetNumber[]) => {
    const known = written.get(key) ?? write()
    written.set(key, known)
    return known
  }
  return {
    ofMap: (map, channel) =>
      once(`m${map}-${channel}`, () => {
        const { shape, values } = scene.maps[map]!
        return allCells(shape[0], shape[1]).map(({ y, x }) => ({
          ...{ y, x },
          text: formatValue(values[mapIndex(shape, y, x, channel)]!),
        }))
      }),
    ofKernel: (stage, outChannel, channel) =>
      once(`k${stage}-${outChannel}-${channel}`, () => {
        const { shape, values } = scene.kernels[stage]!
        return allCells(shape[0], shape[1]).map(({ y, x }) => ({
          ...{ y, x },
          text: formatValue(values[kernelIndex(shape, y, x, channel, outChannel)]!),
        }))
      }),
  }
}
