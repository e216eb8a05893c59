/** An address without what says where a reader came from: what articles are known by, on pages and in imported files. */

/** Parameters that say where a reader came from, never which article it is. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|hsctatracking|vero_id|oly_(?:anon|enc)_id|s_cid|cmpid|cmp|ncid|ocid|icid|ito|ns_(?:campaign|source|mchannel|fee|linkname)|at_(?:medium|campaign|custom\d*|link_.*|bbc_team|format|ptr_name)|xtor|smid|smtyp|soc_src|soc_trk|sr_share|share(?:d|id)?|ref(?:errer|_src|_url)?|referring_source|rss|feed|partner|taid|guccounter|guce_referrer(?:_sig)?|amp|outputtype|__twitter_impression|source|src|spm|wt\.mc_id|trk|trkcampaign|cid|campaign_id|mod|linkid|sh|leadsource|traffic_source|publication_id|post_id|isfreemail|r|triedredirect)$/i
/** Short parameters above that name an article on old sites when there is no telling path: kept there. */
const MAY_NAME = /^(?:cid|src|source|mod|r|sh|post_id|ref|rss|feed|partner)$/i

const parse = (url: string): URL | null => {
  try {
    const parsed = new URL(url)
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : null
  } catch {
    return null
  }
}

/** Takes an address; returns it without fragment, credentials and tracking parameters. What is no http(s) address is returned as it is. */
export function cleanUrl(url: string): string {
  const parsed = parse(url)
  if (!parsed) return url.replace(/#.*$/, '')
  parsed.hash = ''
  parsed.username = ''
  parsed.password = ''
  const telling = parsed.pathname.length > 12
  // Not keys(): its iterator cannot be walked in a Firefox content script ("keys() is not iterable", measured in 153).
  const keys: string[] = []
  parsed.searchParams.forEach((_, key) => {
    keys.push(key)
  })
  for (const key of keys) if (TRACKING.test(key) && (telling || !MAY_NAME.test(key))) parsed.searchParams.delete(key)
  if (!parsed.searchParams.toString()) parsed.search = ''
  return parsed.href
}
