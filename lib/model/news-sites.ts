/**
 * News sites that Antecedent reads without being asked: hosts, subdomains included. One a line, sorted within its group.
 * The manifest's host permissions are made from this list.
 */
export const NEWS_SITES: readonly string[] = [
  // Demo story of this repository: names under .example never resolve on the internet.
  'harbour-courier.example',
  'meridian-dispatch.example',
  'apnews.com',
  'dawn.com',
  'reuters.com',
]
