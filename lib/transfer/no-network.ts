/** Stands in for the modules by which Citation.js could fetch records from the web: here nothing is fetched (wxt.config.ts puts it in their place). */
export class Headers {}

/** Throws always: the extension has no network. */
export default function fetchNothing(): never {
  throw new Error('There is no network here.')
}
fetchNothing.Headers = Headers
