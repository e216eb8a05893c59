import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    environment: 'node',
    include: ['{lib,components,tools,demo}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // Guards against what hangs, not limits of speed: a busy machine is slower than any limit that means something.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000, interval: 20 } },
  },
})
