import { defineConfig } from '@playwright/test'
import { chromiumFlags, findChromium } from './scripts/chromium'

const PORT = 4899

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    launchOptions: { executablePath: findChromium() ?? '', args: [...chromiumFlags] },
    trace: 'off',
  },
  webServer: {
    command: `npx --no-install vite preview --port ${PORT} --strictPort --host 127.0.0.1`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
})
