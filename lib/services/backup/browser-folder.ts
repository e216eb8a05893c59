/** The reader's folder through `browser.downloads`, as Chromium and Firefox have it. */
import { toBase64 } from './bytes.ts'
import type { Folder } from './folder.ts'

/** The part of the browser's interface that is used. It is there once the reader has granted `downloads`. */
export interface Downloads {
  download(options: { url: string; filename: string; conflictAction: 'overwrite'; saveAs: false }): Promise<number>
  search(query: { id: number }): Promise<{ state?: string; error?: string }[]>
}

const TYPE = 'application/gzip'
const STATES = ['in_progress', 'interrupted', 'complete'] as const

/** `downloads` is asked for at each use: the reader may grant and withdraw it at any time. */
export const browserFolder = (downloads: () => Downloads | undefined): Folder => {
  const api = (): Downloads => {
    const found = downloads()
    if (!found) throw new Error('the permission for downloads was withdrawn')
    return found
  }
  return {
    download: async (options) => api().download(options),
    state: async (id) => {
      const [found] = await api().search({ id })
      const state = STATES.find((one) => one === found?.state) ?? 'unknown'
      return { state, ...(found?.error ? { error: found.error } : {}) }
    },
    // Chromium's worker makes no blob addresses and takes data addresses of any length that was tried (30 MB); Firefox refuses data addresses.
    address: async (bytes) => {
      if (typeof URL.createObjectURL !== 'function')
        return { url: `data:${TYPE};base64,${toBase64(bytes)}`, release: () => undefined }
      const url = URL.createObjectURL(new Blob([bytes], { type: TYPE }))
      return { url, release: () => URL.revokeObjectURL(url) }
    },
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  }
}
