import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { manifestFor } from './lib/model/manifest.ts'

export default defineConfig({
  modules: ['@wxt-dev/auto-icons'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({ plugins: [preact()], build: { sourcemap: false } }),
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  zip: {
    excludeSources: ['.output/**', 'test-results/**', 'e2e/**'],
  },
  manifest: ({ browser }) => manifestFor(browser),
})
