/** Messages of the reader: analyse an article, open a card. */
import type { Handlers } from '../../lib/messages/messenger.ts'
import type { ToBackground } from '../../lib/messages/protocol.ts'
import { analyzeArticle } from '../../lib/services/analyze-article.ts'
import { openCard } from '../../lib/services/card.ts'
import { gazetteer, newId, now, PRIVATE, settings, store } from './deps.ts'

export const articleHandlers: Pick<Handlers<ToBackground>, 'article/analyze' | 'card/open'> = {
  'article/analyze': async ({ article, seen }, sender) =>
    analyzeArticle(article, {
      store: store(),
      gazetteer: await gazetteer(),
      settings: await settings(),
      now,
      newId,
      remember: seen,
      private: sender.tab?.incognito ?? false,
    }),
  'card/open': async ({ article, mention }, { tab }) =>
    openCard({ article, mention }, { store: store(), ...(tab?.incognito && { readOnly: PRIVATE }) }),
}
