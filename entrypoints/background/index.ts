import { defineBackground } from 'wxt/utils/define-background'
import { onBackgroundMessage } from '../../lib/messages/messenger.ts'
import { checkToBackground } from '../../lib/messages/schemas.ts'
import { articleHandlers } from './article-handlers.ts'
import { followedByBackup, listenToBackups } from './backup.ts'
import { libraryHandlers } from './library-handlers.ts'
import { listenToMenuAndKeys } from './menu.ts'
import { pageHandlers } from './page-handlers.ts'
import { settingsHandlers } from './settings-handlers.ts'
import { listenToInstall, listenToPermissions } from './sites.ts'

/** Everything is wired synchronously at start, so that the event that wakes a killed worker finds its listener. */
export default defineBackground(() => {
  const handlers = { ...articleHandlers, ...libraryHandlers, ...pageHandlers, ...settingsHandlers }
  onBackgroundMessage(followedByBackup(handlers), checkToBackground)
  listenToBackups()
  listenToInstall()
  listenToPermissions()
  listenToMenuAndKeys()
})
