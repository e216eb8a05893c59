/** Tells a full disk from other failures of the browser's storage. */

/** Whether a write failed for want of space: Chromium and Firefox name it in several ways, some in the text alone. */
export const isDiskFull = (error: unknown): boolean =>
  /quota|no[ _]space|disk.*full/i.test(error instanceof Error ? `${error.name} ${error.message}` : String(error))
