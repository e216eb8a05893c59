/**
 * Decides whether a page is one article. Injected into every page of the listed sites, so it is tiny, reads little and imports nothing.
 */

export interface GateDecision {
  article: boolean
  /** In plain words, for the popup and for tests. */
  reason: string
}

const LD_ARTICLE =
  /"@type"\s*:\s*(?:\[[^\]]*)?"(?:schema:|https?:\/\/schema\.org\/)?(?:[A-Z][a-z]+)*(?:NewsArticle|Article|BlogPosting)"/
const LD_OTHER =
  /"@type"\s*:\s*(?:\[[^\]]*)?"(?:Product|SearchResultsPage|CollectionPage|VideoObject|Recipe|JobPosting|ProfilePage|DiscussionForumPosting|QAPage|SoftwareApplication)"/
const OTHER_OG = /^(?:website|product|profile|video|music|game|restaurant)/
const NO_ARTICLE_PATH =
  /^\/(?:$|index\.\w+$|home\/?$|[a-z]{2}(?:-[a-z]{2})?\/?$|(?:search|tags?|topics?|category|categories|section|sections|authors?|archives?|login|log-in|sign-?in|signup|register|account|cart|basket|checkout|shop|store|products?|mail|inbox|subscribe|newsletters?|about|contact|privacy|terms|help|jobs|weather|games?|puzzles|crosswords?|tv-guide|horoscopes?)(?:\/|$))/i
const SEARCH = /[?&](?:q|query|s|search|keyword|keywords|search_query)=/i
const SKIP = 'nav,footer,aside,form,header nav,[role=navigation],[role=dialog],[hidden],[aria-hidden=true]'

const HEADLINE_LINK = 'h2 a,h3 a,h4 a,a h2,a h3,a h4'

/** The document and every open shadow root in it: some sites build their stories from custom elements. */
function rootsOf(document: Document): ParentNode[] {
  const roots: ParentNode[] = [document]
  for (const root of roots) for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot)
  return roots
}

/** How much running text there is, links aside, in how many paragraphs, and how many texts are summaries of other pages. */
function shape(document: Document): { prose: number; paragraphs: number; teasers: number } {
  let [prose, paragraphs, teasers] = [0, 0, 0]
  const boxes = new Map<Element, number>()
  const holders = new Set<Element>()
  for (const root of rootsOf(document)) {
    for (const box of root.querySelectorAll('p,div,ul')) {
      boxes.set(box, 0)
      for (let at = box.parentElement; at && !holders.has(at); at = at.parentElement) holders.add(at)
    }
    // Text without paragraphs: whatever holds line breaks.
    for (const { parentElement } of root.querySelectorAll('br'))
      if (parentElement) boxes.set(parentElement, (boxes.get(parentElement) ?? 0) + 1)
  }
  for (const [box, breaks] of boxes) {
    if (paragraphs > 40) break
    if (holders.has(box) && (breaks < 4 || box.querySelector('p'))) continue
    const length = (box.textContent ?? '').trim().length
    if (length < 60 || box.closest(SKIP)) continue
    let linked = 0
    for (const a of box.querySelectorAll('a')) linked += (a.textContent ?? '').length
    if (linked * 2 > length) continue
    // A summary of another page stands in a link, or by itself under a headline that is a link.
    const card = box.closest('a,li,[class*=card i],[class*=teaser i],[class*=product i]') ?? box.parentElement
    if (
      box.closest('a') ||
      (card && card.querySelectorAll('p').length < 4 && card.querySelector(HEADLINE_LINK) && !card.querySelector('h1'))
    )
      teasers++
    else {
      paragraphs += 1 + (breaks >> 1)
      prose += length - linked
    }
  }
  return { prose, paragraphs, teasers }
}

function stated(document: Document): { article: string; other: string } {
  let [article, other] = ['', '']
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent ?? ''
    if (LD_ARTICLE.test(text) && !/"(?:ItemList|CollectionPage)"/.test(text)) article ||= 'structured data say article'
    if (LD_OTHER.test(text)) other ||= 'structured data say it is something else'
  }
  const type = document.querySelector('meta[property="og:type" i]')?.getAttribute('content')?.toLowerCase() ?? ''
  if (/article/.test(type)) article ||= 'og:type says article'
  else if (OTHER_OG.test(type)) other ||= `og:type says ${type.slice(0, 20)}`
  if (document.querySelector('[itemprop~=articleBody],[itemtype*="Article"],meta[property="article:published_time" i]'))
    article ||= 'markup says article'
  return { article, other }
}

/**
 * Takes a document and its location (or anything with pathname and search); returns the decision and its reason.
 * Only reads. A page without scripts' late text may be asked again later.
 */
export function isArticlePage(document: Document, location: { pathname: string; search: string }): GateDecision {
  const no = (reason: string): GateDecision => ({ article: false, reason })
  if (NO_ARTICLE_PATH.test(location.pathname)) return no('the address is that of a front page, section, search, shop or account')
  if (SEARCH.test(location.search) && !/\d{4,}/.test(location.pathname)) return no('the address is that of a search')
  const { prose, paragraphs, teasers } = shape(document)
  const { article, other } = stated(document)
  const headlines = document.querySelectorAll(HEADLINE_LINK).length
  // Some sites set their paragraphs in ways that are not counted above: a stated article under one headline is one.
  if (article && (prose >= 200 || (!other && article[0] === 's' && document.querySelectorAll('h1').length === 1)))
    return { article: true, reason: article }
  if (prose < 350 || paragraphs < 3) return no('there is little running text')
  if (teasers > paragraphs && prose < 3000) return no('most text is in summaries of other pages')
  if (other && (prose < 1500 || /structured/.test(other))) return no(other)
  if (headlines > 2 * paragraphs + 10) return no('there are more headlines than paragraphs')
  return { article: true, reason: 'the text has the shape of an article' }
}
