import { existsSync, realpathSync } from 'node:fs'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumFlags, findChromium } from './scripts/chromium'
import viteConfig from './vite.config'

const unit = ['test/*.test.ts', 'test/{core,nets,runtime,state,i18n,lessons}/**/*.test.ts']
const dom = ['test/{charts,ui,panels,app}/**/*.test.{ts,tsx}', 'test/gallery/*.test.tsx']

/** Real weights and photographs with known answers, beside the project; perhaps behind a link. */
const shared = existsSync('../shared') ? ['../shared', realpathSync('../shared')] : []

/** What ends a test that hangs, ms; where two cores are busy, a sound one may take a minute. */
const limits = { testTimeout: 180_000, hookTimeout: 180_000 }

export default defineConfig({
  test: {
    // One core fewer, the default, is a single worker on a machine of two.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', environment: 'node', include: unit, ...limits } },
      {
        plugins: viteConfig.plugins ?? [],
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: dom,
          setupFiles: ['test/patience.ts'],
          ...limits,
        },
      },
      {
        plugins: viteConfig.plugins ?? [],
        server: { fs: { allow: ['.', ...shared] } },
        // Found while the tests run, these would be bundled then and reload the page under them.
        optimizeDeps: {
          include: [
            '@tensorflow/tfjs',
            'comlink',
            'i18next',
            'modern-gif',
            'react-aria-components/Button',
            'react-aria-components/I18nProvider',
            'react-aria-components/Label',
            'react-aria-components/RadioGroup',
            'react-aria-components/Slider',
            'react-dom/client',
            'react-i18next',
            'react/jsx-dev-runtime',
            'valibot',
            'zustand',
            'zustand/vanilla',
          ],
        },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? '', args: [...chromiumFlags] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
