import type { NetworkCost } from '../../../core/analyse'
import {
  kerasParams,
  type Tool,
  timmActivations,
  toolCount,
  torchinfoBytes,
} from '../../../core/tools'

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const whole = (value: number) => grouped.format(value)
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2)
const millions = (value: number, digits = 2) => (value / 1e6).toFixed(digits)
const billions = (value: number, digits = 2) => (value / 1e9).toFixed(digits)
const mebibytes = (bytes: number) => (bytes / 1024 ** 2).toFixed(2)

/** The lines a tool prints about a network, in the tool's own words and digits. */
export function toolPrints(cost: NetworkCost, tool: Tool): readonly string[] {
  const { multiplyAdds, params } = toolCount(cost, tool)
  const [macs, parameters] = [multiplyAdds ?? 0, params ?? 0]
  switch (tool) {
    case 'torchvision':
      return [`"num_params": ${parameters}`, `"_ops": ${Number(billions(macs, 3))}`]
    case 'torchinfo': {
      const bytes = torchinfoBytes(cost)
      return [
        `Total params: ${whole(parameters)}`,
        macs >= 1e9
          ? `Total mult-adds (G): ${billions(macs)}`
          : `Total mult-adds (M): ${millions(macs)}`,
        `Input size (MB): ${megabytes(bytes.input)}`,
        `Forward/backward pass size (MB): ${megabytes(bytes.forwardBackward)}`,
        `Params size (MB): ${megabytes(bytes.parameters)}`,
        `Estimated Total Size (MB): ${megabytes(bytes.total)}`,
      ]
    }
    case 'fvcore':
      return ['FlopCountAnalysis(model, x).total()', String(macs)]
    case 'timm':
      return [
        `gmacs: ${billions(macs)}`,
        `macts: ${millions(timmActivations(cost))}`,
        `param_count: ${millions(parameters)}`,
      ]
    case 'ptflops':
      return [
        macs >= 1e9
          ? `Computational complexity: ${billions(macs)} GMac`
          : `Computational complexity: ${millions(macs)} MMac`,
        `Number of parameters: ${millions(parameters)} M`,
      ]
    case 'keras': {
      const { total, trainable, nonTrainable } = kerasParams(cost)
      const line = (name: string, count: number) =>
        `${name} params: ${whole(count)} (${mebibytes(4 * count)} MB)`
      return [
        line('Total', total),
        line('Trainable', trainable),
        line('Non-trainable', nonTrainable),
      ]
    }
  }
}
