/** Messages of the reader: analyse an article, open a card. */
import type { Handlers } from '../../lib/messages/messenger.ts'
import type { ToBackground } from '../../lib/messages/protocol.ts'
import { analyzeArticle } from '../../lib/services/analyze-article.ts'
import { openCard } from '../../lib/services/card.ts'
import { gazetteer, newId, now, PRIVATE, prepare, settings, store } from './deps.ts'

export const articleHandlers: Pick<Handlers<ToBackground>, 'article/analyze' | 'card/open'> = {
  'article/analyze': async ({ article, seen }, sender) => {
    prepare()
    const [lists, chosen] = await Promise.all([gazetteer(), settings()])
    return analyzeArticle(article, {
      store: store(),
      gazetteer: lists,
      settings: chosen,
      now,
      newId,
      remember: seen,
      private: sender.tab?.incognito ?? false,
      warn: (error) => console.warn('Antecedent: an article could not be analysed or linked', error),
    })
  },
  'card/open': async ({ article, mention }, { tab }) =>
    openCard({ article, mention }, { store: store(), ...(tab?.incognito && { readOnly: PRIVATE }) }),
}
