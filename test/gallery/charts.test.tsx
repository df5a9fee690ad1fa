import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { AnswerBars } from '../../src/charts/AnswerBars'
import { Factorizations } from '../../src/charts/Factorizations'
import { Im2colPicture } from '../../src/charts/Im2colPicture'
import { im2colExample } from '../../src/charts/layoutIm2col'
import { RatioCurve } from '../../src/charts/RatioCurve'
import { ScalingCurve } from '../../src/charts/ScalingCurve'
import { ShareBars } from '../../src/charts/ShareBars'
import { TensorStack } from '../../src/charts/TensorStack'
import { separableRatio } from '../../src/core/closedForm'
import { drawn, words } from './drawn'

afterEach(cleanup)

describe('the gallery', () => {
  it.each([1, 3, 8, 9, 64])('a tensor of %i channels', (channels) => {
    const picture = (
      <svg viewBox="0 0 100 100">
        <title>tensor</title>
        <TensorStack x={4} y={8} width={40} height={30} gap={4} channels={channels} hue="cin" />
      </svg>
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('a 3×3 kernel with its cells', () => {
    const picture = (
      <svg viewBox="0 0 100 100">
        <title>kernel</title>
        <TensorStack
          x={0}
          y={0}
          width={24}
          height={24}
          gap={3}
          channels={1}
          hue="dw"
          cells={[3, 3]}
        />
      </svg>
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('the answer in two bars', () => {
    const picture = (
      <AnswerBars
        width={600}
        hues={{ standard: 'ink', depthwise: 'dw', pointwise: 'pw' }}
        text={words}
        rows={[
          {
            key: 'standard',
            label: [{ text: 'standard', hue: 'ink' }],
            value: '231 M',
            parts: [{ key: 'standard', value: 231_211_008 }],
          },
          {
            key: 'separable',
            label: [{ text: 'pair', hue: 'pw' }],
            value: '29.3 M',
            parts: [
              { key: 'depthwise', value: 3_612_672 },
              { key: 'pointwise', value: 25_690_112 },
            ],
          },
        ]}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('the ratio over output channels', () => {
    const picture = (
      <RatioCurve
        width={600}
        ratio={separableRatio}
        kernelSizes={[1, 3, 5]}
        kernelSize={3}
        outChannels={64}
        onOutChannels={() => undefined}
        text={{
          ...words,
          xAxis: 'output channels C_out',
          yAxis: 'ratio',
          even: 'even',
          limit: (size) => `K ${size}`,
          point: 'point',
          pointValue: '64',
          pointShown: 'C_out 64',
          tick: String,
        }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('the two shares of a pair', () => {
    const parts = [
      { key: 'depthwise', share: 9 / 73 },
      { key: 'pointwise', share: 64 / 73 },
    ]
    const picture = (
      <ShareBars
        width={400}
        hues={{ depthwise: 'dw', pointwise: 'pw' }}
        rows={[{ key: 'own', label: 'K = 3', isOwn: true, parts }]}
        text={{ ...words, share: (_, share) => share.toFixed(3) }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('a square law and its stair', () => {
    const samples = [0.25, 0.5, 0.75, 1].map((multiplier) => ({
      multiplier,
      exact: multiplier ** 2,
    }))
    const picture = (
      <ScalingCurve
        width={400}
        samples={samples}
        own={{ multiplier: 0.5, exact: 0.25 }}
        hue="cout"
        text={{ ...words, xAxis: 'α', law: 'law', exact: 'exact', tick: String }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('im2col of a 3×3 window without padding', () => {
    const picture = (
      <Im2colPicture
        width={700}
        example={im2colExample(3, 1, 'valid')}
        focus={{ kind: 'window', place: 4 }}
        onPlace={() => undefined}
        text={{ ...words, input: 'in', matrix: 'out', handle: 'window', handleValue: '5 of 9' }}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })

  it('a depthwise-separable pair as its maps and kernels, beside its bar', () => {
    const map = [112, 112, 32] as const
    const picture = (
      <Factorizations
        width={1200}
        text={words}
        rows={[
          {
            key: 'separable',
            name: 'Depthwise + pointwise',
            value: 29_302_784,
            valueText: '29.3 M',
            ratioText: '0.127×',
            input: map,
            parts: [
              { key: 'depthwise', value: 3_612_672, hue: 'dw' },
              { key: 'pointwise', value: 25_690_112, hue: 'pw' },
            ],
            stages: [
              {
                ...{ key: 'depthwise', kernel: [3, 3, 1] as const, kernels: 32, isDepthwise: true },
                ...{ hue: 'dw', inputHue: 'cin', outputHue: 'cin', output: map },
              },
              {
                ...{ key: 'pointwise', kernel: [1, 1, 32] as const, kernels: 64 },
                ...{ isDepthwise: false, hue: 'pw', inputHue: 'cin', outputHue: 'cout' },
                output: [112, 112, 64],
              },
            ],
          },
        ]}
      />
    )
    expect(drawn(picture)).toMatchSnapshot()
  })
})
