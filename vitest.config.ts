import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    environment: 'node',
    include: ['{lib,components,tools,demo}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // Two hundred small files: a thread starts sooner than a process (188 s against 227 on two cores), and none of them needs one of its own.
    pool: 'threads',
    // Guards against what hangs, not limits of speed: a busy machine is slower than any limit that means something.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000, interval: 20 } },
  },
})
