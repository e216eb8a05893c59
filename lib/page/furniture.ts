/** Tells an article's words from page furniture, by element, role and the names that sites give their elements. */
import type { Block } from './blocks.ts'

const FURNITURE_TAGS = new Set('nav footer aside figure figcaption form menu address fieldset caption'.split(' '))
const FURNITURE_ROLES =
  /^(?:navigation|complementary|banner|contentinfo|search|dialog|alertdialog|alert|menu|menubar|toolbar|tablist|button|figure|tooltip)$/

/**
 * Words in class names, ids and test ids that name furniture. A word counts as a whole part of a name ("post-related", "relatedLinks"),
 * so that "shared-desk" or "adapted" does not match "share" or "ad".
 */
const NAMES = [
  // Ways to other pages.
  'related|relateds|recommend(?:ed|ation|ations|s)?|recirc|recirculation|recirculator|also-?read|read-?also|read-?more|readnext|read-?next|see-?also|more-(?:from|on|about|in|news|stories|articles|like|to)|' +
    'most-(?:read|popular|viewed|commented|shared)|mostpopular|popular|trending|you-?may|you-?might|up-?next|next-?(?:article|story|post|up)|prev(?:ious)?-?(?:article|story|post)|' +
    'pagination|pager|paging|breadcrumbs?|table-of-contents|toc|jump-?links|outline-?links|in-this-(?:article|story)|teasers?|link-?(?:list|box|stack)|topics|tag-?(?:list|cloud|links)|post-?tags|article-?tags|entry-?tags|story-?tags|tags|keywords|' +
    'sidebar|rail|right-?rail|side-?bar|outbrain|taboola|zergnet|revcontent|promo|promos|promoted|promotion|cross-?promo|sponsored|sponsor|partner-?links|carousel|slider|slideshow|ticker',
  // Asking for something.
  'newsletters?|newsletter-?signup|sign-?up|signup|subscribe|subscription-?box|donat(?:e|ion|ions)|donation-?box|support-us|whatsapp(?:-[a-z]+)*|telegram-?(?:group|channel|link)|paywall-?(?:message|promo|offer|inner-offer)|subscription-?offer|log-?in|register-?wall|cta|call-to-action|app-?promo|download-?app|' +
    'cookies?|consent|gdpr|privacy-?(?:notice|banner)|popup|pop-up|modal|lightbox|overlay|interstitial|toast|adblock|poll|quiz|survey|contest',
  // Advertising.
  'ad|ads|adv|advert|adverts|advertisement|advertising|ad-?(?:slot|unit|container|wrapper|box|label|placeholder)|adsbygoogle|dfp|gpt|mpu|leaderboard|affiliate-?disclosure',
  // About the article, not of it.
  'by-?line|bylines|author(?:s)?|author-?(?:bio|box|info|card|name|block|details|description)|about-(?:the-)?authors?|contributors?|bio|biography|captions?|wp-caption-text|photo-?(?:credit|caption)|image-?(?:credit|caption|description)|credits?|copyright|' +
    'share|sharing|share-?(?:bar|buttons?|tools|links)|sharedaddy|addthis|addtoany|social|social-?(?:share|media|links|bar|icons|buttons)|follow-?us|follow|toolbar|tool-?bar|print-?(?:link|button)|utility-?bar|' +
    'timestamp|time-?stamp|pub-?date|publish-?(?:date|info)|published|post-?meta|entry-?meta|article-?meta|story-?meta|meta-?data|metadata|meta|read(?:ing)?-?time|datelines?-?info|kicker|eyebrow|rubric|trust-?project|correction-?policy|disclaimer|report-?(?:error|typo)',
  // Other people's words, and things that are not prose.
  'comments?|comment-?(?:list|section|area|form|count)|disqus(?:-thread)?|respond|replies|coral|livefyre|viafoura|spot-?im|twitter-?tweet|tweet|instagram-?media|tiktok-?embed|fb-?post|pull-?quotes?|embed-?(?:card|link)|' +
    'video-?(?:player|js|caption|title|container|description)|jwplayer|brightcove|audio-?player|listen|player|gallery|photo-?gallery|infobox|fact-?box-?links|skip-?(?:link|to)|masthead|site-?(?:header|footer|nav)|nav|navigation|menu|footer|article-?footer|post-?footer',
].join('|')
const NAMED = new RegExp(`(?:^|[\\s_-])(?:${NAMES})(?=$|[\\s_-])`)

/** Furniture by name even where it holds most of a page's words: long comment threads do. */
const NEVER =
  /(?:^|[\s_-])(?:comments?|comment-(?:list|section|area|thread)|disqus(?:-thread)?|coral|livefyre|viafoura|spot-?im|cookies?|consent|gdpr|related|recommended|outbrain|taboola)(?=$|[\s_-])/

/** The names that a site gives an element, in lower case, camelCase cut at its humps. */
export function namesOf(element: Element): string {
  const raw = ['class', 'id', 'data-testid', 'data-test', 'data-component', 'data-block', 'data-module', 'data-type']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
  return raw
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/_+/g, '-')
    .toLowerCase()
}

const PICTURE_NAMES = /(?:^|[\s_-])(?:pic|pict|picture|photo|foto|image|img|illustration)s?(?=$|[\s_-])/
const CAPTION_LENGTH = 300

/** A box of old content systems that holds a picture and a few words: the words are its caption. */
function isPictureBox(element: Element, names: string): boolean {
  if (!PICTURE_NAMES.test(names) || !element.querySelector('img, svg, picture, video, canvas')) return false
  return (element.textContent ?? '').trim().length <= CAPTION_LENGTH
}

/** How sure it is that an element is furniture: 'no', 'named' (by a name that may also be about layout), 'sure'. */
export type Furniture = 'no' | 'named' | 'sure'

/** Takes an element; returns whether it, by itself, is furniture. Does not look at its ancestors or its words. */
export function furnitureOf(element: Element): Furniture {
  if (element.localName === 'body' || element.localName === 'html') return 'no'
  if (FURNITURE_TAGS.has(element.localName)) return 'sure'
  if (FURNITURE_ROLES.test(element.getAttribute('role') ?? '')) return 'sure'
  const names = namesOf(element)
  if (!/\S/.test(names)) return 'no'
  if (NEVER.test(names) || isPictureBox(element, names)) return 'sure'
  return NAMED.test(names) ? 'named' : 'no'
}

const LABEL =
  /^(?:advertisement|ad|advertising|sponsored(?: content)?|story continues(?: below)?.*|article continues.*|continue reading.*|scroll to continue.*|loading\.*|share(?: this.*)?|follow us.*|sign up.*|subscribe.*|read (?:more|next|also|full story|here).*|also read.*|related(?: (?:stories|articles|news|posts|topics|content|coverage|links?))?|see also.*|recommended.*|more (?:from|on|stories|news)\b.*|trending.*|most read.*|editor'?s? picks?.*|you may also like.*|watch(?: now| live| the video)?|listen(?: now)?|(?:photo|image|picture|video|credit|source)s?(?: (?:credit|by|courtesy|source))?|click here.*|join (?:us|our).*|download (?:the|our).*|skip (?:advert|to|past).*|report (?:a|an) (?:typo|error).*|print|email|comments?|tags?|topics?|in this (?:article|story)|(?:last )?updated.*|published.*|\d+ min(?:ute)?s? read|(?:copyright|©).*|all rights reserved.*|getty images?|first published.*)[\s:.…!»>→]*$/i
const COLON_LABEL =
  /^(?:also read|read also|read more|read next|related(?: stor(?:y|ies)| articles?)?|see also|more on this|watch|listen|photos?|recommended|don'?t miss|must read|trending|in pics|in case you missed it|icymi)\s*[:|–—-]/i
const SHORT_LABEL = 90
/** Words under a picture where no element says so: "… (Image: X)", "Photo: X", "Pictured from left …", "X/Getty Images". */
const CAPTION =
  /\((?:[\w ]{0,20}\b)?(?:image|photo|picture|pic|credit|source|file)s?\s*(?:[:/|,]|by|via|courtesy)[^()]{1,80}\)\.?$|\((?:[^()]{0,40}\/)?(?:reuters|afp|ap|getty|getty images)(?:\/[^()]{0,40}|, file)\)\.?$|^(?:image|photo|picture|pic|credit|photo credit|image credit|photograph|file photo)s?\s*(?::|by\b|\/).{1,80}$|^(?:pictured|seen here|file)\b(?:,|:| (?:from|at|on|in|is|are|above|below|left|right|with)\b)|(?:getty images?|shutterstock|file photo|afp via getty)[.)]?$/i
/** Who worked on a report, and house notices under it. */
const SIGN_OFF =
  /^[([]?(?:additional |with )?(?:reporting|writing|editing|compiled|edited|written|translated|research|graphics?) (?:and \w+ )?(?:by|from)\b|^our standards:|^reporting by\b|^(?:this (?:article|story|report) (?:was|has been|is) (?:originally |first )?(?:published|republished|posted|produced|updated)\b)|^with (?:inputs|input) from\b/i
/** The time and name at the head of an entry of a live page. */
const STAMP =
  /^(?:\d{1,3}\s*(?:s|secs?|m|mins?|minutes?|h|hrs?|hours?|d|days?)\s+ago|\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\b)[^.!?]{0,60}$/i

/** Takes a block; returns whether its words are a label of the page ("Advertisement", "Read also: …") and no sentence of the article. */
export function isLabel(block: Block): boolean {
  const { text, linked } = block
  if (!/[\p{L}\d]/u.test(text)) return true
  if (COLON_LABEL.test(text) && (linked > 0 || text.length < 200)) return true
  if (block.heading === 0 && text.length < 350 && (CAPTION.test(text) || SIGN_OFF.test(text))) return true
  return text.length <= SHORT_LABEL && (LABEL.test(text) || STAMP.test(text))
}
