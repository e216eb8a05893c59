import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { manifestFor } from './lib/model/manifest.ts'

/** `npm run dev` opens a browser where there is a display; root's Chromium runs without its sandbox or not at all. */
const isRoot = process.getuid?.() === 0
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Dexie's build for browsers of today: its usual one brings ES5 helpers, half of what the background evaluates when it starts. */
const modernDexie = { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }

/** Citation.js could fetch records from the web; here it must not, and has nothing to do it with. */
const noNetwork = {
  find: /^(?:sync-fetch|node-fetch)$/,
  replacement: fileURLToPath(new URL('./lib/transfer/no-network.ts', import.meta.url)),
}

/** The views of saved highlights are drawn with what the card's script has, which is always there before they are drawn. */
const borrowed = {
  find: /^preact(\/hooks|\/jsx-runtime)?$|^\.{1,2}\/(?:.*\/)?(?:card-css\.ts|(?:button|icon|toast|note-editor)\.tsx)$/,
  replacement: fileURLToPath(new URL('./components/hover-card/borrowed.ts', import.meta.url)),
}

export default defineConfig({
  modules: ['@wxt-dev/auto-icons'],
  imports: false,
  manifestVersion: 3,
  webExt: { disabled: !hasDisplay, chromiumArgs: isRoot ? ['--no-sandbox'] : [] },
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({ plugins: [preact()], resolve: { alias: [modernDexie, noNetwork] }, build: { sourcemap: false } }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const alias = config.resolve?.alias
      if (Array.isArray(alias) && entrypoints.some(({ name }) => name === 'saved')) alias.push(borrowed)
    },
  },
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  zip: {
    excludeSources: ['.output/**', 'test-results/**', 'e2e/**'],
  },
  manifest: ({ browser }) => manifestFor(browser),
})
