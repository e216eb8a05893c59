/** The manifest for each browser. Every permission is decided here and frozen by manifest.test.ts; docs/decisions says why. */
import { NEWS_SITES } from './news-sites.ts'

/** Match patterns of a host and its subdomains, http and https. */
export const patternOf = (host: string): string => `*://*.${host}/*`

/** What the extension may read without being asked. */
export const SITE_PATTERNS: readonly string[] = NEWS_SITES.map(patternOf)

export const FIREFOX_ID = 'antecedent@antecedent.example'

/** Fixes the extension's id in Chromium, so that a reader's data stays where it is when the folder moves. Public half only. */
const CHROME_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqorYTbmfpvrpMskfwzHg3NSoALLFQ4fcdJgEm7rmwcbGU2fds4bUn6HtDUTwmeXOAoZ1OYt8+jg8vazYNBPlZF78Kkc1NL/zmWHg8sBnRRt6OUbM/+m3LZEscS0cJRoGWilxUaXNUT2GEHHvnyyGN67rRHd1fQJNEPxzlEGxVMhaIukxBHM8HsGYa3SE62UYopK608yMq0omjwzRKTDh6qSXyvu7Vt18uEfdSFWYQ9yKOChg9zNl3Ou+4ZOAxKemT+9zok5h+77wGgNwFkcoJJUY0q+w/9XV9F2z0hz0sWKvEc8xC7tPMe3/GulSEV6mPPEATsR91cuq1/cewmWQZwIDAQAB'

/** caretPositionFromPoint (128) is what finds the highlight under the pointer; all else that is used is older. */
const MINIMUM_CHROME = '128'
/** Older ones do not paint text-decoration and text-shadow in ::highlight(). */
const MINIMUM_FIREFOX = '149.0'

const COMMON_PERMISSIONS = ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'] as const

const COMMANDS = {
  'save-selection': { suggested_key: { default: 'Alt+Shift+M' }, description: 'Save the selected text' },
  'read-page': { description: 'Read this page' },
  // Without keys of their own: those on the page (keys.ts) do the same; here the reader can choose others.
  'next-saved': { description: 'Next saved highlight' },
  'previous-saved': { description: 'Previous saved highlight' },
  'lost-highlights': { description: 'What you saved on this page' },
}

function browserPart(browser: string) {
  if (browser === 'firefox')
    return {
      browser_specific_settings: {
        gecko: {
          id: FIREFOX_ID,
          strict_min_version: MINIMUM_FIREFOX,
          data_collection_permissions: { required: ['none' as const] },
        },
      },
    }
  return { key: CHROME_KEY, minimum_chrome_version: MINIMUM_CHROME }
}

/** The part of the manifest that WXT does not make from the entrypoints. `browser`: 'chrome' or 'firefox'. */
export function manifestFor(browser: string) {
  return {
    name: 'Antecedent: what came before',
    short_name: 'Antecedent',
    description:
      'Highlights officials, projects and dates in the news and shows what came before. Everything stays on your machine.',
    permissions: [...COMMON_PERMISSIONS, ...(browser === 'firefox' ? [] : ['sidePanel' as const])],
    optional_permissions: ['downloads' as const],
    host_permissions: [...SITE_PATTERNS],
    optional_host_permissions: ['*://*/*'],
    incognito: 'spanning' as const,
    content_scripts: [{ matches: [...SITE_PATTERNS], js: ['gate.js'], run_at: 'document_idle' as const }],
    commands: COMMANDS,
    action: { default_title: 'Antecedent: what came before' },
    ...browserPart(browser),
  }
}
