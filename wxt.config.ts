import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { manifestFor } from './lib/model/manifest.ts'

/** `npm run dev` opens a browser where there is a display; root's Chromium runs without its sandbox or not at all. */
const isRoot = process.getuid?.() === 0
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

export default defineConfig({
  modules: ['@wxt-dev/auto-icons'],
  imports: false,
  manifestVersion: 3,
  webExt: { disabled: !hasDisplay, chromiumArgs: isRoot ? ['--no-sandbox'] : [] },
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({ plugins: [preact()], build: { sourcemap: false } }),
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  zip: {
    excludeSources: ['.output/**', 'test-results/**', 'e2e/**'],
  },
  manifest: ({ browser }) => manifestFor(browser),
})
