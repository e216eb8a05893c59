import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    environment: 'node',
    include: ['{lib,components,tools,demo}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // A guard against what hangs, not a limit of speed: a busy machine is slower than any limit that means something.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
