// @vitest-environment jsdom
/** The sample as a page: read by the reader as any other article. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { ReadArticle } from '../../lib/model/article.ts'
import { readPage } from '../../lib/page/read-page.ts'
import { newsArticleData, SampleArticle } from './sample-article.tsx'

const ARTICLE: ReadArticle = {
  meta: {
    ...{ url: 'https://courier.example/2025/03/01/ferry', pageUrl: 'https://courier.example/2025/03/01/ferry' },
    ...{ title: 'A ferry for the bay', site: 'Harbour Courier', author: 'Nadia Ferrow', published: '2025-03-01' },
    ...{ publishedAt: '2025-03-01T06:00:00Z', publishedSource: 'json-ld', language: 'en', isNews: true },
  },
  text: [
    'Harbour minister Ada Brandt said on Saturday that a new ferry would cross the bay by the end of the year, for <b>little</b> money.',
    'Brandt spoke after a meeting with the islands, whose people have waited for a better crossing since the old boat was sold in the spring.',
    'The shipyard begins to build in May, and the first voyage is planned for December, when the northern road is often closed by snow.',
  ].join('\n'),
}

afterEach(() => {
  render(null, document.body)
  document.head.replaceChildren()
})

describe('sample article', () => {
  it('is read as it was written: text, title, day, site', () => {
    const data = document.createElement('script')
    data.type = 'application/ld+json'
    data.textContent = newsArticleData(ARTICLE)
    document.head.append(data)
    act(() => render(<SampleArticle article={ARTICLE} />, document.body))
    const page = readPage(document, ARTICLE.meta.url)
    expect(page?.article.text).toBe(ARTICLE.text)
    expect(page?.article.meta).toMatchObject({
      title: 'A ferry for the bay',
      published: '2025-03-01',
      isNews: true,
      language: 'en',
    })
  })

  it('shows the day in words and hostile words as words', () => {
    act(() => render(<SampleArticle article={ARTICLE} />, document.body))
    expect(document.querySelector('time')?.textContent).toBe('1 March 2025')
    expect(document.querySelector('b')).toBeNull()
  })
})
